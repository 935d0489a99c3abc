import { describe, expect, test } from 'vitest';
import { analysisOf, HOSTILE_SHAPES, hostileAnswers } from '../../fixtures/hostile.ts';
import { countedSteps } from './counted-steps.ts';

const SIZE = 400;
/** Four times as many entries take four times as many steps, and a sort a few more. The square would take sixteen times as many. */
const MOST_FOR_FOUR_TIMES = 5;

describe('four times as many entries of a hostile shape take about four times as many steps', () => {
  test.each(Object.entries(HOSTILE_SHAPES))('%s', (_, shape) => {
    const [few, many] = [hostileAnswers(shape, SIZE), hostileAnswers(shape, 4 * SIZE)];
    const [stepsOfFew, stepsOfMany] = [few, many].map((answers) => countedSteps(() => analysisOf(answers))) as [number, number];
    expect(stepsOfFew).toBeGreaterThan(SIZE / 10);
    expect(stepsOfMany / stepsOfFew).toBeLessThan(MOST_FOR_FOUR_TIMES);
  });
});

describe('the count sees a square', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  test.each<[string, () => unknown]>([
    ['a search in a search', () => numbers.filter((number) => numbers.includes(number))],
    ['a callback in a callback', () => numbers.map((a) => numbers.some((b) => b > a + 100))],
    ['a loop in a loop', () => numbers.map(() => [...numbers])],
    ['a chain of look-ups', () => follow(numbers)],
  ])('%s', (_, work) => {
    expect(countedSteps(work)).toBeGreaterThan((numbers.length * numbers.length) / 3);
  });
});

function follow(numbers: readonly number[]): void {
  const next = new Map(numbers.map((number) => [number, number + 1]));
  for (const start of numbers) for (let at = next.get(start); at !== undefined; at = next.get(at));
}
