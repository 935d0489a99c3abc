/**
 * `<api-try>`: runs the guide's form for trying the API. The markup of the form is in the page, made from the OpenAPI document. For
 * the example iDs our server sends no request to the three services.
 */

import { element } from '../dom/create-element.ts';
import { answerView } from './answer-view.ts';
import { requestSnippet, SNIPPET_LANGUAGES } from './request-snippets.ts';

class ApiTryElement extends HTMLElement {
  #sending: AbortController | null = null;

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
    this.#fillInHost();
    this.#update();
  }

  disconnectedCallback(): void {
    this.#sending?.abort();
  }

  #part<E extends Element>(selector: string, kind: new () => E): E {
    const found = this.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`the page lacks ${selector}`);
    return found;
  }

  /** The page is built without knowing its host, so it shows an invented one until this script runs. */
  #fillInHost(): void {
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

  /** Leaves out empty parameters, except those in the path. */
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
    this.#sending?.abort();
    const sending = new AbortController();
    this.#sending = sending;
    this.#show('Asking.', []);
    try {
      const response = await fetch(this.#address(), { signal: sending.signal, credentials: 'omit' });
      const { statusLine, parts } = await answerView(response);
      if (!sending.signal.aborted) this.#show(statusLine, parts);
    } catch {
      if (!sending.signal.aborted) this.#show('There was no answer. Try again in a minute.', []);
    }
  }

  /** Screen readers announce the status when it appears. */
  #show(status: string, parts: Node[]): void {
    this.#part('[data-live]', HTMLElement).replaceChildren(element('p', {}, status));
    this.#part('[data-result]', HTMLElement).replaceChildren(...parts);
  }

  async #copy(language: string): Promise<void> {
    const code = this.#part(`[data-snippet="${language}"]`, HTMLElement);
    const note = this.#part(`[data-copied="${language}"]`, HTMLElement);
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      note.textContent = 'Copied';
    } catch {
      // Writing to the clipboard is not always allowed, and impossible without https.
      getSelection()?.selectAllChildren(code);
      note.textContent = 'The code is selected. Copy it with Ctrl+C, or ⌘C on a Mac.';
    }
  }
}

customElements.define('api-try', ApiTryElement);
