/** Says once what is missing, instead of skipping each test that needs the recorded answers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isHere, RECORDED, REPLAY } from './material.ts';

test('RECORDED_ANSWERS names the folder with the recorded answers', ({ skip }) => {
  skip(!isHere, 'RECORDED_ANSWERS is not set, so nothing in tests/recorded is run');
  const missing = [
    join(RECORDED, 'people'),
    join(RECORDED, 'orcid'),
    join(RECORDED, 'datacite'),
    join(RECORDED, 'figshare'),
    REPLAY,
  ];
  expect(missing.filter((path) => !existsSync(path))).toEqual([]);
});
