/** Somebody with 100 works, in the shape that the services answer in. */

import { recordsOf, type World, worldOf } from '../../shared/examples/world.ts';
import { type OrcidId, parseOrcidId } from '../../shared/identifiers/orcid-id.ts';

const WORKS = 100;
const publishedAt = new Date('2026-01-01T00:00:00Z');

export const SOMEBODY = known(parseOrcidId('9999-0000-0000-0115'));

function known(id: OrcidId | null): OrcidId {
  if (!id) throw new Error('no iD');
  return id;
}

export function hundredWorks(): World {
  const stories = Array.from({ length: WORKS }, (_, index) => ({ id: 99_400_000 + index, title: `Table ${index}`, publishedAt }));
  return worldOf(
    SOMEBODY,
    stories.map((story) => recordsOf(SOMEBODY, story)),
  );
}
