/**
 * Two programs that read BibTeX, neither of which is ours: ORCID's importer and the parser of Better BibTeX for Zotero.
 *
 * @see https://github.com/ORCID/orcid-angular/blob/main/src/app/record/components/work-stack-group/modals/work-bibtex-modal/work-bibtex-modal.component.ts
 */
import bibtexParse from '@orcid/bibtex-parse-js';
import { type Creator, parse } from '@retorquere/bibtex-parser';
import type { Author, Citation } from '../../../shared/registers/citation.ts';

export interface Reference {
  key: string;
  type: string;
  /** The names of all fields, in their order. */
  fields: string[];
  title: string | undefined;
  authors: string[];
  year: string | undefined;
  month: number | undefined;
  doi: string | undefined;
  url: string | undefined;
  howpublished: string | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** As ORCID's importer does it: authors are taken apart first and decoded afterwards, DOI and address not at all. */
export function readByOrcid(bibtex: string): Reference[] {
  return bibtexParse.toJSON(bibtex).map(({ citationKey, entryType, entryTags }) => {
    const { title, author, year, month, doi, url, howpublished } = entryTags;
    return {
      key: citationKey,
      type: entryType,
      fields: Object.keys(entryTags),
      title: title && decoded(title),
      authors: author?.split(' and ').map((name) => decoded(name).trim()) ?? [],
      year,
      month: month === undefined ? undefined : MONTHS.indexOf(month) + 1,
      doi,
      url,
      howpublished: howpublished && decoded(howpublished),
    };
  });
}

/** The commands of its list that we use. */
const COMMANDS: Record<string, string> = { '\\textbackslash': '\\', '\\textasciitilde': '~', '\\^{}': '^' };

/** @throws Where it would show a command as it stands, for it does not know it. */
function decoded(text: string): string {
  return text.replace(/\\(?:[a-z]+|\^\{\}|.)|[{}]/gsu, (found) => {
    if (found === '{' || found === '}') return '';
    if (/^\\[{}#$%&_]$/.test(found)) return found.slice(1);
    const character = COMMANDS[found];
    if (character === undefined) throw new Error(`ORCID does not know ${found}`);
    return character;
  });
}

/** @throws Where it reports an error. */
export function readByZotero(bibtex: string): Reference[] {
  const { entries, errors } = parse(bibtex, { sentenceCase: false, caseProtection: false });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return entries.map(({ key, type, fields }) => ({
    key,
    type,
    fields: Object.keys(fields),
    title: fields.title && asZoteroReads(fields.title),
    authors: fields.author?.map((creator) => asZoteroReads(written(creator))) ?? [],
    year: fields.year,
    month: fields.month === undefined ? undefined : Number(fields.month),
    doi: fields.doi,
    url: fields.url,
    howpublished: fields.howpublished && asZoteroReads(fields.howpublished),
  }));
}

/** What it should find. */
export function expectedByZotero(citation: Citation): ReturnType<typeof expected> {
  const { title, authors, howpublished, ...rest } = expected(citation);
  return {
    ...rest,
    title: title && asZoteroReads(title),
    authors: authors.map(asZoteroReads),
    howpublished: howpublished && asZoteroReads(howpublished),
  };
}

function written({ name, prefix, lastName, firstName }: Creator): string {
  return name ?? `${[prefix, lastName].filter(Boolean).join(' ')}, ${firstName}`;
}

/** What ORCID's importer should find. */
export function expected({ doi, title, authors, year, month, url, publisher }: Citation): Omit<Reference, 'key' | 'fields'> {
  return {
    type: 'misc',
    title,
    authors: authors.map(nameOf),
    year: year?.toString(),
    month: month ?? undefined,
    doi,
    url,
    howpublished: publisher ?? undefined,
  };
}

function nameOf(author: Author): string {
  if (author.kind === 'whole') return author.name;
  return author.given ? `${author.family}, ${author.given}` : author.family;
}

/** It reads as LaTeX prints in its oldest font encoding, so these look different to it; blanks before an accent do not count. */
export function asZoteroReads(text: string): string {
  return text
    .replaceAll('<', '¡')
    .replaceAll('>', '¿')
    .replaceAll('^', '\u0302')
    .replace(/ *\u0302/g, '\u0302');
}
