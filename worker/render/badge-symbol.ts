/** The symbol of a badge, for everybody who does not see or know its colours. */
import type { BadgeState, Tone } from '../../shared/report/badge-state.ts';

/** Symbols are drawn in a square with sides of this length. */
export const SYMBOL_SIZE = 10;

/** Lines: a tick, a list, three dots, a dash, a question mark, an exclamation mark. */
const LINES: Record<Exclude<Tone, 'some'>, string> = {
  all: 'M1 5.5l3 3 5-7',
  most: 'M3 1h7M3 5h7M3 9h7M0 1h2M0 5h2M0 9h2',
  wait: 'M0 7h2M4 7h2M8 7h2',
  none: 'M1 5h8',
  unknown: 'M2.5 3a2.5 2.5 0 1 1 2.5 2.5v1M5 8.5v1.5',
  error: 'M5 0v6M5 8.5v1.5',
};

/** @param place Where it is, as a value of `transform`. */
export function symbolOf({ tone, share }: Pick<BadgeState, 'tone' | 'share'>, ink: string, place: string): string {
  const isShare = tone === 'some' || (tone === 'most' && share !== undefined);
  const look = isShare
    ? `fill="${ink}" d="${disc(share ?? 0)}"`
    : `fill="none" stroke="${ink}" stroke-width="2" d="${LINES[tone]}"`;
  return `<path transform="${place}" ${look}/>`;
}

/** One item that is there or missing among thousands must still be seen. */
const MIN_SLICE = 0.04;

/** A disc, of which a slice is filled, clockwise from the top. */
function disc(share: number): string {
  const whole = 'M5 0a5 5 0 1 1-.01 0z';
  if (share >= 1) return whole;
  // The hole runs the other way round, so that it is left out.
  const ring = `${whole}m0 1a4 4 0 1 0 .01 0z`;
  if (share <= 0) return ring;
  const angle = 2 * Math.PI * Math.min(Math.max(share, MIN_SLICE), 1 - MIN_SLICE);
  const [x, y] = [5 + 5 * Math.sin(angle), 5 - 5 * Math.cos(angle)].map((number) => Number(number.toFixed(1)));
  return `${ring}M5 5V0A5 5 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`;
}
