/**
 * Reads BibTeX as ORCID's importer does, with the importer's own parser.
 *
 * @see https://github.com/ORCID/orcid-angular/blob/main/src/app/record/components/work-stack-group/modals/work-bibtex-modal/work-bibtex-modal.component.ts
 */
import bibtexParse from '@orcid/bibtex-parse-js';
import type { Author, Citation } from '../../../shared/registers/citation.ts';

export interface Reference {
  key: string;
  type: string;
  /** The names of all fields, in the order of the file. */
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

/** Like the importer, splits the authors before it decodes them, and does not decode the DOI and the address. */
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

/** The commands that we write, of those that the importer knows. */
const COMMANDS: Record<string, string> = { '\\textbackslash': '\\', '\\textasciitilde': '~', '\\^{}': '^' };

/** @throws If the importer would show a LaTeX command unchanged because it does not know it. */
function decoded(text: string): string {
  return text.replace(/\\(?:[a-z]+|\^\{\}|.)|[{}]/gsu, (found) => {
    if (found === '{' || found === '}') return '';
    if (/^\\[{}#$%&_]$/.test(found)) return found.slice(1);
    const character = COMMANDS[found];
    if (character === undefined) throw new Error(`ORCID does not know ${found}`);
    return character;
  });
}

/** What the importer should read for this citation. */
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
