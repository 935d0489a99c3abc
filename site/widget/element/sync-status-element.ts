/**
 * `<sync-status orcid="0000-…">`: shows which of one person's Figshare items are publicly visible on the ORCID record.
 *
 * The content between the tags, ideally a link around the badge, is shown where JavaScript does not run and where the report
 * cannot be loaded. The element fires `syncstatusload` with the report and `syncstatuserror` with `code` and `detail`.
 */
import { askForReport } from '../../../shared/client/ask.ts';
import { addStyle } from '../dom/add-style.ts';
import { element } from '../dom/create-element.ts';
import { failureFrom, type ServiceProblem } from '../service/problem.ts';
import css from './element.css';
import { summaryView } from './summary-view.ts';

/** How far below the visible part of the page an element already loads its report. */
const NEAR = '300px';

export class SyncStatusElement extends HTMLElement {
  static readonly observedAttributes = ['orcid', 'scope', 'prefix', 'api'];

  /** Defines the element once, however often the script is loaded. */
  static define(tag = 'sync-status', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, SyncStatusElement);
  }

  readonly #live = element('div', { role: 'status' });
  readonly #view = element('div', { part: 'view' });
  #loading: AbortController | null = null;
  #nearby: IntersectionObserver | null = null;
  #isNear = false;
  #isPlanned = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    addStyle(root, css);
    root.append(element('div', { part: 'root', lang: 'en-GB', dir: 'ltr' }, this.#live, this.#view), element('slot'));
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
    this.setAttribute('aria-busy', 'true');
    this.#view.replaceChildren();
    this.#live.replaceChildren(element('p', { class: 'quiet' }, 'Checking…'));
    const options = { scope: this.getAttribute('scope'), prefix: this.getAttribute('prefix'), signal, again };
    const answer = await askForReport({ origin: this.api }, orcid, options, null);
    if (signal.aborted) return;
    this.removeAttribute('aria-busy');
    if (answer.is === 'answered') {
      const [first, ...rest] = summaryView(answer.body, this.api);
      this.#fallback(false);
      this.#live.replaceChildren(...(first ? [first] : []));
      this.#view.replaceChildren(...rest);
      this.#fire('syncstatusload', answer.body);
    } else {
      const { problem } = failureFrom(answer);
      this.#showProblem(problem);
      this.#fire('syncstatuserror', problem);
    }
  }

  #clear(): void {
    this.#live.replaceChildren();
    this.#view.replaceChildren();
    this.#fallback(true);
    this.removeAttribute('aria-busy');
  }

  #showProblem({ detail }: ServiceProblem): void {
    this.#fallback(true);
    const again = element('button', { type: 'button' }, 'Try again');
    again.addEventListener('click', () => void this.refresh());
    this.#live.replaceChildren(element('div', { class: 'trouble', part: 'trouble' }, element('p', {}, detail)));
    this.#view.replaceChildren(again);
  }

  #fallback(isShown: boolean): void {
    const slot = this.shadowRoot?.querySelector('slot');
    if (slot) slot.hidden = !isShown;
  }

  #fire(event: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}
