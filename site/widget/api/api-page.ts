/**
 * `<api-try>`: the guide's form to try the API with. The form is in the page, made from the OpenAPI document. With the example iDs
 * no other host is asked.
 */

import { element } from '../dom/create-element.ts';
import { answerView } from './answer-view.ts';
import { requestSnippet, SNIPPET_LANGUAGES } from './request-snippets.ts';

class ApiTryElement extends HTMLElement {
  #asking: AbortController | null = null;

  connectedCallback(): void {
    const form = this.#part('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    form.addEventListener('input', () => this.#update());
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
      if (button) void this.#copy(button.dataset.copy ?? '');
    });
    this.#knowHost();
    this.#update();
  }

  disconnectedCallback(): void {
    this.#asking?.abort();
  }

  #part<E extends Element>(selector: string, kind: new () => E): E {
    const found = this.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`the page lacks ${selector}`);
    return found;
  }

  /** The page does not know its own host without a script. */
  #knowHost(): void {
    const host = this.dataset.host ?? '';
    for (const input of this.querySelectorAll('input')) input.value = input.value.replace(host, location.origin);
    for (const option of this.querySelectorAll<HTMLOptionElement>('datalist option')) {
      option.value = option.value.replace(host, location.origin);
    }
    this.#part('[data-host-note]', HTMLElement).hidden = true;
    for (const row of this.querySelectorAll<HTMLElement>('.copy')) row.hidden = false;
  }

  #chosen(): DOMStringMap {
    const [option] = this.#part('[name=operation]', HTMLSelectElement).selectedOptions;
    return option?.dataset ?? {};
  }

  #update(): void {
    const names = (this.#chosen().parameters ?? '').split(' ');
    for (const field of this.querySelectorAll<HTMLElement>('[data-parameter]')) {
      field.hidden = !names.includes(field.dataset.parameter ?? '');
    }
    const request = { address: this.#address().href, isJson: this.#chosen().type?.endsWith('json') ?? false };
    this.#part('[data-address]', HTMLElement).textContent = request.address;
    for (const language of SNIPPET_LANGUAGES) {
      this.#part(`[data-snippet=${language}] code`, HTMLElement).textContent = requestSnippet(language, request);
      this.#part(`[data-copied=${language}]`, HTMLElement).textContent = '';
    }
  }

  /** A parameter that is left empty is left out, but for one in the path. */
  #address(): URL {
    const { path = '', parameters = '' } = this.#chosen();
    const url = new URL(
      path.replace(/\{(\w+)\}/, (_, name: string) => encodeURIComponent(this.#valueIn(name))),
      location.origin,
    );
    for (const name of parameters.split(' ')) {
      const field = this.querySelector<HTMLElement>(`[data-parameter="${name}"]`);
      const value = this.#valueIn(name);
      if (field?.dataset.in === 'query' && value !== '') url.searchParams.set(name, value);
    }
    return url;
  }

  #valueIn(parameter: string): string {
    return this.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${parameter}"]`)?.value ?? '';
  }

  async #send(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#show('Asking.', []);
    try {
      const response = await fetch(this.#address(), { signal: asking.signal, credentials: 'omit' });
      const { says, parts } = await answerView(response);
      if (!asking.signal.aborted) this.#show(says, parts);
    } catch {
      if (!asking.signal.aborted) this.#show('There was no answer. Try again in a minute.', []);
    }
  }

  /** The status is spoken when it appears. */
  #show(says: string, parts: Node[]): void {
    this.#part('[data-live]', HTMLElement).replaceChildren(element('p', {}, says));
    this.#part('[data-result]', HTMLElement).replaceChildren(...parts);
  }

  async #copy(language: string): Promise<void> {
    const code = this.#part(`[data-snippet="${language}"]`, HTMLElement);
    const says = this.#part(`[data-copied="${language}"]`, HTMLElement);
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      says.textContent = 'Copied';
    } catch {
      // Not every page may write to the clipboard: without https, for one, there is none.
      getSelection()?.selectAllChildren(code);
      says.textContent = 'The code is selected. Copy it with Ctrl+C, or ⌘C on a Mac.';
    }
  }
}

customElements.define('api-try', ApiTryElement);
