/** Whether somebody has checked a fact recently enough, and whether its source still has the words that it rests on. */
import type { Fact } from '../../site/src/facts/fact.ts';
import { LINKS } from '../../site/src/links.ts';

/** Menus and rules often change within this time. */
export const WORDING_LASTS_DAYS = 180;

/** Some hosts refuse programs with 403 or 429, which does not mean that the page is gone. */
export const REFUSALS = [403, 429];

/**
 * @param day Such as `2026-11-22`.
 * @returns Infinity if the day is not valid or is in the future.
 */
export function daysSince(day: string, now: Date): number {
  const days = (now.getTime() - Date.parse(day)) / 86_400_000;
  return days >= 0 ? days : Number.POSITIVE_INFINITY;
}

/** @returns What a person should do about the fact, or null. */
export function staleness({ id, checked }: Pick<Fact, 'id' | 'checked'>, now: Date): string | null {
  if (daysSince(checked, now) <= WORDING_LASTS_DAYS) return null;
  return `Compare the fact “${id}” with its sources again, correct the guide, and set its date in site/src/facts. It says ${checked}.`;
}

/** @returns What is wrong with the first source of the fact, or null. A page that refuses programs is left to people. */
export async function lostPhrase({ id, sources, phrase }: Fact, visit: (url: string) => Promise<Response>): Promise<string | null> {
  if (phrase === undefined) return null;
  const { url } = LINKS[sources[0]];
  const response = await visit(url);
  const page = await response.text();
  if (REFUSALS.includes(response.status)) return null;
  if (!response.ok) return `The source of the fact “${id}” has status ${response.status}: ${url}`;
  return textOf(page).includes(spaced(phrase)) ? null : `The source of the fact “${id}” no longer says “${phrase}”: ${url}`;
}

/** The words of a page, without the tags between them, and however its editor writes quotation marks. */
function textOf(html: string): string {
  const withoutTags = html.replace(/<(script|style)\b(?![^>]*json)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]+>/g, ' ');
  return spaced(
    withoutTags
      .replace(/&nbsp;|&#160;/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&#x2f;|&#47;/gi, '/'),
  );
}

function spaced(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?])/g, '')
    .toLowerCase();
}
