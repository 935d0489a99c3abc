/** A made repository, served as DataCite and ORCID would, and what is right about it by the way in which it was made. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Running, running } from '../served/running.ts';
import { RECORDED, REPLAY } from './material.ts';

const MAKE = resolve(RECORDED, '../replay/make-repository.mjs');

export const PREFIX = '10.99999';

type Counts = Record<string, number>;

/** The counts that the tests compare, as the maker writes them. */
export interface Expected {
  items: {
    total: number;
    classes: Counts;
    atLeastOneId: number;
    reasons: Counts;
    heldBack: number;
    byYear: Record<string, Counts>;
    byType: Record<string, Counts>;
  };
  knownElsewhere: { items: number; creators: number; names: number };
  ids: { total: number; namesWithTwoIds: number; idsWithTwoNames: number };
  orcid: {
    search: {
      found: number;
      idsInMetadata: number;
      idsInMetadataFound: number;
      idsInMetadataNotFound: number;
      foundButNotInMetadata: number;
    };
    showing: number;
    itemsVisibleIfUrlsCount: { onRecordsFoundBySearch: number };
  };
}

export interface MadeRepository {
  url: string;
  expected: Expected;
  /** Asks the server to do something, such as to fail. */
  control(path: string, method: string, body?: object): Promise<Response>;
  stop(): Promise<void>;
}

export async function madeRepository(dois: number): Promise<MadeRepository> {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'));
  execFileSync(process.execPath, [MAKE, String(dois), folder]);
  const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const server: Running = await running([REPLAY, '--port', '0', '--data', folder], /(http:\/\/127\.0\.0\.1:\d+)/);
  return {
    url: server.url,
    expected,
    control: (path, method, body) =>
      fetch(`${server.url}/control/${path}`, { method, ...(body && { body: JSON.stringify(body) }) }),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
