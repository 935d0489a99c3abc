/** The screenshots to take, for people to look at. */

import type { Page } from 'playwright-core';
import { EXAMPLE_DOIS } from '../../shared/examples/dois.ts';
import { EXAMPLES } from '../../shared/examples/ids.ts';
import { TABLE } from './list/people.ts';
import type { Visitor } from './visit.ts';

export interface Shot extends Visitor {
  /** The name of the file without its extension. */
  name: string;
  path: string;
  /** What the visitor does before the screenshot is taken. */
  before?: (page: Page) => Promise<unknown>;
}

const SCHEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

/** The report in every state that the examples have, and the page without a report. */
const REPORTS = [
  ...EXAMPLES.filter(({ name }) => name !== 'large').map(({ name, orcid }) => ({ name, path: `/report/${orcid}` })),
  { name: 'form', path: '/report/' },
];

const ACTION = '/report/9999-0000-0000-0019';

export const SHOTS: Shot[] = [
  ...REPORTS.flatMap(({ name, path }) =>
    SCHEMES.flatMap((scheme) =>
      SIZES.map((size): Shot => ({ name: `report-${name}-${scheme}-${size.width}`, path, scheme, ...size })),
    ),
  ),
  { name: 'report-without-script', path: ACTION, javaScript: false },
  { name: 'report-without-script-390', path: ACTION, javaScript: false, width: 390, height: 844 },
  { name: 'report-print', path: ACTION, scheme: 'dark', before: onPaper },
  { name: 'report-statement', path: ACTION, scheme: 'dark', before: asStatement },
  { name: 'report-forced-colours', path: ACTION, before: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  { name: 'report-opened', path: ACTION, before: opened },
  { name: 'report-shared', path: ACTION, before: shared },
  { name: 'report-invalid', path: '/report/nobody', expected: /400/ },
  { name: 'report-large', path: '/report/9999-0000-0000-0107' },
  { name: 'not-found', path: '/nothing/', expected: /404/ },
  { name: 'home-light', path: '/' },
  { name: 'home-dark', path: '/', scheme: 'dark' },
  { name: 'home-320', path: '/', width: 320, height: 640 },
  { name: 'home-without-script', path: '/', javaScript: false },
  { name: 'home-wrong-id', path: '/', before: (page) => page.getByLabel('ORCID iD').pressSequentially('9999-0000-0000-0010') },
  { name: 'step-3-with-id', path: '/steps/id-on-items/#9999-0000-0000-0019', before: checkedStep },
  { name: 'step-4-light', path: '/steps/auto-update/' },
  { name: 'step-4-dark', path: '/steps/auto-update/', scheme: 'dark' },
  { name: 'step-4-320', path: '/steps/auto-update/', width: 320, height: 640 },
  { name: 'why-missing-light', path: '/why-missing/' },
  { name: 'why-missing-dark', path: '/why-missing/', scheme: 'dark' },
  { name: 'check-it-worked-light', path: '/check-it-worked/' },
  { name: 'before-publishing-light', path: '/before-publishing/' },
  { name: 'before-publishing-dark-320', path: '/before-publishing/', scheme: 'dark', width: 320, height: 640 },
  { name: 'help-a-colleague-light', path: '/help-a-colleague/#email-id-missing' },
  { name: 'help-a-colleague-dark-320', path: '/help-a-colleague/#email-id-missing', scheme: 'dark', width: 320, height: 640 },
  { name: 'faq-light', path: '/faq/' },
  { name: 'handout-light', path: '/handout/' },
  { name: 'handout-print', path: '/handout/', before: (page) => page.emulateMedia({ media: 'print' }) },
  { name: 'on-your-page-light', path: '/on-your-page/' },
  { name: 'on-your-page-320', path: '/on-your-page/', width: 320, height: 640 },
  { name: 'adopt-light', path: '/adopt/' },
  { name: 'adopt-dark-320', path: '/adopt/', scheme: 'dark', width: 320, height: 640 },
  { name: 'list-light', path: '/check-a-list/', before: listed },
  { name: 'list-dark', path: '/check-a-list/', scheme: 'dark', before: listed },
  { name: 'list-320', path: '/check-a-list/', width: 320, height: 640, before: listed },
  { name: 'list-people-light', path: '/check-a-list/', before: peopleListed },
  { name: 'list-people-dark-390', path: '/check-a-list/', scheme: 'dark', width: 390, height: 844, before: peopleListed },
  { name: 'list-print', path: '/check-a-list/', before: listOnPaper },
  { name: 'list-letter', path: '/check-a-list/', before: letterOpened },
  { name: 'api-light', path: '/api/', before: tried },
  { name: 'api-dark', path: '/api/', scheme: 'dark', before: tried },
  { name: 'api-320', path: '/api/', width: 320, height: 640, before: tried },
  ...EXAMPLE_DOIS.map(({ name, doi }): Shot => ({ name: `doi-${name}`, path: `/check-a-doi/#${doi}`, before: doiChecked })),
  { name: 'doi-dark', path: '/check-a-doi/#10.6084/m9.figshare.99000105', scheme: 'dark', before: doiChecked },
  { name: 'doi-dark-320', path: '/check-a-doi/#10.6084/m9.figshare.99000107', scheme: 'dark', width: 320, before: doiChecked },
];

/** Waits for the parts that come after the report itself. */
async function complete(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Print a statement' }).waitFor();
}

async function onPaper(page: Page): Promise<void> {
  await complete(page);
  await page.emulateMedia({ media: 'print' });
}

async function asStatement(page: Page): Promise<void> {
  await complete(page);
  await page.evaluate(() => Object.assign(window, { print: () => {} }));
  await page.getByRole('button', { name: 'Print a statement' }).click();
  await page.emulateMedia({ media: 'print' });
}

async function opened(page: Page): Promise<void> {
  await complete(page);
  for (const summary of await page.locator('.rows summary').all()) await summary.click();
}

async function shared(page: Page): Promise<void> {
  await complete(page);
  await page.getByText('Share', { exact: true }).click();
  await page.getByRole('img', { name: 'QR code' }).waitFor();
}

async function checkedStep(page: Page): Promise<void> {
  await page.locator('.step-result .headline').waitFor();
}

async function doiChecked(page: Page): Promise<void> {
  await page.locator('doi-checker h2').first().waitFor();
}

async function tried(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('region', { name: 'Body' }).waitFor();
}

async function peopleListed(page: Page): Promise<void> {
  await page.getByLabel('ORCID iDs', { exact: true }).fill(TABLE);
  await page.getByRole('button', { name: 'Check the list' }).click();
  await page.getByText('Finished. 9 of 9 iDs checked.').first().waitFor();
  await page.getByRole('button', { name: 'Write to the people shown' }).click();
  await page.getByRole('button', { name: 'Download a mail-merge file' }).waitFor();
}

async function listOnPaper(page: Page): Promise<void> {
  await peopleListed(page);
  await page.emulateMedia({ media: 'print' });
}

async function letterOpened(page: Page): Promise<void> {
  await peopleListed(page);
  await page.getByRole('button', { name: 'Write to Eve Lindqvist' }).click();
  await page.getByRole('dialog').waitFor();
}

async function listed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try with the ten example iDs' }).click();
  await page.getByText('Finished. 10 of 10 iDs checked.').first().waitFor();
}
