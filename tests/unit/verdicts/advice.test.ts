import { describe, expect, test } from 'vitest';
import { ADVICE, adviceFor, guidePath } from '../../../shared/verdicts/advice.ts';
import { CODES } from '../../../shared/verdicts/codes.ts';

const EVERY_ADVICE = CODES.flatMap((code) =>
  [ADVICE[code], ADVICE[code].early ?? []].flat().map((advice) => [code, advice] as const),
);

describe('the advice for each code', () => {
  test.each(EVERY_ADVICE)('%s: has a title, a cause and one thing to do', (_, { title, why, next }) => {
    expect(title).toMatch(/^[A-Z].{3,70}[^.]$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  });

  test.each(EVERY_ADVICE)('%s: never says that a work is not on the record', (_, { title, why, next }) => {
    expect(`${title} ${why} ${next}`).not.toMatch(
      /not on (?:the|your|my) (?:ORCID )?record|missing from (?:the|your|my) (?:ORCID )?record/i,
    );
  });

  test.each(EVERY_ADVICE)('%s: is plain text and uses the field’s terms', (_, { title, why, next }) => {
    expect(`${title} ${why} ${next}`).not.toMatch(
      /[<>]|ORCID ID\b|ORCID [Ii]d\b|ORCID (?:number|profile|account)|[Ss]imply|[Pp]lease/,
    );
  });
});

test('no two codes have the same title, because each is a heading of the report', () => {
  const titles = CODES.map((code) => ADVICE[code].title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('while it is too early to act, the advice differs', () => {
  expect(adviceFor('no-doi', 'wait').title).toBe('The item has no DOI yet');
  expect(adviceFor('no-doi', 'action').title).toBe('The item has no DOI');
  expect(adviceFor('recent', 'wait').title).toBe('On its way');
});

test('for a publisher’s DOI, there is nothing to wait for, and the advice names the way that works', () => {
  expect(adviceFor('other-agency', 'action')).toMatchObject({
    why: expect.stringContaining('DataCite can only add items that have a DataCite DOI'),
    next: expect.stringContaining('“Add work with a DOI”'),
  });
  expect(ADVICE['other-agency']).toMatchObject({ severity: 'action', canBeClaimed: false });
  expect(ADVICE['other-agency'].early).toBeUndefined();
});

test('each code has its own section in the guide', () => {
  expect(new Set(CODES.map(guidePath)).size).toBe(CODES.length);
});
