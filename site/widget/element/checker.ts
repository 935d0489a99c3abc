/**
 * `<sync-checker>`: runs the guide's form around a `<sync-status>`. The markup of the form is in the page.
 *
 * The iD is in the fragment of the address, so that the report can be shared and the host of the pages never sees the iD.
 */
import { parseOrcidId, readOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { SyncStatusElement } from './sync-status-element.ts';
import './v1.ts';

/** While the visitor is still typing, a shorter input is not reported as wrong. */
const ID_CHARACTERS = 16;

class SyncCheckerElement extends HTMLElement {
  readonly #followAddress = () => this.#check(false);

  connectedCallback(): void {
    const { form, input } = this.#parts();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    input.addEventListener('input', () => this.#judge(input.value.trim().length >= ID_CHARACTERS));
    input.addEventListener('change', () => this.#judge(input.value.trim() !== ''));
    this.querySelector('[data-examples]')?.addEventListener('click', (event) => this.#takeExample(event));
    window.addEventListener('hashchange', this.#followAddress);
    this.#check(true);
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#followAddress);
  }

  #parts() {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const wrong = this.querySelector<HTMLElement>('[data-wrong]');
    const status = this.querySelector<SyncStatusElement>('sync-status');
    if (!form || !input || !wrong || !status) throw new Error('the page lacks a part of the checker');
    return { form, input, wrong, status };
  }

  /** Shows what is wrong with the input if the visitor has finished it. @returns The iD, or null if it is not valid. */
  #judge(isDone: boolean): string | null {
    const { input, wrong } = this.#parts();
    const read = readOrcidId(input.value);
    const text = !read.ok && isDone ? read.problem.detail : '';
    wrong.textContent = text;
    input.toggleAttribute('aria-invalid', text !== '');
    return read.ok ? read.id : null;
  }

  #submit(): void {
    const { input, status } = this.#parts();
    const id = this.#judge(true);
    if (!id) {
      input.focus();
    } else if (location.hash === `#${id}`) {
      void status.refresh();
    } else {
      location.hash = id;
    }
  }

  #takeExample(event: Event): void {
    const chosen = event.target instanceof Element ? event.target.closest('[data-orcid]') : null;
    const { input } = this.#parts();
    if (!(chosen instanceof HTMLElement)) return;
    input.value = chosen.dataset.orcid ?? '';
    this.#submit();
  }

  /** The fragment may be an iD in any spelling, or an anchor of the page, which is not an iD. */
  #check(isFirst: boolean): void {
    const { input, status } = this.#parts();
    const id = parseOrcidId(location.hash.slice(1).replaceAll('%20', ' '));
    if (id) {
      input.value = id;
      this.#judge(true);
      status.setAttribute('orcid', id);
    } else if (!isFirst) {
      status.removeAttribute('orcid');
    }
  }
}

customElements.define('sync-checker', SyncCheckerElement);
