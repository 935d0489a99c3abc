/** Other programs read the downloads of recorded people and find exactly the items of the report. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Downloads, downloads } from '../contracts/downloads/downloads.ts';
import { expectSameBlocks, expectSameEntries, expectSameReferences, expectSameRows } from '../contracts/downloads/same-items.ts';
import { type Running, startProduct } from '../served/running.ts';
import { namesIn } from './material.ts';
import { type Replay, startReplay } from './replay.ts';

const PEOPLE = namesIn('people');

let replay: Replay;
let product: Running;

beforeAll(async () => {
  replay = await startReplay();
  product = await startProduct(replay.environment);
}, 90_000);

afterAll(async () => {
  await product?.stop();
  await replay?.stop();
});

describe.each(PEOPLE)('%s', (id) => {
  let all: Downloads;
  beforeAll(async () => {
    all = await downloads((path) => fetch(`${product.url}${path}`), id, '?scope=datacite');
  }, 30_000);

  test('.csv: all items', () => expectSameRows(all));
  test('.txt: all items, grouped by what to do', () => expectSameBlocks(all));
  test('.atom: the items that need an action', () => expectSameEntries(all));
  test('.bib: the items that can be claimed', () => expectSameReferences(all));
});
