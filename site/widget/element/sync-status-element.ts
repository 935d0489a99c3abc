/**
 * `<sync-status orcid="0000-…">`: shows which of one person's Figshare items are publicly visible on the ORCID record.
 *
 * The content between the tags, ideally a link around the badge, is shown where JavaScript does not run and where the report
 * cannot be loaded. The element fires `syncstatusload` with the report and `syncstatuserror` with `code` and `detail`.
 */
import { addStyle } from '../dom/add-style.ts';
import { element } from '../dom/create-element.ts';
import { progressList } from '../report/progress.ts';
import { type ReportRequest, type ReportResult, requestReport } from '../report/request-report.ts';
import { summaryView } from '../report/summary-view.ts';
import type { View, ViewContext, ViewModule } from '../report/view.ts';
import { failureFrom, type ServiceProblem } from '../service/problem.ts';
import css from './element.css';

const VIEW_NAMES = ['summary', 'full', 'step'] as const;
type ViewName = (typeof VIEW_NAMES)[number];

const MODULES: Record<Exclude<ViewName, 'summary'>, () => Promise<{ onDemand: ViewModule }>> = {
  full: () => import('../report/full-view.ts'),
  step: () => import('../report/step-view.ts'),
};

/** Called only after our host has answered, because a browser does not retry a module whose first download failed. */
async function loadModule(name: keyof typeof MODULES): Promise<ViewModule | null> {
  try {
    return (await MODULES[name]()).onDemand;
  } catch {
    return null;
  }
}

/** How far below the visible part of the page an element already loads its report. */
const NEAR = '300px';

export class SyncStatusElement extends HTMLElement {
  static readonly observedAttributes = ['orcid', 'scope', 'prefix', 'api', 'view', 'step'];

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
  readonly #styles = new Set<string>();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    addStyle(root, css);
    root.append(element('div', { part: 'root', lang: 'en-GB', dir: 'ltr' }, this.#live, this.#view), element('slot'));
  }

  get view(): ViewName {
    return VIEW_NAMES.find((name) => name === this.getAttribute('view')) ?? 'summary';
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

  async #load(again: boolean, request = requestReport): Promise<void> {
    this.#loading?.abort();
    const orcid = this.getAttribute('orcid')?.trim();
    if (!orcid) return this.#clear();

    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    const { api, view } = this;
    const load = view === 'summary' ? null : () => loadModule(view);
    const showAnswer = this.#showWaiting(view);
    const onSource: ReportRequest['onSource'] = (source) =>
      void load?.().then((module) => module && showAnswer(source, module.sourceSentence(source)));
    const result = await request({
      api,
      orcid,
      scope: this.getAttribute('scope'),
      prefix: this.getAttribute('prefix'),
      signal,
      onSource,
      loadReader: load,
      again,
    });
    const viewOf = load && result.ok ? (await load())?.view : summaryView;
    if (!signal.aborted) this.#show(viewOf ? result : failureFrom({ is: 'unreachable' }), viewOf ?? summaryView, signal);
  }

  #clear(): void {
    this.#live.replaceChildren();
    this.#view.replaceChildren();
    this.#fallback(true);
    this.removeAttribute('aria-busy');
  }

  /** @returns The function that shows one service's answer while the others are still awaited. */
  #showWaiting(view: ViewName): ReturnType<typeof progressList>['showAnswer'] {
    this.setAttribute('aria-busy', 'true');
    this.#view.replaceChildren();
    if (view === 'summary') {
      this.#live.replaceChildren(element('p', { class: 'quiet' }, 'Checking…'));
      return () => {};
    }
    const { nodes, showAnswer } = progressList();
    this.#fallback(false);
    this.#live.replaceChildren(...nodes);
    return showAnswer;
  }

  #show(result: ReportResult, viewOf: View, signal: AbortSignal): void {
    this.removeAttribute('aria-busy');
    if (result.ok) {
      const [first, ...rest] = viewOf(result.report, this.#context(signal));
      this.#fallback(false);
      this.#live.replaceChildren(...(first ? [first] : []));
      this.#view.replaceChildren(...rest);
      this.#fire('syncstatusload', result.report);
    } else {
      this.#showProblem(result.problem);
      this.#fire('syncstatuserror', result.problem);
    }
  }

  #context(signal: AbortSignal): ViewContext {
    return {
      api: this.api,
      step: this.getAttribute('step'),
      checkAgain: () => void this.refresh(),
      direct: this.getAttribute('direct'),
      requestWith: (request) => void this.#load(true, request),
      signal,
      addStyle: (sheet) => {
        if (this.shadowRoot && !this.#styles.has(sheet)) addStyle(this.shadowRoot, sheet);
        this.#styles.add(sheet);
      },
    };
  }

  #showProblem({ detail }: ServiceProblem): void {
    this.#fallback(this.view === 'summary');
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
