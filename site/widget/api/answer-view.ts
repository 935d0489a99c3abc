/** Shows an answer of the API: status, headers and body. */
import { inFigures } from '../../../shared/report/words.ts';
import { element } from '../dom/create-element.ts';

/** A longer body is cut, because nobody reads that much. */
const MAX_CHARACTERS = 20_000;

export async function answerView(response: Response): Promise<{ statusLine: string; parts: Node[] }> {
  const { status, statusText, headers, url, redirected } = response;
  const type = headers.get('content-type') ?? '';
  const body = readable(await response.text(), type);
  const fields = [...headers].map(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
  return {
    statusLine: `Status ${[status, statusText].filter(Boolean).join(' ')}`,
    parts: [
      ...(redirected ? [element('p', { class: 'address' }, 'Redirected to ', element('code', {}, url))] : []),
      ...(type.startsWith('image/') ? [element('img', { src: url, alt: 'The image that came' })] : []),
      element('details', {}, element('summary', {}, `Headers (${fields.length})`), element('dl', {}, ...fields.flat())),
      element('pre', { tabindex: 0, role: 'region', 'aria-label': 'Body' }, element('code', {}, body.slice(0, MAX_CHARACTERS))),
      ...(body.length > MAX_CHARACTERS
        ? [element('p', { class: 'quiet' }, `These are the first ${inFigures(MAX_CHARACTERS)} characters of the body.`)]
        : []),
    ],
  };
}

function readable(text: string, type: string): string {
  if (!type.includes('json')) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
