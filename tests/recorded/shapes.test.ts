/** The schemas and readers accept each recorded answer, with all its nulls and oddities. */
import { describe, expect, test } from 'vitest';
import { type OrcidId, parseOrcidId } from '../../shared/identifiers/orcid-id.ts';
import { contributorsOnly, judgeCreators, usableIds } from '../../shared/precheck/creators.ts';
import { CITED } from '../../shared/sources/datacite/citations.ts';
import { METADATA, toMetadata } from '../../shared/sources/datacite/metadata.ts';
import { REGISTRATIONS } from '../../shared/sources/datacite/registrations.ts';
import { roleOf } from '../../shared/sources/datacite/role.ts';
import { toDeposit } from '../../shared/sources/figshare/hit.ts';
import { HITS } from '../../shared/sources/figshare/search.ts';
import { WORKS } from '../../shared/sources/orcid/fields.ts';
import { doiRecordSchema } from '../contracts/upstreams/datacite.contract.ts';
import { citedRecordSchema } from '../contracts/upstreams/datacite-citations.contract.ts';
import { hitSchema } from '../contracts/upstreams/figshare.contract.ts';
import { orcidErrorSchema, workGroupSchema, workSummarySchema, worksSchema } from '../contracts/upstreams/orcid.contract.ts';
import { readAs } from '../fixtures/read-as.ts';
import { namesIn, recorded } from './material.ts';

const files = (folder: string, pattern: RegExp) =>
  namesIn(folder).filter((name) => pattern.test(name) && !name.includes('.headers.'));

describe('ORCID', () => {
  const lists = files('orcid', /works/).filter((name) => recorded(`orcid/${name}`).group);

  test.each(lists)('%s: every work is readable', (name) => {
    const { group } = worksSchema.parse(recorded(`orcid/${name}`));
    const summaries = group.flatMap((each) => workGroupSchema.parse(each)['work-summary']);
    expect(summaries.length).toBeGreaterThan(0);
    for (const summary of summaries) {
      expect(workSummarySchema.safeParse(summary).error).toBeUndefined();
      expect(readAs(WORKS, { 'work-summary': [summary] })?.works?.[0]?.putCode).toEqual(expect.any(Number));
    }
  });

  test.each([
    ['error-404-malformed-id.json', 9016],
    ['error-404-malformed-XXXXX-compact.json', 9016],
    ['error-404-works-unknown-id-sandbox.json', 9016],
    ['error-409-locked-0000-0003-1315-5960.json', 9018],
  ])('%s has the code %i', (name, code) => {
    expect(orcidErrorSchema.parse(recorded(`orcid/${name}`))['error-code']).toBe(code);
  });
});

describe('DataCite', () => {
  const single = files('datacite', /^doi-(?!ra-)/);
  const lists = files('datacite', /^dois-/);

  const expectReadable = (record: unknown) => {
    for (const schema of [doiRecordSchema, citedRecordSchema]) expect(schema.safeParse(record).error).toBeUndefined();
    const drafts = [readAs(REGISTRATIONS, record), readAs(METADATA, record), readAs(CITED, record)];
    expect(drafts.map((draft) => draft?.hasAttributes)).toEqual([true, true, true]);
  };

  test.each(single)('%s is readable', (name) => {
    const answer = recorded(`datacite/${name}`);
    expectReadable(answer.data ?? answer);
  });

  test.each(lists)('%s: every record is readable', (name) => {
    for (const record of recorded(`datacite/${name}`).data) {
      expectReadable(record);
    }
  });

  const draftOf = (record: unknown) => {
    const draft = readAs(METADATA, record);
    if (!draft) throw new Error('a recorded record could not be read');
    return draft;
  };

  /** The iDs are read from the record, because iDs of real people must not appear in this repository. */
  const idsIn = (name: string) =>
    [...new Set(JSON.stringify(recorded(`datacite/${name}`)).match(/\d{4}-\d{4}-\d{4}-\d{3}[\dX]/g))]
      .map((text) => parseOrcidId(text))
      .filter((id) => id !== null);
  const rolesIn = (name: string) => idsIn(name).map((id) => roleOf(id, draftOf(recorded(`datacite/${name}`).data)));

  const metadataIn = (name: string) => {
    const answer = recorded(`datacite/${name}`);
    const draft = draftOf(answer.data ?? answer);
    const metadata = toMetadata(draft);
    if (!metadata) throw new Error(`${name} has no DOI`);
    return { metadata, roleIn: (id: OrcidId | null) => id && roleOf(id, draft) };
  };

  test.each(single)('%s: each creator’s state in the pre-check agrees with the role of the iD', (name) => {
    const { metadata, roleIn } = metadataIn(name);
    for (const { id, state } of judgeCreators(metadata, false).filter((each) => each.id !== null)) {
      expect([state, roleIn(id)]).toEqual([state, state === 'meets-conditions' ? 'creator' : 'misspelt']);
    }
    expect(usableIds(metadata).map(roleIn)).toEqual(usableIds(metadata).map(() => 'creator'));
    expect(contributorsOnly(metadata).map(({ id }) => roleIn(id))).toEqual(contributorsOnly(metadata).map(() => 'contributor'));
  });

  test.each(single)('%s: everyone with a role appears in the pre-check', (name) => {
    const { metadata, roleIn } = metadataIn(name);
    const named = [...judgeCreators(metadata, false), ...contributorsOnly(metadata)].map(({ id }) => id);
    const known = idsIn(name).filter((id) => ['creator', 'misspelt', 'contributor'].includes(roleIn(id) ?? ''));
    expect(named).toEqual(expect.arrayContaining(known));
  });

  test.each([
    ['doi-orcid-scheme-without-identifier-2021.json', 'empty-id'],
    ['doi-figshare-portal-4tu-3926db30-bare-orcid-2021.json', 'wrong-scheme'],
    ['doi-multiple-nameidentifiers-2021.json', 'meets-conditions'],
  ])('%s: the first creator is %s', (name, state) => {
    expect(judgeCreators(metadataIn(name).metadata, false)[0]?.state).toBe(state);
  });

  test.each([
    ['doi-figshare-base-1449060-2026.json', ['creator']],
    ['doi-figshare-v1-1286826-2021.json', ['creator', 'creator']],
    ['doi-figshare-portal-4tu-3926db30-bare-orcid-2021.json', ['misspelt']],
    ['doi-stage-sf34-nn32-2026.json', ['creator', 'contributor']],
    ['doi-figshare-portal-monash-5a31ec65634ef-2021.json', ['creator']],
  ])('%s: %j', (name, roles) => {
    expect(rolesIn(name)).toEqual(roles);
  });
});

describe('Figshare', () => {
  test.each(files('figshare', /^search-(?!.*-http)/))('%s: every hit is readable', (name) => {
    const answer = recorded(`figshare/${name}`);
    for (const hit of Array.isArray(answer) ? answer : []) {
      expect(hitSchema.safeParse(hit).error).toBeUndefined();
      const draft = readAs(HITS, hit);
      expect(draft && toDeposit(draft)).not.toBeNull();
    }
  });
});
