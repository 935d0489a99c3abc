import { expect, test } from 'vitest';
import { distinct, NONE, withAnother, withOneMore } from '../../../shared/items/lean-list.ts';

test('what all share when it is empty cannot be added to by mistake', () => {
  const shared: string[] = NONE;
  expect(() => shared.push('of one person')).toThrow(TypeError);
  expect(withOneMore(shared, 'of one person')).toEqual(['of one person']);
  expect(shared).toEqual([]);
});

test('entries are kept in the order in which they came, however many there are', () => {
  const texts = textsOf(20);
  expect(texts.reduce<string[]>(withOneMore, NONE)).toEqual(texts);
});

test.each([3, 16, 17, 1000])('of %i texts, each is there once, in the order in which they came', (count) => {
  const texts = textsOf(count);
  const twice = [...texts, ...texts.toReversed()];
  expect(distinct(twice)).toEqual(texts);
  expect(distinct(twice.reduce<string[]>(withAnother, NONE))).toEqual(texts);
});

function textsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `text ${index}`);
}
