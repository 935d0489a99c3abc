/**
 * The check of one repository: reads its DOIs and the ORCID records, and keeps the results. It runs in a worker, so that the page
 * always responds; the page gets the counts, and the rows that it shows.
 */
import { RepositoryListing } from '../../../shared/collect/list-repository.ts';
import { RecordsReading } from '../../../shared/collect/read-records.ts';
import { findRecords } from '../../../shared/collect/search-records.ts';
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { RepositorySelection } from '../../../shared/registers/repository-overview.ts';
import type { Work } from '../../../shared/registers/work.ts';
import { type RepositoryItem, repositoryItems } from '../../../shared/repository/items.ts';
import { type JudgedDoi, judgeDoi } from '../../../shared/repository/judge-doi.ts';
import { onRecords, recordClass, searchResult } from '../../../shared/repository/on-orcid.ts';
import { idsOf, knownElsewhere, type Naming, namingOf, peopleOf } from '../../../shared/repository/people.ts';
import { totalsOf } from '../../../shared/repository/totals.ts';
import type { Upstreams } from '../../../shared/sources/http/upstreams.ts';
import type { Part, Progress, Reading, RecordsAnswer, SearchAnswer, Summary } from './answers.ts';
import { itemsCsv, peopleCsv } from './export.ts';
import { type ItemFilter, isListed } from './filter.ts';
import { type ItemRow, itemRow, type PersonRow, personRow, type SuggestionRow, suggestionRow } from './rows.ts';

export class RepositoryCheck {
  readonly #upstreams: Upstreams;
  readonly #listing: RepositoryListing;
  readonly #dois: JudgedDoi[] = [];
  #items: RepositoryItem[] = [];
  #naming: Naming = namingOf([], []);
  #found: ReadonlySet<OrcidId> = new Set();
  #records: RecordsReading | null = null;
  readonly #owners = new Map<Work, OrcidId>();
  #stop = new AbortController();
  #onProgress: (progress: Progress) => void = () => {};

  constructor(upstreams: Upstreams, selection: RepositorySelection, total: number) {
    this.#upstreams = upstreams;
    this.#listing = new RepositoryListing({
      upstreams,
      selection,
      total,
      now: new Date(),
      onDois: (dois) => {
        for (const each of dois) this.#dois.push(judgeDoi(each));
      },
      onProgress: () => this.#onProgress(this.#progress()),
    });
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Reads the DOIs, or goes on where an earlier read stopped. */
  async read(onProgress: (progress: Progress) => void): Promise<Reading> {
    this.#onProgress = onProgress;
    this.#stop = new AbortController();
    const end = await this.#listing.read(this.#stop.signal);
    this.#makeItems();
    const { unreadable, missing, requests } = this.#listing;
    return { ...this.#progress(), end, unreadable, missing, requests };
  }

  summary(): Summary {
    return {
      totals: totalsOf(this.#items),
      people: this.#naming.itemsById.size,
      suggestions: knownElsewhere(this.#items, this.#naming).length,
    };
  }

  items(filter: ItemFilter, count: number): Part<ItemRow> {
    const listed = this.#listed(filter);
    const isRead = this.#records !== null;
    const rows = listed.slice(0, count).map((item) => itemRow(item, isRead ? recordClass(item, this.#owners) : null));
    return { rows, of: listed.length };
  }

  suggestions(count: number): Part<SuggestionRow> {
    const all = knownElsewhere(this.#items, this.#naming);
    return { rows: all.slice(0, count).map(suggestionRow), of: all.length };
  }

  people(from: number, count: number): Part<PersonRow> {
    const all = peopleOf(this.#naming);
    return { rows: all.slice(from, from + count).map(personRow), of: all.length };
  }

  itemsCsv(filter: ItemFilter, origin: string): Blob {
    const isRead = this.#records !== null;
    return csv(itemsCsv(this.#listed(filter), (item) => (isRead ? recordClass(item, this.#owners) : null), origin));
  }

  peopleCsv(): Blob {
    return csv(peopleCsv(peopleOf(this.#naming)));
  }

  /** Searches ORCID for the records that show DOIs with the prefix. */
  async search(prefix: string): Promise<SearchAnswer> {
    this.#stop = new AbortController();
    const answer = await findRecords(prefix, this.#upstreams, this.#stop.signal);
    if (!answer.ok) return answer;
    this.#found = answer.ids;
    this.#records = null;
    this.#owners.clear();
    const { found, ids } = answer;
    return { ok: true, found, isWhole: ids.size >= found, result: searchResult(idsOf(this.#dois), ids) };
  }

  /** Reads the works on the records that the search found, or goes on where an earlier read stopped. */
  async readRecords(onProgress: (progress: Progress) => void): Promise<RecordsAnswer> {
    this.#stop = new AbortController();
    this.#records ??= new RecordsReading({
      upstreams: this.#upstreams,
      ids: this.#found,
      onWorks: (id, works) => this.#keepWorks(id, works),
      onProgress: () => onProgress(recordsProgress()),
    });
    const records = this.#records;
    const recordsProgress = (): Progress => ({
      done: records.read + records.closed + records.unclear,
      total: records.total,
      waitsUntil: records.waitsUntil,
    });
    const end = await records.readOn(this.#stop.signal);
    this.#makeItems();
    const { closed, failed, isComplete } = records;
    return { ...recordsProgress(), end, closed, failed, isComplete, onRecords: onRecords(this.#items, this.#owners) };
  }

  /** Other works of these people are none of our business, and would only take room. */
  #keepWorks(id: OrcidId, works: readonly Work[]): void {
    const prefixes = new Set(this.#dois.map(({ registration: { doi } }) => doi.slice(0, doi.indexOf('/') + 1)));
    for (const work of works) {
      const isOurs = work.dois.length === 0 || work.dois.some((doi) => prefixes.has(doi.slice(0, doi.indexOf('/') + 1)));
      if (isOurs) this.#owners.set(work, id);
    }
  }

  /** From the DOIs and works that were read so far. */
  #makeItems(): void {
    this.#items = repositoryItems(this.#dois, [...this.#owners.keys()]);
    this.#naming = namingOf(this.#dois, this.#items);
  }

  #listed(filter: ItemFilter): RepositoryItem[] {
    return this.#items.filter((item) => isListed(item, filter, this.#owners));
  }

  #progress(): Progress {
    const { received, total, waitsUntil } = this.#listing;
    return { done: received, total, waitsUntil };
  }
}

function csv(text: string): Blob {
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
