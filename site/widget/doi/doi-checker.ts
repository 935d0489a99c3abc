/**
 * `<doi-checker>`: runs the guide's form for the check of one DOI and shows the answer. The markup of the form is in the page.
 *
 * The DOI is in the fragment of the address, so that the answer can be shared and the host of the pages never sees the DOI.
 */
import { type DoiQuestion, questionText, readDoiQuestion } from '../../../shared/identifiers/doi-question.ts';
import { parseOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { requestPrecheck } from './request-precheck.ts';

const drawing = () => import('./draw.tsx').catch(() => null);

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
    // While the visitor types, so that the answer does not have to wait for it.
    form.addEventListener('focusin', drawing, { once: true });
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
    } else if (text === '' || parseOrcidId(text)) {
      // An iD is not an anchor of this page either. Without this, the answer for another DOI would stay.
      void this.#clear();
      if (text !== '') {
        this.#parts().input.value = text;
        this.#judge();
      }
    }
  }

  async #clear(): Promise<void> {
    // Before the first check there is nothing to clear.
    if (!this.#checking) return;
    this.#checking.abort();
    this.removeAttribute('aria-busy');
    (await drawing())?.drawNothing(this.#parts());
  }

  async #check(question: DoiQuestion, again: boolean): Promise<void> {
    this.#checking?.abort();
    const checking = new AbortController();
    this.#checking = checking;
    this.setAttribute('aria-busy', 'true');
    const parts = this.#parts();
    const draw = await drawing();
    if (checking.signal.aborted) return;
    if (!draw) {
      this.removeAttribute('aria-busy');
      parts.wrong.textContent = 'The checker could not be loaded. Check your connection, then load this page again.';
      return;
    }
    draw.drawWaiting(parts);
    const answer = await requestPrecheck(question, checking.signal, again);
    if (checking.signal.aborted) return;
    this.removeAttribute('aria-busy');
    draw.drawAnswer(parts, answer, () => {
      // The button disappears, so the keyboard goes on from the place where the answer will appear.
      parts.live.focus();
      void this.#check(question, true);
    });
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
