/** A report as plain text for a terminal or an email. Addresses are never broken across lines. */
import type { Doi } from '../../shared/identifiers/doi.ts';
import { doiUrl } from '../../shared/identifiers/doi-address.ts';
import { reportPath } from '../../shared/report/address.ts';
import { FLAG_WORDS, stageMarks } from '../../shared/report/item-words.ts';
import { nextAction } from '../../shared/report/next-action.ts';
import type { Report, ReportAdvice, ReportItem } from '../../shared/report/report.schema.ts';
import { amount, headline, inFigures, sourceSentence, staleness } from '../../shared/report/words.ts';
import { harmless, width, wrapped } from './plain-lines.ts';

const COLUMNS = 76;

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** @param origin Where the guide is. */
export function textOf(report: Report, origin: string): string {
  const blocks = [
    [
      ...heading(`Sync status of ORCID iD ${report.orcid}`, '='),
      '',
      ...paragraph(`${headline(report)}.`),
      ...(report.stale ? paragraph(staleness(report)) : []),
    ],
    facts(report, origin),
    next(report, origin),
    ...report.advice.flatMap((advice) => group(report, advice, origin)),
    [...heading('How we know', '-'), '', ...sources(report)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading(words: string, line: string): string[] {
  const lines = paragraph(words);
  return [...lines, line.repeat(Math.max(...lines.map(width)))];
}

function facts(report: Report, origin: string): string[] {
  const { orcid, asked, example, counts, checkedAt } = report;
  return [
    whole('Record', `https://orcid.org/${orcid}${example ? ' (an invented example)' : ''}`),
    ...(asked === orcid ? [] : fact('You asked', `${asked}, a removed duplicate of this iD`)),
    ...fact('Items', `${inFigures(counts.items)} ${selectionInWords(report)}${countsInWords(counts)}`),
    ...fact('Checked', timeOf(checkedAt)),
    whole('Online', `${origin}${reportPath(report)}`),
  ];
}

function selectionInWords({ scope, prefix }: Report): string {
  const place = scope === 'datacite' ? 'on Figshare, or with a DataCite DOI that names the iD' : 'on Figshare';
  return prefix ? `${place}; only DOIs that begin with ${prefix}` : place;
}

function countsInWords({ visible, action, waiting, unknown, duplicates }: Report['counts']): string {
  const parts = [
    [visible, 'visible'],
    [action, 'to do'],
    [waiting, 'on the way'],
    [unknown, 'not checked'],
    [duplicates, 'on the record more than once'],
  ] as const;
  const said = parts.flatMap(([count, words]) => (count > 0 ? `${inFigures(count)} ${words}` : []));
  return said.length > 0 ? `: ${said.join(', ')}` : '';
}

const LABEL = 11;

function fact(label: string, words: string): string[] {
  return hanging(label.padEnd(LABEL), words);
}

/** For an address, which may be longer than a line but must not be broken. */
function whole(label: string, address: string): string {
  return `${label.padEnd(LABEL)}${address}`;
}

function next(report: Report, origin: string): string[] {
  const { title, text, guide } = nextAction(report);
  return [
    ...heading('What to do next', '-'),
    '',
    ...paragraph(`${title}.`),
    ...paragraph(text),
    ...(guide ? [`More: ${origin}${guide}`] : []),
  ];
}

/** A block with the advice, then one block for each item. */
function group(report: Report, advice: ReportAdvice, origin: string): string[][] {
  const items = report.items.filter(({ diagnosis, severity }) => diagnosis === advice.diagnosis && severity === advice.severity);
  return [
    [
      ...heading(`${advice.title} (${amount(items.length, 'item')})`, '-'),
      '',
      ...paragraph(advice.why),
      ...(advice.severity === 'ok' ? [] : ['', ...paragraph(`What to do: ${advice.next}`)]),
      `More: ${origin}${advice.guide}`,
    ],
    ...items.map((item) => entry(item, advice)),
  ];
}

function entry(item: ReportItem, { claim }: ReportAdvice): string[] {
  const { doi, title, url, claimUrl, figshare, orcid, flags } = item;
  const marks = stageMarks(item);
  const published = figshare.publishedAt && `published ${day(figshare.publishedAt)}`;
  const names = new Set(orcid.works.flatMap(({ source }) => harmless(source ?? '') || []));
  const addedBy = names.size > 0 ? `added by ${[...names].join(', ')}` : null;
  return [
    ...hanging('* ', harmless(title ?? '') || (doi ?? 'An item without a title')),
    `  ${doi ? doiUrl(doi as Doi) : (url ?? 'No DOI')}`,
    ...stage('Figshare', marks.figshare, published),
    ...stage('DataCite', marks.datacite),
    ...stage('ORCID', marks.orcid, addedBy),
    ...flags.flatMap((flag) => hanging('  ', FLAG_WORDS[flag])),
    ...(claim && claimUrl && orcid.state !== 'visible' ? [`  Add it: ${claimUrl}`] : []),
  ];
}

function stage(name: string, [, word]: readonly [string, string], detail?: string | null): string[] {
  return hanging(`  ${`${name}:`.padEnd(LABEL)}`, detail ? `${word} (${detail})` : word);
}

function sources({ sources: asked, rulesVersion }: Report): string[] {
  return [
    ...asked.flatMap((source) => {
      const left = source.skipped > 0 ? `, of which we couldn’t read ${inFigures(source.skipped)}` : '';
      const shown = source.ok ? ` (${amount(source.records + source.skipped, 'record')}${left})` : '';
      return hanging('* ', `${sourceSentence(source)}${shown}.`);
    }),
    '',
    ...paragraph(`We used our rules as of ${day(rulesVersion)}.`),
    ...paragraph(
      '“Not publicly visible” means that ORCID doesn’t show the item to everyone. It may still be on the record, visible to fewer people.',
    ),
  ];
}

/** The first line begins with `start`, the others with spaces of the same width. */
function hanging(start: string, words: string): string[] {
  const room = COLUMNS - width(start);
  return wrapped(words, room).map((line, index) => `${index === 0 ? start : ' '.repeat(width(start))}${line}`.trimEnd());
}

function paragraph(words: string): string[] {
  return hanging('', words);
}

function day(moment: string): string {
  return DAY.format(new Date(moment));
}

function timeOf(moment: string): string {
  return `${day(moment)}, ${moment.slice(11, 16)} UTC`;
}
