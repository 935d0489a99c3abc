/**
 * `<sync-snippets>`: runs the guide's form for a badge, or another way to show the status on the visitor's own page. The markup of the
 * form is in the page. The choices are not stored and do not change the address.
 */

import { exampleOf } from '../../../shared/examples/ids.ts';
import { type OrcidId, readOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { SCOPES } from '../../../shared/items/selection.ts';
import { inFigures } from '../../../shared/report/words.ts';
import {
  altText,
  badgeAddress,
  DEFAULTS,
  embedAddress,
  FORMS,
  LANGUAGES,
  reportAddress,
  type SnippetChoice,
  STYLES,
  tidyLabel,
} from '../../../shared/snippets/choice.ts';
import { pageCost } from '../../../shared/snippets/cost.ts';
import { type Snippet, snippet } from '../../../shared/snippets/snippets.ts';
import { element, link } from '../dom/create-element.ts';

/** How long after the last key press the preview is updated, so that not every key press causes a request. */
const PREVIEW_PAUSE_MS = 400;
/** While the visitor is still typing, a shorter input is not reported as wrong. */
const ID_CHARACTERS = 16;

class SyncSnippetsElement extends HTMLElement {
  #pause: ReturnType<typeof setTimeout> | undefined;
  #previewed = '';

  connectedCallback(): void {
    const form = this.#part('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    form.addEventListener('input', () => this.#update(false));
    form.addEventListener('change', () => this.#update(true));
    this.#update(true);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#pause);
  }

  #part<E extends Element>(selector: string, kind: new () => E): E {
    const found = this.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`the page lacks ${selector}`);
    return found;
  }

  #setText(name: string, text: string): void {
    this.#part(`[data-${name}]`, HTMLElement).textContent = text;
  }

  #update(isDone: boolean): void {
    const orcid = this.#judge(isDone);
    this.#setText('copied', '');
    this.#part('[data-result]', HTMLElement).hidden = orcid === null;
    clearTimeout(this.#pause);
    if (orcid === null) return;

    const data = new FormData(this.#part('form', HTMLFormElement));
    const choice = chosen(data, orcid);
    const made = snippet(choice, oneOf(LANGUAGES, data.get('language'), 'html'));
    this.#setText('code', made.code);
    this.#setText('note', made.note ?? '');
    this.#setText('example', exampleOf(orcid) ? 'This is an example iD. Put your own in before you copy.' : '');
    this.#disableUnused(made);
    this.#showCost({ ...choice, form: made.form });
    this.#pause = setTimeout(() => this.#preview({ ...choice, form: made.form }), isDone ? 0 : PREVIEW_PAUSE_MS);
  }

  /** Shows what is wrong with the iD if the visitor has finished it. @returns The iD, or null if it is not valid. */
  #judge(isDone: boolean): OrcidId | null {
    const input = this.#part('[name=orcid]', HTMLInputElement);
    const read = readOrcidId(input.value);
    const isWrong = !read.ok && (isDone || input.value.trim().length >= ID_CHARACTERS);
    this.#setText('wrong', isWrong ? read.problem.detail : '');
    input.toggleAttribute('aria-invalid', isWrong);
    return read.ok ? read.id : null;
  }

  /** Disables the fields that make no difference to the chosen form. A disabled field counts as unchanged. */
  #disableUnused({ form }: Snippet): void {
    this.#part('[name=style]', HTMLSelectElement).disabled = form === 'iframe' || form === 'link';
  }

  #showCost(choice: SnippetChoice): void {
    const { bytes, requests, csp, sent, fresh } = pageCost(choice);
    this.#setText('bytes', bytes > 0 ? `About ${inFigures(bytes)}` : 'None');
    this.#setText('requests', requests);
    this.#setText('csp', csp.join('\n') || 'Nothing to add');
    this.#setText('sent', sent);
    this.#setText('fresh', fresh);
    this.#part('[data-integrity]', HTMLElement).hidden = choice.form !== 'element';
  }

  /** Shows what readers will see, from the same addresses. For Shields it shows our own badge, because this page requests nothing from other hosts. */
  #preview(choice: SnippetChoice): void {
    const key = JSON.stringify(choice);
    if (key === this.#previewed) return;
    this.#previewed = key;
    this.#part('[data-preview]', HTMLElement).replaceChildren(...previewOf(choice));
  }

  /** Runs for the button and for Enter in a field: copies the snippet, or moves the focus to the wrong iD. */
  async #submit(): Promise<void> {
    if (this.#judge(true) === null) return this.#part<HTMLElement>('[name=orcid]', HTMLInputElement).focus();
    const code = this.#part('[data-code]', HTMLElement);
    this.#setText('copied', '');
    try {
      await navigator.clipboard.writeText(code.textContent);
      this.#setText('copied', 'Copied');
    } catch {
      // Writing to the clipboard is not always allowed, and impossible without https.
      getSelection()?.selectAllChildren(code);
      this.#setText('copied', 'The snippet is selected. Copy it with Ctrl+C, or ⌘C on a Mac.');
    }
  }
}

function chosen(data: FormData, orcid: OrcidId): SnippetChoice {
  return {
    host: location.origin,
    orcid,
    form: oneOf(FORMS, data.get('form'), 'badge'),
    style: oneOf(STYLES, data.get('style'), DEFAULTS.style),
    label: tidyLabel(String(data.get('label') ?? DEFAULTS.label)),
    scope: oneOf(SCOPES, data.get('scope'), DEFAULTS.scope),
    prefix: data.has('prefix') ? String(data.get('prefix')) : null,
  };
}

function oneOf<Value>(values: readonly Value[], stated: unknown, otherwise: Value): Value {
  return values.find((value) => value === stated) ?? otherwise;
}

function previewOf(choice: SnippetChoice): Node[] {
  const { orcid, scope, prefix, form } = choice;
  const text = altText(choice);
  const badge = element('img', { src: badgeAddress(choice), alt: text });
  switch (form) {
    case 'element':
      return [element('sync-status' as 'span', { orcid, scope, prefix }, badge)];
    case 'iframe':
      return [element('iframe', { src: embedAddress(choice), title: text, width: 480, height: 300 })];
    case 'link':
      return [link(reportAddress(choice), text)];
    case 'shields':
      return [
        badge,
        element('p', {}, 'This is our own badge. Shields draws its own from the same data; this page does not ask Shields.'),
      ];
    default:
      return [badge];
  }
}

customElements.define('sync-snippets', SyncSnippetsElement);
