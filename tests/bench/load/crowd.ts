/** Any number of invented people, and services with records about them. */
import { recordsOf, type World, worldOf } from '../../../shared/examples/world.ts';
import { type OrcidId, parseOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { type Services, serve } from '../../upstreams/http-services.ts';

const ITEMS = 14;
const publishedAt = new Date('2026-01-01T00:00:00Z');

/** @returns The nth person's iD with its check digit, far outside the range that ORCID issues. */
export function personNumber(number: number): OrcidId {
  const digits = `9997${String(number).padStart(11, '0')}`;
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0) % 11;
  const check = (12 - total) % 11;
  const id = parseOrcidId(digits + (check === 10 ? 'X' : check));
  if (!id) throw new Error(`no iD for person ${number}`);
  return id;
}

/** Each person has 14 items, of which 12 are on the record. */
export function serveCrowd(): Promise<Services> {
  return serve((request) => {
    const id = parseOrcidId(/9997-\d{4}-\d{4}-\d{3}[\dX]/.exec(request)?.[0] ?? '');
    return worldOfPerson(id ?? personNumber(0));
  });
}

function worldOfPerson(id: OrcidId): World {
  const stories = Array.from({ length: ITEMS }, (_, index) => ({
    id: 99_300_000 + index,
    title: `Table ${index}`,
    publishedAt,
    ...(index >= 12 && { works: [] }),
  }));
  return worldOf(
    id,
    stories.map((story) => recordsOf(id, story)),
  );
}
