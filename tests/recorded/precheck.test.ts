/** The pre-check gives each recorded DOI the verdict that follows from its metadata. */
import { describe, expect, test } from 'vitest';
import type { Doi } from '../../shared/identifiers/doi.ts';
import { precheckSchema } from '../../shared/precheck/precheck.schema.ts';
import { precheck } from '../../shared/precheck/precheck.ts';
import type { DoiMetadata } from '../../shared/registers/doi-metadata.ts';
import { METADATA, toMetadata } from '../../shared/sources/datacite/metadata.ts';
import { readAs } from '../fixtures/read-as.ts';
import { recorded } from './material.ts';

function metadataIn(file: string): DoiMetadata {
  const draft = readAs(METADATA, recorded(`datacite/${file}.json`).data);
  const metadata = draft && toMetadata(draft);
  if (!metadata) throw new Error(`${file} has no DOI`);
  return metadata;
}

function verdictOn(asked: Doi, ...entries: DoiMetadata[]) {
  const metadata = { ok: true as const, complete: true, entries, skipped: 0, malformed: [], unreadable: [], ms: 0 };
  const lookedUp = [asked, ...entries.map(({ doi }) => doi)];
  const collection = { asked, itemId: null, example: false, item: null, metadata, lookedUp, agencies: new Map() };
  return precheckSchema.parse(precheck(collection, new Date('2026-11-22T06:00:00Z')));
}

const VERDICTS = [
  ['a base DOI with one iD for four creators', 'doi-figshare-base-1449060-2026', 'partly-ready', ['meets-conditions', 'no-id']],
  ['a base DOI with the iD of its one creator', 'doi-figshare-base-4700788-2021', 'ready', ['meets-conditions']],
  ['a version DOI with the iDs of both creators', 'doi-figshare-v1-1286826-2021', 'ready', ['meets-conditions']],
  ['a bare iD under another scheme', 'doi-figshare-portal-4tu-3926db30-bare-orcid-2021', 'needs-work', ['wrong-scheme']],
  ['the ORCID scheme without an iD', 'doi-orcid-scheme-without-identifier-2021', 'needs-work', ['empty-id']],
  ['an iD on a contributor only', 'doi-contributors-with-orcid-desy-2014-01645-2021', 'needs-work', ['no-id']],
  ['no iD at all', 'doi-figshare-portal-monash-5a6931f57c654-2021', 'needs-work', ['no-id']],
  ['part of something else', 'doi-multiple-nameidentifiers-2021', 'needs-work', ['held-back']],
  ['a version DOI, after June 2026', 'doi-zenodo-version-1196821-2026', 'partly-ready', ['meets-conditions']],
] as const;

describe('a recorded DOI', () => {
  test.each(VERDICTS)('%s: %s is %s', (_, file, status, states) => {
    const metadata = metadataIn(file);
    const verdict = verdictOn(metadata.doi, metadata);
    expect(verdict.status).toBe(status);
    expect(verdict.creators.map(({ state }) => state)).toEqual(expect.arrayContaining([...states]));
  });

  test('a contributor with an iD is listed, apart from the creators', () => {
    const metadata = metadataIn('doi-contributors-with-orcid-desy-2014-01645-2021');
    expect(verdictOn(metadata.doi, metadata).contributors).toHaveLength(1);
  });
});
