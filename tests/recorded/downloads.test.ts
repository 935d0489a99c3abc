/** The downloads of recorded people, read by others: they have exactly the items of the report. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Downloads, downloads } from '../contracts/downloads/downloads.ts';
import { expectSameBlocks, expectSameEntries, expectSameReferences, expectSameRows } from '../contracts/downloads/same-items.ts';
import { type Running, running, startProduct } from '../served/running.ts';
import { isHere, namesIn, REPLAY } from './material.ts';

const PEOPLE = namesIn('people');

let replay: Running;
let product: Running;

beforeAll(async () => {
  if (!isHere) return;
  replay = await running([REPLAY, '--port', '0'], /(http:\/\/127\.0\.0\.1:\d+)/);
  product = await startProduct({
    ORCID_API_URL: `${replay.url}/orcid/v3.0`,
    DATACITE_API_URL: `${replay.url}/datacite`,
    FIGSHARE_API_URL: `${replay.url}/figshare/v2`,
  });
}, 90_000);

afterAll(async () => {
  await product?.stop();
  await replay?.stop();
});

describe.runIf(isHere).each(PEOPLE)('%s', (id) => {
  let all: Downloads;
  beforeAll(async () => {
    all = await downloads((path) => fetch(`${product.url}${path}`), id, '?scope=datacite');
  }, 30_000);

  test('.csv: all items', () => expectSameRows(all));
  test('.txt: all items, by what to do', () => expectSameBlocks(all));
  test('.atom: those that ask for an action', () => expectSameEntries(all));
  test('.bib: those that can be claimed', () => expectSameReferences(all));
});
