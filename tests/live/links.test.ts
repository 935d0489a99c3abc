/** Every page that the guide links to, and every source of its facts, still exists. */
import { expect, test } from 'vitest';
import { institution } from '../../site/institution.ts';
import { LINKS } from '../../site/src/links.ts';
import { REFUSALS } from './fact-check.ts';

const { name: title, url } = institution.portal;
const local = [{ title, url }, ...Object.values(institution.pages).filter((page) => page !== undefined)];

test.each([...Object.values(LINKS), ...local])('$title: $url', async ({ url }) => {
  const response = await fetch(url, { headers: { 'user-agent': `SyncStatus/live-check (mailto:${institution.contactEmail})` } });
  await response.body?.cancel();
  expect(response.ok || REFUSALS.includes(response.status), `status ${response.status}`).toBe(true);
});
