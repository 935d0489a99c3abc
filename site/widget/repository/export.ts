/** The results as CSV files. Items and people are separate files, because a list of people needs more care. */
import { doiUrl } from '../../../shared/identifiers/doi-address.ts';
import { orcidUrl } from '../../../shared/identifiers/orcid-id.ts';
import type { RepositoryItem } from '../../../shared/repository/items.ts';
import type { RecordClass } from '../../../shared/repository/on-orcid.ts';
import type { KnownPerson } from '../../../shared/repository/people.ts';
import { CLASS_WORDS, REASON_WORDS, RECORD_WORDS } from '../../../shared/repository/words.ts';
import { csvOf } from '../list/csv.ts';
import { dayOf, lackingId } from './rows.ts';

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
const PEOPLE_COLUMNS = ['orcid', 'names', 'items', 'newestItem', 'newestRegistered', 'note'];

/** @param recordOf Null before the ORCID records were read. @param origin Of this service, for links to the check of each DOI. */
export function itemsCsv(
  items: readonly RepositoryItem[],
  recordOf: (item: RepositoryItem) => RecordClass | null,
  origin: string,
): string {
  const rows = items.map((item) => {
    const record = recordOf(item);
    return [
      item.doi,
      item.title,
      item.type,
      dayOf(item),
      CLASS_WORDS[item.idClass],
      item.reasons.map((reason) => REASON_WORDS[reason].label).join('; '),
      [...new Set(item.reasons.map((reason) => REASON_WORDS[reason].next))].join(' '),
      lackingId(item).join('; '),
      item.ids.join(' '),
      record && RECORD_WORDS[record],
      item.url,
      `${origin}/check-a-doi/#${encodeURIComponent(item.judged.registration.doi).replaceAll('%2F', '/')}`,
    ];
  });
  return csvOf(ITEM_COLUMNS, rows);
}

export function peopleCsv(people: readonly KnownPerson[]): string {
  const rows = people.map(({ id, names, items, newest, sharesName }) => [
    orcidUrl(id),
    names.join('; '),
    items,
    doiUrl(newest.doi),
    dayOf(newest),
    sharesName ? 'The metadata has another iD with the same name' : '',
  ]);
  return csvOf(PEOPLE_COLUMNS, rows);
}
