/**
 * `<doi-checker>`: runs the guide's form for the pre-check of one DOI and shows the result. The markup of the form is in the page.
 *
 * The DOI is in the fragment of the address, so that the result can be shared and the host of the pages never sees the DOI.
 */
import { type DoiQuestion, questionText, readDoiQuestion } from '../../../shared/identifiers/doi-question.ts';
import type { Precheck } from '../../../shared/precheck/precheck.schema.ts';
import { element } from '../dom/create-element.ts';
import { requestPrecheck } from './request-precheck.ts';
import { precheckView } from './view.ts';

class DoiCheckerElement extends HTMLElement {
  #checking: AbortController | null = null;
  readonly #followAddress = () => this.#readAddress();

  connectedCallback(): void {
    const { form, input } = this.#parts();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    input.addEventListener('input', () => this.#clearWrong());
    input.addEventListener('change', () => input.value.trim() !== '' && this.#judge());
    this.querySelector('[data-examples]')?.addEventListener('click', (event) => this.#takeExample(event));
    window.addEventListener('hashchange', this.#followAddress);
    this.#readAddress();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#followAddress);
    this.#checking?.abort();
  }

  #parts() {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const wrong = this.querySelector<HTMLElement>('[data-wrong]');
    const live = this.querySelector<HTMLElement>('[data-live]');
    const result = this.querySelector<HTMLElement>('[data-result]');
    if (!form || !input || !wrong || !live || !result) throw new Error('the page lacks a part of the checker');
    return { form, input, wrong, live, result };
  }

  #clearWrong(): void {
    const { input, wrong } = this.#parts();
    wrong.textContent = '';
    input.removeAttribute('aria-invalid');
  }

  /** Shows what is wrong with the input. @returns The DOI or Figshare item, or null if the input is neither. */
  #judge(): DoiQuestion | null {
    const { input, wrong } = this.#parts();
    this.#clearWrong();
    const read = readDoiQuestion(input.value);
    if (read.ok) return read.question;
    wrong.textContent = read.problem.detail;
    input.setAttribute('aria-invalid', 'true');
    return null;
  }

  #submit(): void {
    const question = this.#judge();
    if (!question) {
      this.#parts().input.focus();
      return;
    }
    const hash = `#${encodeURIComponent(questionText(question)).replaceAll('%2F', '/')}`;
    if (location.hash === hash) void this.#check(question, true);
    else location.hash = hash;
  }

  #takeExample(event: Event): void {
    const chosen = event.target instanceof Element ? event.target.closest('[data-doi]') : null;
    if (!(chosen instanceof HTMLElement)) return;
    this.#parts().input.value = chosen.dataset.doi ?? '';
    this.#submit();
  }

  /** The fragment may also be an anchor of the page, which is ignored. */
  #readAddress(): void {
    const text = decoded(location.hash.slice(1));
    const read = readDoiQuestion(text);
    if (read.ok) {
      this.#parts().input.value = questionText(read.question);
      this.#clearWrong();
      void this.#check(read.question, false);
    } else if (text === '') {
      this.#checking?.abort();
      this.#show([], []);
    }
  }

  async #check(question: DoiQuestion, again: boolean): Promise<void> {
    this.#checking?.abort();
    const checking = new AbortController();
    this.#checking = checking;
    this.#show([element('p', {}, 'Checking. This takes a few seconds.')], []);
    this.setAttribute('aria-busy', 'true');
    const result = await requestPrecheck(question, checking.signal, again);
    if (checking.signal.aborted) return;
    const checkAgain = () => void this.#check(question, true);
    if (result.ok) this.#showPrecheck(result.precheck, checkAgain);
    else this.#showProblem(result.problem.detail, checkAgain);
  }

  /** Screen readers announce the headline when it appears. */
  #showPrecheck(precheck: Precheck, checkAgain: () => void): void {
    const [headline, ...rest] = precheckView(precheck, { api: location.origin, checkAgain });
    this.#show(headline ? [headline] : [], rest);
  }

  #showProblem(detail: string, checkAgain: () => void): void {
    const button = element('button', { type: 'button', class: 'press' }, 'Try again');
    button.addEventListener('click', checkAgain);
    this.#show([element('p', { class: 'trouble' }, detail)], [button]);
  }

  #show(announced: Node[], rest: Node[]): void {
    const { live, result } = this.#parts();
    this.removeAttribute('aria-busy');
    live.replaceChildren(...announced);
    result.replaceChildren(...rest);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

customElements.define('doi-checker', DoiCheckerElement);
