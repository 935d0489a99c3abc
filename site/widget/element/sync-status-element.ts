/**
 * `<sync-status orcid="0000-…">`: shows which of one person's Figshare items are publicly visible on the ORCID record. With
 * `view="full"` it shows the whole report, and with `view="step" step="record"` whether that step of the guide is done.
 *
 * The content between the tags, ideally a link around the badge, is shown where JavaScript does not run and where the report
 * cannot be loaded. The element fires `syncstatusload` with the report and `syncstatuserror` with `code` and `detail`.
 */
import { askForReport, type EventReader, type NoAnswer } from '../../../shared/client/ask.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { addStyle } from '../dom/add-style.ts';
import { element } from '../dom/create-element.ts';
import { failureFrom } from '../service/problem.ts';
import css from './element.css';
import { largerViewOf } from './load-larger-view.ts';
import { summaryView } from './summary-view.ts';

/** How far below the visible part of the page an element already loads its report. */
const NEAR = '300px';

export class SyncStatusElement extends HTMLElement {
  static readonly observedAttributes = ['orcid', 'scope', 'prefix', 'api', 'view', 'step'];

  /** Defines the element once, however often the script is loaded. */
  static define(tag = 'sync-status', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, SyncStatusElement);
  }

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #live = element('div', { role: 'status' });
  readonly #view = element('div', { part: 'view' });
  #loading: AbortController | null = null;
  #nearby: IntersectionObserver | null = null;
  #isNear = false;
  #isPlanned = false;

  constructor() {
    super();
    addStyle(this.#root, css);
    this.#root.append(element('div', { part: 'root', lang: 'en-GB', dir: 'ltr' }, this.#live, this.#view), element('slot'));
  }

  get api(): string {
    const stated = this.getAttribute('api');
    return stated && URL.canParse(stated) ? stated : new URL(import.meta.url).origin;
  }

  connectedCallback(): void {
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
    const orcid = this.getAttribute('orcid')?.trim();
    if (!orcid) return this.#clear();

    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    const hadFocus = this.#root.activeElement;
    this.setAttribute('aria-busy', 'true');
    const place = element('div');
    this.#view.replaceChildren(place);
    this.#live.replaceChildren(element('p', { class: 'quiet' }, 'Checking…'));
    const open = largerViewOf(this, place, {
      root: this.#root,
      orcid,
      origin: new URL(this.api).origin,
      checkAgain: () => void this.refresh(),
    });
    const readAnswer: EventReader<Report> = async (events) => {
      const larger = await open?.();
      if (!signal.aborted) this.#live.replaceChildren();
      return larger ? larger.read(events) : { is: 'unreachable' };
    };
    const options = { scope: this.getAttribute('scope'), prefix: this.getAttribute('prefix'), signal, again };
    const answer = await askForReport({ origin: this.api }, orcid, options, open && readAnswer);
    const larger = answer.is === 'answered' && (await open?.());
    if (signal.aborted) return;
    this.removeAttribute('aria-busy');
    if (answer.is !== 'answered') return this.#showProblem(answer);
    if (larger === null) return this.#showProblem({ is: 'unreachable' });
    this.#fallback(false);
    if (larger) {
      this.#live.replaceChildren();
      larger.show(answer.body);
      if (hadFocus && document.activeElement === document.body) place.querySelector<HTMLElement>('[tabindex]')?.focus();
    } else {
      const [first, ...rest] = summaryView(answer.body, this.api);
      this.#live.replaceChildren(...(first ? [first] : []));
      this.#view.replaceChildren(...rest);
    }
    this.#fire('syncstatusload', answer.body);
  }

  #clear(): void {
    this.#live.replaceChildren();
    this.#view.replaceChildren();
    this.#fallback(true);
    this.removeAttribute('aria-busy');
  }

  #showProblem(answer: NoAnswer): void {
    const { problem } = failureFrom(answer);
    this.#fallback(true);
    const again = element('button', { type: 'button', class: 'again' }, 'Try again');
    again.addEventListener('click', () => void this.refresh());
    this.#live.replaceChildren(element('div', { class: 'trouble', part: 'trouble' }, element('p', {}, problem.detail)));
    this.#view.replaceChildren(again);
    this.#fire('syncstatuserror', problem);
  }

  #fallback(isShown: boolean): void {
    const slot = this.#root.querySelector('slot');
    if (slot) slot.hidden = !isShown;
  }

  #fire(event: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}
