import { expect, test } from 'vitest';
import { Distinct, NONE, withOneMore } from '../../shared/lean-list.ts';

test('what all share when it is empty cannot be added to by mistake', () => {
  const shared: string[] = NONE;
  expect(() => shared.push('of one person')).toThrow(TypeError);
  expect(withOneMore(shared, 'of one person')).toEqual(['of one person']);
  expect(shared).toEqual([]);
});

test.each([3, 1000])('of %i texts, each is there once, in the order in which they came', (count) => {
  const texts = Array.from({ length: count }, (_, index) => `text ${index}`);
  const distinct = new Distinct<string>();
  for (const text of [...texts, ...texts.toReversed()]) distinct.add(text);
  expect(distinct.entries).toEqual(texts);
  expect(texts.every((text) => distinct.has(text))).toBe(true);
  expect(distinct.has('another')).toBe(false);
});
