import { beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../shared/examples/ids.ts';
import { anApp } from './app.ts';
import { type Downloads, downloads } from './downloads.ts';
import { expectSameBlocks, expectSameEntries, expectSameReferences, expectSameRows } from './same-items.ts';

describe.each(EXAMPLES)('$name: other programs read the items of the report', ({ orcid }) => {
  const { get, calls } = anApp();
  let all: Downloads;
  beforeAll(async () => {
    all = await downloads(get, orcid);
  }, 30_000);

  test('.csv: all of them', () => expectSameRows(all));
  test('.txt: all of them, grouped by advice', () => expectSameBlocks(all));
  test('.atom: those that need action', () => expectSameEntries(all));
  test('.bib: those that can be claimed', () => expectSameReferences(all));
  test('no service got a request', () => expect(calls).toEqual([]));
});
