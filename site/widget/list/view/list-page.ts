/**
 * `<sync-list>`: runs the guide's page for librarians, which checks many iDs. The markup of the form is in the page. The list stays
 * in the browser: only its iDs are sent, one by one, in the same way as for a single check.
 */
import { EXAMPLES } from '../../../../shared/examples/ids.ts';
import { failure, MAX_BYTES, readFile } from '../read-file.ts';
import { type ReadList, readList } from '../read-list.ts';
import { part } from './parts.ts';
import { readingDetails, readingInWords } from './reading.ts';
import { Results } from './results.ts';

/** How long after the last key press the list is read. */
const TYPING_PAUSE_MS = 300;
const NOTHING_FOUND = 'There is no ORCID iD in this list. Paste one or more, such as 0000-0002-1825-0097.';

class SyncListElement extends HTMLElement {
  #typing: ReturnType<typeof setTimeout> | undefined;
  #results: Results | null = null;
  /** The text that was read last, so that the same text is not read twice. */
  #last: { text: string; read: ReadList | null } = { text: '', read: null };

  readonly #warn = (event: BeforeUnloadEvent) => {
    if (this.#results?.hasResults) event.preventDefault();
  };

  connectedCallback(): void {
    const { form, text, file } = this.#parts();
    this.#results ??= new Results(this);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#start();
    });
    text.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#read(), TYPING_PAUSE_MS);
    });
    file.addEventListener('change', () => void this.#readFile(file.files));
    form.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      form.toggleAttribute('data-over', true);
    });
    form.addEventListener('dragleave', () => form.removeAttribute('data-over'));
    form.addEventListener('drop', (event) => this.#drop(event));
    part(this, 'try', HTMLButtonElement).addEventListener('click', () => this.#tryExamples());
    part(this, 'over', HTMLButtonElement).addEventListener('click', () => this.#startOver());
    // The browser may have restored the text of an earlier visit.
    if (text.value !== '') this.#read();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#typing);
    this.#results?.clear();
    window.removeEventListener('beforeunload', this.#warn);
  }

  #parts() {
    return {
      form: part(this, 'form', HTMLFormElement),
      text: part(this, 'list', HTMLTextAreaElement),
      file: part(this, 'file', HTMLInputElement),
      prefix: part(this, 'prefix', HTMLInputElement),
      wrong: part(this, 'wrong', HTMLElement),
      found: part(this, 'found', HTMLElement),
      details: part(this, 'details', HTMLElement),
    };
  }

  #showProblem(words: string): void {
    const { text, wrong } = this.#parts();
    wrong.textContent = words;
    text.toggleAttribute('aria-invalid', words !== '');
  }

  #read(): ReadList | null {
    clearTimeout(this.#typing);
    const { text, found, details } = this.#parts();
    this.#showProblem('');
    if (text.value !== '' && text.value === this.#last.text) return this.#last.read;
    const isTooLarge = text.value.length > MAX_BYTES;
    const read = text.value.trim() === '' || isTooLarge ? null : readList(text.value);
    this.#last = { text: isTooLarge ? '' : text.value, read };
    found.textContent = read ? readingInWords(read) : '';
    details.replaceChildren(...(read ? readingDetails(read) : []));
    if (isTooLarge) this.#showProblem('This list is longer than 1 MB. Paste only the column of iDs.');
    return read;
  }

  #drop(event: DragEvent): void {
    this.#parts().form.removeAttribute('data-over');
    const files = event.dataTransfer?.files;
    if (!files || files.length === 0) return;
    event.preventDefault();
    void this.#readFile(files);
  }

  async #readFile(files: FileList | null): Promise<void> {
    const { text, file } = this.#parts();
    const [first, second] = files ?? [];
    if (!first) return;
    const result = second ? failure('several') : await readFile(first);
    // Without this, the same file could not be chosen again after it was corrected.
    file.value = '';
    if (result.ok) {
      text.value = result.text;
      this.#read();
    } else {
      this.#showProblem(result.problem.detail);
    }
  }

  #tryExamples(): void {
    const { text, prefix } = this.#parts();
    text.value = EXAMPLES.map(({ orcid }) => orcid).join('\n');
    prefix.checked = false;
    this.#start();
  }

  #start(): void {
    const { form, text, prefix, wrong } = this.#parts();
    const read = this.#read();
    if (!read || read.ids.length === 0) {
      if (wrong.textContent === '') this.#showProblem(NOTHING_FOUND);
      text.focus();
      return;
    }
    form.hidden = true;
    window.addEventListener('beforeunload', this.#warn);
    this.#results?.start(read.ids, prefix.checked ? prefix.value : null);
  }

  #startOver(): void {
    const { form, text } = this.#parts();
    this.#results?.clear();
    window.removeEventListener('beforeunload', this.#warn);
    form.hidden = false;
    text.focus();
  }
}

customElements.define('sync-list', SyncListElement);
