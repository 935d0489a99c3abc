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
import type { LargerView } from './larger-view.ts';
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
    if (!orcid) return this.#clear();
    const service = this.api && URL.canParse(this.api) ? this.api : SyncStatusElement.service;
    if (!service) return this.#showProblem(NO_SERVICE);

    this.#loading = new AbortController();
    const hadFocus = this.#root.activeElement;
    await this.#ask(orcid, new URL(service).origin, again, this.#loading.signal);
    // What had the focus may have been replaced, such as a button to try again.
    if (!hadFocus || document.activeElement !== document.body) return;
    (this.#root.querySelector<HTMLElement>('[tabindex]') ?? this.#root.querySelector<HTMLElement>('a, button'))?.focus();
  }

  async #ask(orcid: string, origin: string, again: boolean, signal: AbortSignal): Promise<void> {
    this.setAttribute('aria-busy', 'true');
    // The larger views add style sheets of their own.
    this.#root.adoptedStyleSheets = [this.#style];
    const place = element('div');
    this.#view.replaceChildren(place);
    // Its own content, such as a badge, is in the sentence until the report is there.
    const hasContent = this.childElementCount > 0 || this.textContent?.trim();
    this.#live.replaceChildren(hasContent ? '' : 'Checking…');
    const larger = largerViewOf(this, place, { root: this.#root, orcid, origin, checkAgain: () => void this.refresh() });
    const readAnswer: EventReader<Report> = async (events) => {
      const view = await larger?.open();
      if (!signal.aborted) this.#live.replaceChildren();
      return view?.read ? view.read(events) : { is: 'unreachable' };
    };
    const { scope, prefix } = this;
    const options = { scope, prefix, signal, again };
    const answer = await askForReport({ origin }, orcid, options, larger?.showsProgress ? readAnswer : null);
    const view = answer.is === 'answered' && larger ? await larger.open() : undefined;
    if (signal.aborted) return;
    if (answer.is !== 'answered') return this.#showProblem(failureFrom(answer).problem);
    if (view === null) return this.#showProblem(failureFrom({ is: 'unreachable' }).problem);
    this.#show(answer.body, origin, view);
  }

  /** @param view Undefined for the summary. */
  #show(report: Report, origin: string, view: LargerView | undefined): void {
    this.removeAttribute('aria-busy');
    this.#slot.hidden = true;
    if (view) {
      this.#live.replaceChildren();
      view.show(report);
    } else {
      this.#live.replaceChildren(summaryView(report, origin));
      this.#view.replaceChildren();
    }
    this.#fire('syncstatusload', report);
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
