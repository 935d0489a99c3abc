/** The format that the visitor's page is written in. */
import { LANGUAGES, type SnippetLanguage } from '../../../shared/snippets/choice.ts';

const NAMES: Record<SnippetLanguage, string> = {
  html: 'HTML',
  markdown: 'Markdown (README files)',
  restructuredtext: 'reStructuredText',
  asciidoc: 'AsciiDoc',
  org: 'Org',
  latex: 'LaTeX',
  wordpress: 'WordPress',
  libguides: 'LibGuides',
};

interface Props {
  value: SnippetLanguage;
  /** Why the snippet is not what was chosen, if the format cannot contain that. */
  warning: string | null;
  onChoose: (language: SnippetLanguage) => void;
}

export function FormatField({ value, warning, onChoose }: Props) {
  const choose = (stated: string) => onChoose(LANGUAGES.find((each) => each === stated) ?? 'html');
  return (
    <div>
      <label for="snippet-format">Format</label>
      <select
        id="snippet-format"
        value={value}
        aria-describedby="snippet-format-warning"
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {NAMES[language]}
          </option>
        ))}
      </select>
      <p id="snippet-format-warning" class="replaced" aria-live="polite">
        {warning ?? ''}
      </p>
    </div>
  );
}
