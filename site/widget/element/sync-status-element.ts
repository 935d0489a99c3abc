/**
 * `<sync-status orcid="0000-…">`: shows which of one person's Figshare items are publicly visible on the ORCID record, in a sentence
 * or as a card, a whole report, or a step of the guide. `package/custom-elements.json` describes the attributes, events and parts.
 *
 * The content between the tags, ideally a link around the badge, is shown where JavaScript does not run and where the report
 * cannot be loaded.
 */
import { askForReport, type EventReader } from '../../../shared/client/ask.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { element } from '../dom/create-element.ts';
import { styleSheet } from '../dom/style-sheet.ts';
import { failureFrom, type ServiceProblem } from '../service/problem.ts';
import { ATTRIBUTES, AttributesElement, adoptProperties } from './attributes.ts';
import css from './element.css';
import { largerViewOf } from './load-larger-view.ts';
import { summaryView } from './summary-view.ts';

export interface SyncStatusEvents {
  /** The report was loaded, and is `detail`. */
  syncstatusload: CustomEvent<Report>;
  /** There is no report. `detail` has a code for programs and a sentence for people. */
  syncstatuserror: CustomEvent<ServiceProblem>;
}

/** How far below the visible part of the page an element already loads its report. */
const NEAR = '300px';

const NO_SERVICE = { code: 'no-service', detail: 'This element needs the address of a service, in its attribute “api”.' };

export class SyncStatusElement extends AttributesElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  /** The address of the service for elements without the attribute `api`. */
  static service: string | null = null;

  /** Defines the element once, however often the script is loaded. On a server it does nothing. */
  static define(tag = 'sync-status', registry = globalThis.customElements): void {
    if (registry && !registry.get(tag)) registry.define(tag, SyncStatusElement);
  }

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #style = styleSheet(css);
  readonly #slot = element('slot');
  readonly #live = element('span', { role: 'status' });
  readonly #view = element('span', { part: 'view' });
  #loading: AbortController | null = null;
  #nearby: IntersectionObserver | null = null;
  #isNear = false;
  #isPlanned = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [this.#style];
    this.#root.append(this.#slot, element('span', { part: 'root', lang: 'en-GB', dir: 'ltr' }, this.#live, this.#view));
  }

  connectedCallback(): void {
    adoptProperties(this);
    this.#nearby = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        this.#nearby?.disconnect();
        this.#isNear = true;
        this.#plan();
      },
      { rootMargin: NEAR },
    );
    this.#nearby.observe(this);
  }

  disconnectedCallback(): void {
    this.#nearby?.disconnect();
    this.#loading?.abort();
    this.#isNear = false;
  }

  attributeChangedCallback(): void {
    if (this.#isNear) this.#plan();
  }

  /** Loads the report again and bypasses the browser's HTTP cache. */
  async refresh(): Promise<void> {
    await this.#load(true);
  }

  /** Several attributes that change together cause one request. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (this.isConnected) void this.#load(false);
    });
  }

  async #load(again: boolean): Promise<void> {
    this.#loading?.abort();
    const orcid = this.orcid?.trim();
    const { scope, prefix, api } = this;
    if (!orcid) return this.#clear();
    const service = api && URL.canParse(api) ? api : SyncStatusElement.service;
    if (!service) return this.#showProblem(NO_SERVICE);

    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    const hadFocus = this.#root.activeElement;
    this.setAttribute('aria-busy', 'true');
    // The larger views add style sheets of their own.
    this.#root.adoptedStyleSheets = [this.#style];
    const place = element('div');
    this.#view.replaceChildren(place);
    this.#live.replaceChildren(' Checking…');
    const { origin } = new URL(service);
    const larger = largerViewOf(this, place, { root: this.#root, orcid, origin, checkAgain: () => void this.refresh() });
    const readAnswer: EventReader<Report> = async (events) => {
      const view = await larger?.open();
      if (!signal.aborted) this.#live.replaceChildren();
      return view?.read ? view.read(events) : { is: 'unreachable' };
    };
    const answer = await askForReport(
      { origin },
      orcid,
      { scope, prefix, signal, again },
      larger?.showsProgress ? readAnswer : null,
    );
    const view = answer.is === 'answered' && (await larger?.open());
    if (signal.aborted) return;
    if (answer.is !== 'answered' || view === null) {
      const { problem } = failureFrom(answer.is === 'answered' ? { is: 'unreachable' } : answer);
      return this.#showProblem(problem);
    }
    this.removeAttribute('aria-busy');
    this.#slot.hidden = true;
    if (view) {
      this.#live.replaceChildren();
      view.show(answer.body);
    } else {
      this.#live.replaceChildren(summaryView(answer.body, origin));
      this.#view.replaceChildren();
    }
    // What had the focus may have been replaced, such as a button to try again.
    if (hadFocus && document.activeElement === document.body) this.#root.querySelector<HTMLElement>('[tabindex], a')?.focus();
    this.#fire('syncstatusload', answer.body);
  }

  #clear(): void {
    this.#live.replaceChildren();
    this.#view.replaceChildren();
    this.#slot.hidden = false;
    this.removeAttribute('aria-busy');
  }

  #showProblem(problem: ServiceProblem): void {
    this.#clear();
    const again = element('button', { type: 'button', part: 'again' }, 'Try again');
    again.addEventListener('click', () => void this.refresh());
    this.#live.append(' ', element('span', { class: 'trouble', part: 'trouble' }, problem.detail));
    this.#view.append(' ', again);
    this.#fire('syncstatuserror', problem);
  }

  #fire(event: keyof SyncStatusEvents, detail: object): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sync-status': SyncStatusElement;
  }
  interface HTMLElementEventMap extends SyncStatusEvents {}
}
