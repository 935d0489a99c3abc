/** The facts of the guide: somebody has checked each of them recently enough, and their sources still say so. */
import { describe, expect, test } from 'vitest';
import { institution } from '../../site/institution.ts';
import { FACTS } from '../../site/src/facts/facts.ts';
import { lostPhrase, staleness, WORDING_LASTS_DAYS } from './fact-check.ts';

const headers = { 'user-agent': `SyncStatus/live-check (mailto:${institution.contactEmail})` };

describe.each(FACTS)('$id', (fact) => {
  test(`was compared with its sources in the last ${WORDING_LASTS_DAYS} days`, () => {
    expect(staleness(fact, new Date())).toBeNull();
  });

  test.runIf(fact.phrase !== undefined)('has a source that still has the words it rests on', async () => {
    expect(await lostPhrase(fact, (url) => fetch(url, { headers }))).toBeNull();
  });
});
