/**
 * A badge as dynamic JSON badges are made: fetch somebody's answer, parse it whole, take a value by JSONPath, draw it. It can
 * say how many works there are; which are missing, and whether the service answered at all, no path can say.
 *
 * @see https://shields.io/badges/dynamic-json-badge
 */
import { makeBadge } from 'badge-maker';
import { JSONPath } from 'jsonpath-plus';

export function dynamicBadge(text: string): string {
  const [count] = JSONPath({ path: '$.group.length', json: JSON.parse(text), eval: false, wrap: true }) as number[];
  return makeBadge({ label: 'ORCID', message: `${count} works`, color: 'blue' });
}

export async function fetchedDynamicBadge(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { accept: 'application/json' } });
  return dynamicBadge(await answer.text());
}
