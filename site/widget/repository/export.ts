/** The results as CSV files. Items and people are separate files, because a list of people needs more care. */
import Papa from 'papaparse';
import { doiUrl } from '../../../shared/identifiers/doi-address.ts';
import { orcidUrl } from '../../../shared/identifiers/orcid-id.ts';
import type { RepositoryItem } from '../../../shared/repository/items.ts';
import type { RecordClass } from '../../../shared/repository/on-orcid.ts';
import type { KnownPerson } from '../../../shared/repository/people.ts';
import { CLASS_WORDS, REASON_WORDS, RECORD_WORDS } from '../../../shared/repository/words.ts';
import { dayOf, lackingId } from './rows.ts';

/** @param recordOf Null before the ORCID records were read. @param origin Of this service, for links to the check of each DOI. */
export function itemsCsv(
  items: readonly RepositoryItem[],
  recordOf: (item: RepositoryItem) => RecordClass | null,
  origin: string,
): string {
  return toCsv(
    items.map((item) => {
      const record = recordOf(item);
      return {
        doi: item.doi,
        title: item.title,
        type: item.type,
        registered: dayOf(item),
        authorsWithId: CLASS_WORDS[item.idClass],
        reasons: item.reasons.map((reason) => REASON_WORDS[reason].label).join('; '),
        nextSteps: [...new Set(item.reasons.map((reason) => REASON_WORDS[reason].next))].join(' '),
        authorsWithoutUsableId: lackingId(item).join('; '),
        orcidIds: item.ids.join(' '),
        publiclyVisibleOn: record && RECORD_WORDS[record],
        page: item.url,
        check: `${origin}/check-a-doi/#${encodeURIComponent(item.judged.registration.doi).replaceAll('%2F', '/')}`,
      };
    }),
    ITEM_COLUMNS,
  );
}

const ITEM_COLUMNS = [
  'doi',
  'title',
  'type',
  'registered',
  'authorsWithId',
  'reasons',
  'nextSteps',
  'authorsWithoutUsableId',
  'orcidIds',
  'publiclyVisibleOn',
  'page',
  'check',
];

export function peopleCsv(people: readonly KnownPerson[]): string {
  return toCsv(
    people.map(({ id, names, items, newest, sharesName }) => ({
      orcid: orcidUrl(id),
      names: names.join('; '),
      items,
      newestItem: doiUrl(newest.doi),
      newestRegistered: dayOf(newest),
      note: sharesName ? 'Another iD is also listed with the same name' : '',
    })),
    ['orcid', 'names', 'items', 'newestItem', 'newestRegistered', 'note'],
  );
}

/** Made for spreadsheet programs: it begins with a byte order mark, and no cell can be mistaken for a formula. */
function toCsv(rows: readonly object[], columns: string[]): string {
  return `\ufeff${Papa.unparse([...rows], { columns, newline: '\r\n', escapeFormulae: true })}\r\n`;
}
