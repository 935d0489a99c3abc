/**
 * `<sync-checker>`: runs the guide's form for one iD. On the start page, the page becomes the report. On a page about one step, the
 * result for that step is shown below the form. The markup of the form is in the page, and without scripts it leads to the report.
 *
 * On the pages about steps, the iD is in the fragment of the address, and the links to other steps carry it on.
 */
import { findDoi } from '../../../shared/identifiers/doi.ts';
import { parseOrcidId, readOrcidId } from '../../../shared/identifiers/orcid-id.ts';

/** While the visitor is still typing, a shorter input is not reported as wrong. */
const ID_CHARACTERS = 16;

class SyncCheckerElement extends HTMLElement {
  readonly #followAddress = () => this.#check();
  /** The page that is shown. Going back or forward between the form and its report loads the other one. */
  #shownPath = location.pathname;
  readonly #followHistory = () => {
    if (location.pathname !== this.#shownPath) location.reload();
  };

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
    window.addEventListener('popstate', this.#followHistory);
    this.#check();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#followAddress);
  }

  #parts() {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const wrong = this.querySelector<HTMLElement>('[data-wrong]');
    const place = this.querySelector<HTMLElement>('[data-place]');
    if (!form || !input || !wrong || !place) throw new Error('the page lacks a part of the checker');
    return { form, input, wrong, place };
  }

  /** Shows what is wrong with the input if the visitor has finished it. @returns The iD, or null if it is not valid. */
  #judge(isDone: boolean): string | null {
    const { input, wrong } = this.#parts();
    const read = readOrcidId(input.value);
    const isWrong = !read.ok && isDone;
    if (isWrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    wrong.replaceChildren(...(isWrong ? problemWith(input.value, read.problem.detail) : []));
    return read.ok ? read.id : null;
  }

  #submit(): void {
    const { input } = this.#parts();
    const id = this.#judge(true);
    if (id) this.#show(id);
    else input.focus();
  }

  #takeExample(event: Event): void {
    const chosen = event.target instanceof Element ? event.target.closest('[data-orcid]') : null;
    const { input } = this.#parts();
    if (!(chosen instanceof HTMLElement)) return;
    input.value = chosen.dataset.orcid ?? '';
    this.#submit();
  }

  /** The fragment may be an iD in any spelling, or an anchor of the page, which is not an iD. */
  #check(): void {
    const { input } = this.#parts();
    const id = parseOrcidId(location.hash.slice(1).replaceAll('%20', ' '));
    if (!id) return;
    input.value = id;
    this.#judge(true);
    this.#show(id);
  }

  #show(id: string): void {
    const { place, wrong } = this.#parts();
    const { step, contact = null } = this.dataset;
    const failed = () => {
      wrong.textContent = 'The checker could not be loaded. Check your connection, then load this page again.';
    };
    if (!step) {
      import('../report/report-page.tsx')
        .then(({ openReport }) => openReport(id, contact))
        .then(() => {
          this.#shownPath = location.pathname;
        })
        .catch(failed);
      return;
    }
    if (location.hash !== `#${id}`) history.replaceState(null, '', `#${id}`);
    carryOn(id);
    import('../step/step-result.tsx').then(({ showStep }) => showStep(place, step, id)).catch(failed);
  }
}

function problemWith(text: string, detail: string): (Node | string)[] {
  const doi = findDoi(text);
  if (!doi) return [detail];
  const link = document.createElement('a');
  link.href = `/check-a-doi/#${doi}`;
  link.textContent = 'Check this DOI instead';
  return ['This is a DOI, not an ORCID iD. ', link];
}

/** So that no step asks for the iD again. */
function carryOn(id: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/steps/"]')) {
    if (link.hash === '' || parseOrcidId(link.hash.slice(1))) link.hash = id;
  }
}

customElements.define('sync-checker', SyncCheckerElement);
