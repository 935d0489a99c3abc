/**
 * `<sync-status orcid="0000-…">`: what of one person's Figshare items everyone can see on the ORCID record.
 *
 * The content between the tags, best a link with the badge, stays where there is no JavaScript, and comes back where
 * no report can be had. Fires `syncstatusload` with the report and `syncstatuserror` with the trouble.
 */
import type { Report } from '../../../shared/report/report.schema.ts';
import { addStyle } from '../dom/add-style.ts';
import { element } from '../dom/create-element.ts';
import { type Answer, ask, type Question, type Trouble, unreachable } from '../report/ask-for-report.ts';
import { progressList } from '../report/progress.ts';
import { summaryView } from '../report/summary-view.ts';
import type { OnDemand } from '../report/view.ts';
import css from './element.css';

export const VIEWS = ['summary', 'full', 'step'] as const;
export type View = (typeof VIEWS)[number];

/** What a view needs besides the report. */
export interface Surroundings {
  /** The host that answers and that has the guide. */
  api: string;
  step: string | null;
  again: () => void;
  /** Whom DataCite may write to if this browser asks it; null where the page does not offer that. */
  direct: string | null;
  /** Asks in another way. */
  askBy: (how: typeof ask) => void;
  /** Ends with the view. */
  signal: AbortSignal;
  /** Adds to the element's look, once. */
  addStyle: (css: string) => void;
}

const LOAD: Record<Exclude<View, 'summary'>, () => Promise<{ onDemand: OnDemand }>> = {
  full: () => import('../report/full-view.ts'),
  step: () => import('../report/step-view.ts'),
};

/** To be called when our host answers, not before: what a browser could not have once, it does not ask for again. */
async function bring(view: keyof typeof LOAD): Promise<OnDemand | null> {
  try {
    return (await LOAD[view]()).onDemand;
  } catch {
    return null;
  }
}

/** Begin to ask this far before the element comes into sight. */
const NEAR = '300px';

export class SyncStatusElement extends HTMLElement {
  static readonly observedAttributes = ['orcid', 'scope', 'prefix', 'api', 'view', 'step'];

  /** Defines the element, once, however often the script is loaded. */
  static define(tag = 'sync-status', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, SyncStatusElement);
  }

  readonly #live = element('div', { role: 'status' });
  readonly #view = element('div', { part: 'view' });
  #asking: AbortController | null = null;
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

  get view(): View {
    return VIEWS.find((view) => view === this.getAttribute('view')) ?? 'summary';
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
    this.#asking?.abort();
    this.#isNear = false;
  }

  attributeChangedCallback(): void {
    if (this.#isNear) this.#plan();
  }

  /** Asks again, past the browser's own copy. */
  async refresh(): Promise<void> {
    await this.#load(true);
  }

  /** Several attributes that change together are one question. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (this.isConnected) void this.#load(false);
    });
  }

  async #load(again: boolean, how = ask): Promise<void> {
    this.#asking?.abort();
    const orcid = this.getAttribute('orcid')?.trim();
    if (!orcid) return this.#clear();

    const asking = new AbortController();
    this.#asking = asking;
    const { signal } = asking;
    const { api, view } = this;
    const brings = view === 'summary' ? null : () => bring(view);
    const tell = this.#wait(view);
    const onSource: Question['onSource'] = (source) =>
      void brings?.().then((own) => own && tell(source, own.sourceSentence(source)));
    const [scope, prefix] = [this.getAttribute('scope'), this.getAttribute('prefix')];
    const answer = await how({ api, orcid, scope, prefix, signal, onSource, bring: brings, again });
    const viewOf = brings && 'report' in answer ? (await brings())?.view : summaryView;
    if (!signal.aborted) this.#show(viewOf ? answer : { trouble: unreachable() }, viewOf ?? summaryView, signal);
  }

  #clear(): void {
    this.#live.replaceChildren();
    this.#view.replaceChildren();
    this.#fallback(true);
    this.removeAttribute('aria-busy');
  }

  /** @returns What to call as each service answers. */
  #wait(view: View): ReturnType<typeof progressList>['tell'] {
    this.setAttribute('aria-busy', 'true');
    this.#view.replaceChildren();
    if (view === 'summary') {
      this.#live.replaceChildren(element('p', { class: 'quiet' }, 'Checking…'));
      return () => {};
    }
    const { nodes, tell } = progressList();
    this.#fallback(false);
    this.#live.replaceChildren(...nodes);
    return tell;
  }

  #show(answer: Answer, viewOf: OnDemand['view'], signal: AbortSignal): void {
    this.removeAttribute('aria-busy');
    if ('report' in answer) {
      const [first, ...rest] = viewOf(answer.report, this.#surroundings(signal));
      this.#fallback(false);
      this.#live.replaceChildren(...(first ? [first] : []));
      this.#view.replaceChildren(...rest);
      this.#tell('syncstatusload', answer.report);
    } else {
      this.#showTrouble(answer.trouble);
      this.#tell('syncstatuserror', answer.trouble);
    }
  }

  #surroundings(signal: AbortSignal): Surroundings {
    return {
      api: this.api,
      step: this.getAttribute('step'),
      again: () => void this.refresh(),
      direct: this.getAttribute('direct'),
      askBy: (how) => void this.#load(true, how),
      signal,
      addStyle: (css) => {
        if (this.shadowRoot && !this.#styles.has(css)) addStyle(this.shadowRoot, css);
        this.#styles.add(css);
      },
    };
  }

  #showTrouble({ detail }: Trouble): void {
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

  #tell(event: string, detail: Report | Trouble): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
}
