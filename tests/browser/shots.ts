/** The screenshots to take, for people to look at. */

import type { Page } from 'playwright-core';
import { EXAMPLE_DOIS } from '../../shared/examples/dois.ts';
import { EXAMPLES } from '../../shared/examples/ids.ts';
import type { Visitor } from './visit.ts';

export interface Shot extends Visitor {
  /** The name of the file without its extension. */
  name: string;
  path: string;
  /** What the visitor does before the screenshot is taken. */
  before?: (page: Page) => Promise<unknown>;
}

export const SHOTS: Shot[] = [
  { name: 'home-light', path: '/' },
  { name: 'home-dark', path: '/', scheme: 'dark' },
  { name: 'home-320', path: '/', width: 320, height: 640 },
  { name: 'step-4-light', path: '/steps/auto-update/' },
  { name: 'step-4-dark', path: '/steps/auto-update/', scheme: 'dark' },
  { name: 'step-4-320', path: '/steps/auto-update/', width: 320, height: 640 },
  { name: 'why-missing-light', path: '/why-missing/' },
  { name: 'adopt-light', path: '/adopt/' },
  { name: 'adopt-dark-320', path: '/adopt/', scheme: 'dark', width: 320, height: 640 },
  { name: 'why-missing-dark', path: '/why-missing/', scheme: 'dark' },
  { name: 'list-light', path: '/check-a-list/', before: listed },
  { name: 'list-dark', path: '/check-a-list/', scheme: 'dark', before: listed },
  { name: 'list-320', path: '/check-a-list/', width: 320, height: 640, before: listed },
  { name: 'api-light', path: '/api/', before: tried },
  { name: 'api-dark', path: '/api/', scheme: 'dark', before: tried },
  { name: 'api-320', path: '/api/', width: 320, height: 640, before: tried },
  ...EXAMPLES.filter(({ name }) => name !== 'large').map(
    ({ name, orcid }): Shot => ({ name: `checker-${name}`, path: `/#${orcid}`, before: arrived }),
  ),
  { name: 'checker-duplicates-dark', path: '/#9999-0000-0000-0043', scheme: 'dark', before: arrived },
  { name: 'checker-duplicates-320', path: '/#9999-0000-0000-0043', width: 320, before: arrived },
  { name: 'statement', path: '/#9999-0000-0000-0019', scheme: 'dark', before: onPaper },
  { name: 'check-it-worked-light', path: '/check-it-worked/' },
  { name: 'checker-dark-320', path: '/#9999-0000-0000-0019', scheme: 'dark', width: 320, before: arrived },
  { name: 'checker-wrong-id', path: '/', before: (page) => page.getByLabel('ORCID iD').pressSequentially('9999-0000-0000-0010') },
  ...EXAMPLE_DOIS.map(({ name, doi }): Shot => ({ name: `doi-${name}`, path: `/check-a-doi/#${doi}`, before: doiChecked })),
  { name: 'doi-dark', path: '/check-a-doi/#10.6084/m9.figshare.99000105', scheme: 'dark', before: doiChecked },
  { name: 'doi-dark-320', path: '/check-a-doi/#10.6084/m9.figshare.99000107', scheme: 'dark', width: 320, before: doiChecked },
  { name: 'before-publishing-light', path: '/before-publishing/' },
  { name: 'checker-step', path: '/steps/older-items/#9999-0000-0000-0019', before: arrived },
];

async function arrived(page: Page): Promise<void> {
  await page.locator('sync-checker').scrollIntoViewIfNeeded();
  await page.locator('sync-status .headline').waitFor();
}

async function onPaper(page: Page): Promise<void> {
  await arrived(page);
  await page.emulateMedia({ media: 'print' });
}

async function doiChecked(page: Page): Promise<void> {
  await page.locator('doi-checker .verdict').waitFor();
}

async function tried(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('region', { name: 'Body' }).waitFor();
}

async function listed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try with the ten example iDs' }).click();
  await page.getByText('Finished. 10 of 10 iDs checked.').first().waitFor();
}
