import { expect, test } from 'vitest';
import { countDrawn, MIDDLE, RADIUS } from '../../../shared/report/stations-picture.ts';

/** Of a wide bold font, for each pixel of its size. */
const FIGURE = 0.7;
const COMMA = 0.38;
const HEIGHT = 0.73;
const STROKE = 3;

test.each([
  [null, '?'],
  [0, '0'],
  [1, '1'],
  [12, '12'],
  [123, '123'],
  [1000, '1,000'],
  [10_000, '10,000'],
  [100_000, '100,000'],
])('%s stays within its circle, in its middle', (count, written) => {
  const { figures, size, y } = countDrawn(count);
  expect(figures).toBe(written);
  const width = [...figures].reduce((sum, each) => sum + size * (each === ',' ? COMMA : FIGURE), 0);
  const height = size * HEIGHT;
  expect(Math.hypot(width, height) / 2, 'the corners').toBeLessThan(RADIUS - STROKE / 2 - 2);
  expect(Math.abs(y - height / 2 - MIDDLE)).toBeLessThan(0.3);
});

test('no count is so small that it cannot be read', () => {
  expect(countDrawn(100_000).size).toBeGreaterThanOrEqual(10);
});
