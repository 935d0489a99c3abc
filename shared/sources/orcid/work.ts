/** From a work as ORCID has it to a work in our words. */
import { type Doi, doiWithin, parseDoi } from '../../identifiers/doi.ts';
import { instant } from '../../identifiers/instant.ts';
import type { OrcidId } from '../../identifiers/orcid-id.ts';
import { plainTitle } from '../../identifiers/title.ts';
import { distinct, NONE, withAnother } from '../../items/lean-list.ts';
import type { Route, Work } from '../../registers/model.ts';
import { copied, ownText } from '../json/text.ts';
import { Recurring } from '../recurring.ts';
import type { Gathering } from '../source.ts';
import type { GroupDraft, IdentifierDraft, WorkDraft } from './fields.ts';

/** Source ids as they stand on works; the names beside them change. */
const ROUTE_BY_SOURCE_ID: ReadonlyMap<string, Route> = new Map([
  ['0000-0001-8099-6984', 'datacite'],
  ['APP-127VAQ5PMV9OKM9F', 'datacite'],
  ['0000-0001-9892-9368', 'figshare'],
]);

/** A group without a list of works is read as if it were a work: one that cannot be read. */
export function groupReader(id: OrcidId) {
  const recurring = { types: new Recurring((text) => text), sources: new Recurring(plainTitle) };
  return (group: GroupDraft | null, whole: () => unknown, found: Gathering<Work>, index: number): void => {
    if (!group?.works) found.add(null, whole);
    group?.works?.forEach((draft, position) => {
      const work = draft && toWork(draft, index, id, recurring);
      found.add(work, () => (whole() as Record<'work-summary', unknown[]>)['work-summary'][position]);
    });
  };
}

interface RecurringTexts {
  types: Recurring<string>;
  sources: Recurring<string | null>;
}

/** Null without the number that every work has. */
function toWork(draft: WorkDraft, group: number, id: OrcidId, { types, sources }: RecurringTexts): Work | null {
  const { putCode, sourceName, type, addedAt, onBehalfOf } = draft;
  if (putCode === null) return null;
  const { dois, links } = namesOf(draft);
  return {
    putCode,
    group,
    dois,
    links,
    title: ownText(plainTitle(draft.title)),
    type: type === null ? null : types.of(type),
    route: routeOf(draft, id),
    source: sources.of(sourceName ?? ''),
    addedAt: instant(addedAt),
    byHand: !!onBehalfOf,
  };
}

function namesOf({ url, identifiers }: WorkDraft): Pick<Work, 'dois' | 'links'> {
  let dois: Doi[] = NONE;
  let links: string[] = NONE;
  const add = (text: string | null, doiIn: (text: string | null) => Doi | null) => {
    const whole = parseDoi(text);
    dois = withName(dois, whole ?? doiIn(text));
    if (!whole) links = withName(links, text);
  };
  for (const identifier of identifiers) {
    if (!namesTheWork(identifier)) continue;
    const { normalised, value } = identifier;
    if (normalised !== value) dois = withName(dois, parseDoi(normalised));
    add(value, () => null);
    add(identifier.url, doiWithin);
  }
  add(url, doiWithin);
  return { dois: owned(distinct(dois)), links: owned(distinct(links)) };
}

/** `part-of` and `funded-by` name other things than this work. */
function namesTheWork({ relationship }: IdentifierDraft): boolean {
  return relationship !== 'part-of' && relationship !== 'funded-by';
}

function withName<Text extends string>(texts: Text[], text: Text | null): Text[] {
  return text ? withAnother(texts, text) : texts;
}

function owned<Text extends string>(texts: Text[]): Text[] {
  for (let index = 0; index < texts.length; index += 1) texts[index] = copied(texts[index] ?? '') as Text;
  return texts;
}

/** Client id first, name second: names change, and some recordings lack the id. */
function routeOf({ sourceClient, sourcePerson, sourceName }: WorkDraft, id: OrcidId): Route {
  const known = ROUTE_BY_SOURCE_ID.get(sourceClient ?? '') ?? ROUTE_BY_SOURCE_ID.get(sourcePerson ?? '');
  if (known) return known;
  if (sourcePerson === id) return 'self';
  const name = sourceName?.toLowerCase() ?? '';
  if (name.startsWith('datacite')) return 'datacite';
  if (name.startsWith('figshare')) return 'figshare';
  return 'other';
}
