/** Shows which iDs and problems were found in the list, before any iD is checked. */
import { ORCID_ID_PROBLEM_TEXT } from '../../../../shared/identifiers/orcid-id.ts';
import { amount, inFigures } from '../../../../shared/report/words.ts';
import { element } from '../../dom/create-element.ts';
import { type ListedId, MAX_IDS, type ReadList, type WrongLine } from '../read-list.ts';

/** Longer lists are cut, because nobody reads them. */
const MAX_SHOWN = 100;

export function readingInWords({ ids, leftOut, wrong, heading }: ReadList): string {
  const repeated = ids.filter(({ lines }) => lines.length > 1).length;
  return [
    `${amount(ids.length + leftOut.length, 'iD')} found.`,
    leftOut.length > 0 ? `Only the first ${MAX_IDS} are checked; ${amount(leftOut.length, 'iD')} left out.` : '',
    repeated > 0 ? `${amount(repeated, 'iD')} on more than one line, checked once.` : '',
    wrong.length > 0 ? `${amount(wrong.length, 'problem')}.` : '',
    heading === null ? '' : `Line ${heading} taken as column names.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

export function readingDetails({ ids, leftOut, wrong }: ReadList): HTMLElement[] {
  const repeated = ids.filter(({ lines }) => lines.length > 1);
  return [
    ...folded('Problems', wrong.map(wrongLine), true),
    ...folded('On more than one line', repeated.map(listed), false),
    ...folded('Left out', leftOut.map(listed), false),
  ];
}

function wrongLine({ line, text, why }: WrongLine): Node[] {
  const reason = why === 'no-id' ? 'There is no ORCID iD on this line.' : ORCID_ID_PROBLEM_TEXT[why];
  return [element('b', {}, `Line ${line}: `), element('q', {}, text), new Text(` ${reason}`)];
}

function listed({ id, lines }: ListedId): Node[] {
  return [new Text(`${id}, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`)];
}

function folded(title: string, entries: Node[][], isOpen: boolean): HTMLElement[] {
  if (entries.length === 0) return [];
  const more = entries.length - MAX_SHOWN;
  const list = element('ul', {}, ...entries.slice(0, MAX_SHOWN).map((entry) => element('li', {}, ...entry)));
  const rest = more > 0 ? element('p', {}, `And ${inFigures(more)} more.`) : null;
  const summary = element('summary', {}, `${title} (${inFigures(entries.length)})`);
  return [element('details', { open: isOpen && entries.length <= 10 }, summary, list, rest)];
}
