import { expect, test } from 'vitest';
import { countDrawn, MIDDLE, RADIUS } from '../../../shared/report/stations-picture.ts';

/** The size of characters in a wide bold font, as a share of the font size. */
const DIGIT_WIDTH = 0.7;
const COMMA_WIDTH = 0.38;
const DIGIT_HEIGHT = 0.73;

const STROKE_WIDTH = 3;

test.each([
  [null, '?'],
  [0, '0'],
  [1, '1'],
  [12, '12'],
  [123, '123'],
  [1000, '1,000'],
  [10_000, '10,000'],
  [100_000, '100,000'],
])('the count %s fits into its circle and is centred', (count, written) => {
  const { figures, size, y } = countDrawn(count);
  expect(figures).toBe(written);
  const width = [...figures].reduce((sum, each) => sum + size * (each === ',' ? COMMA_WIDTH : DIGIT_WIDTH), 0);
  const height = size * DIGIT_HEIGHT;
  expect(Math.hypot(width, height) / 2, 'the corners').toBeLessThan(RADIUS - STROKE_WIDTH / 2 - 2);
  expect(Math.abs(y - height / 2 - MIDDLE)).toBeLessThan(0.3);
});

test('even a long count is large enough to read', () => {
  expect(countDrawn(100_000).size).toBeGreaterThanOrEqual(10);
});
