/**
 * `<sync-snippets>`: the guide's form for a badge or another sign of the status on somebody's own page. The form is in
 * the page. Nothing that is chosen is kept, and the address does not change.
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
import { passport } from '../../../shared/snippets/cost.ts';
import { type Snippet, snippet } from '../../../shared/snippets/snippets.ts';
import { element, link } from '../dom/create-element.ts';
import '../element/v1.ts';

/** The preview waits until somebody pauses, so that not every letter is a request. */
const PAUSE = 400;
/** Fewer characters than an iD has are not wrong yet, while somebody types. */
const ENOUGH = 16;

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

  #say(name: string, text: string): void {
    this.#part(`[data-${name}]`, HTMLElement).textContent = text;
  }

  #update(isDone: boolean): void {
    const orcid = this.#judge(isDone);
    this.#say('copied', '');
    this.#part('[data-result]', HTMLElement).hidden = orcid === null;
    clearTimeout(this.#pause);
    if (orcid === null) return;

    const data = new FormData(this.#part('form', HTMLFormElement));
    const choice = chosen(data, orcid);
    const made = snippet(choice, oneOf(LANGUAGES, data.get('language'), 'html'));
    this.#say('code', made.code);
    this.#say('note', made.note ?? '');
    this.#say('example', exampleOf(orcid) ? 'This is an example iD. Put your own in before you copy.' : '');
    this.#allow(made);
    this.#showPassport({ ...choice, form: made.form });
    this.#pause = setTimeout(() => this.#preview({ ...choice, form: made.form }), isDone ? 0 : PAUSE);
  }

  /** Says what is wrong with the iD, if it is time to. @returns The iD if there is one. */
  #judge(isTime: boolean): OrcidId | null {
    const input = this.#part('[name=orcid]', HTMLInputElement);
    const read = readOrcidId(input.value);
    const isWrong = !read.ok && (isTime || input.value.trim().length >= ENOUGH);
    this.#say('wrong', isWrong ? read.problem.detail : '');
    input.toggleAttribute('aria-invalid', isWrong);
    return read.ok ? read.id : null;
  }

  /** Only what makes a difference can be chosen; a field that is disabled counts as left alone. */
  #allow({ form }: Snippet): void {
    this.#part('[name=style]', HTMLSelectElement).disabled = form === 'iframe' || form === 'link';
    this.#part('[name=scope]', HTMLSelectElement).disabled = form === 'link';
    this.#part('[name=prefix]', HTMLInputElement).disabled = form === 'link';
  }

  #showPassport(choice: SnippetChoice): void {
    const { bytes, requests, csp, sent, fresh } = passport(choice);
    this.#say('bytes', bytes > 0 ? `About ${inFigures(bytes)}` : 'None');
    this.#say('requests', requests);
    this.#say('csp', csp.join('\n') || 'Nothing to add');
    this.#say('sent', sent);
    this.#say('fresh', fresh);
    this.#part('[data-integrity]', HTMLElement).hidden = choice.form !== 'element';
  }

  /** What readers will see, from the same addresses; of Shields ours, since this page asks nobody else. */
  #preview(choice: SnippetChoice): void {
    const key = JSON.stringify(choice);
    if (key === this.#previewed) return;
    this.#previewed = key;
    this.#part('[data-preview]', HTMLElement).replaceChildren(...previewOf(choice));
  }

  /** Enter in a field copies too, or leads to what is wrong. */
  async #submit(): Promise<void> {
    if (this.#judge(true) === null) return this.#part<HTMLElement>('[name=orcid]', HTMLInputElement).focus();
    const code = this.#part('[data-code]', HTMLElement);
    this.#say('copied', '');
    try {
      await navigator.clipboard.writeText(code.textContent);
      this.#say('copied', 'Copied');
    } catch {
      // Not every page may write to the clipboard: without https, for one, there is none.
      getSelection()?.selectAllChildren(code);
      this.#say('copied', 'The snippet is selected. Copy it with Ctrl+C, or ⌘C on a Mac.');
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
