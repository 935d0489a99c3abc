/** From a librarian's table to a letter for each person who has something to do. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { missing, withItems } from '../../unit/widget/list/items.ts';
import { aReport, idNumber } from '../../unit/widget/list/reports.ts';
import { barriers } from '../accessibility.ts';
import { theProduct } from '../report/product.ts';
import { sideways } from '../sideways.ts';
import { check, finished, theListPage } from './list-page.ts';
import { HOSTILE, NAMES, TABLE, tableOf } from './people.ts';
import { reporting } from './service.ts';

const product = theProduct();
const page = theListPage();

async function table(shown: Page, button: string): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([shown.waitForEvent('download'), shown.getByRole('button', { name: button }).click()]);
  const text = (await readFile(await download.path(), 'utf8')).replace('\ufeff', '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** Everybody in the list has two items whose DataCite record lacks the iD. */
const withLetters = (text: string, look: (shown: Page) => Promise<void>, visitor = {}) =>
  page.visit(async (shown) => {
    page.service().behave((id) => reporting(aReport(id, withItems(missing(), missing()))));
    await check(shown, text);
    await finished(shown);
    await look(shown);
  }, visitor);
const openPanel = async (shown: Page) => {
  await shown.getByRole('button', { name: 'Write to the people shown' }).click();
  await shown.getByRole('button', { name: 'Read the letters one by one' }).waitFor();
};

test('a table of twelve people becomes a mail-merge file in three selections, and everybody is in the results', () =>
  product.visit('/check-a-list/', async (shown) => {
    await shown.getByLabel('ORCID iDs', { exact: true }).fill(TABLE);
    await shown.getByRole('button', { name: 'Check the list' }).click();
    await shown.getByRole('button', { name: 'Write to the people shown' }).click();
    const letters = await table(shown, 'Download a mail-merge file');
    expect(letters.map(({ Name, Email, School, orcid }) => [Name, Email, School, orcid])).toEqual([
      ['Ben Okafor', 'ben@example.ac.uk', 'Science', exampleNamed('action-needed')],
      ['Chloë Martin', 'chloe@example.ac.uk', 'Arts', exampleNamed('waiting')],
      ['Eve Lindqvist', 'eve@example.ac.uk', 'Health', exampleNamed('duplicates')],
      ['Hana Sato', 'hana@example.ac.uk', 'Arts', exampleNamed('merged')],
    ]);
    for (const { Name, subject, body, report } of letters) {
      expect(subject).toMatch(/ORCID record/);
      expect(body).toContain(`Hello ${Name},`);
      expect(body).toContain('Next step: ');
      expect(body).toContain(report);
    }

    // Nobody is lost: also not those whose lines have a problem.
    const results = await table(shown, 'Download CSV');
    expect(results.map(({ Name }) => Name?.replace(/^'(?==)/, ''))).toEqual(NAMES);
    expect(results.map(({ status }) => status)).toEqual([
      'in-step',
      'action-needed',
      'waiting',
      'nothing-to-sync',
      'duplicates',
      'incomplete',
      'incomplete',
      'action-needed',
      'invalid-id',
      'no-id',
      'repeated',
      'incomplete',
    ]);
    expect(await shown.getByText('4 of the 9 people shown get a letter').textContent()).toBe(
      '4 of the 9 people shown get a letter about their own items. The others get none: 1 (nothing to do), 1 (no items found), 3 (an incomplete result).',
    );
  }));

test('names from the list are shown as text', () =>
  product.visit('/check-a-list/', async (shown) => {
    await shown.getByLabel('ORCID iDs', { exact: true }).fill(TABLE);
    await shown.getByRole('button', { name: 'Check the list' }).click();
    await finished(shown);
    const name = shown.locator('.people .name').last();
    expect(await name.textContent()).toBe(HOSTILE);
    expect(await name.evaluate((element) => [element.tagName, element.childElementCount])).toEqual(['BDI', 0]);
  }));

test('nothing but the iDs is sent, one by one, whatever the visitor does with the results', () =>
  page.visit(async (shown) => {
    const sent: string[] = [];
    shown.on('request', (request) => {
      if (!request.url().startsWith('blob:'))
        sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`);
    });
    page.service().behave((id) => reporting(aReport(id, withItems(missing()))));
    await check(
      shown,
      `Name;ORCID;Pay;Email\nRobin Secret;${idNumber(1)};12345;secret@example.org\nKim Secret;;678;kim@example.org`,
    );
    await finished(shown);
    await openPanel(shown);
    await table(shown, 'Download a mail-merge file');
    await table(shown, 'Download CSV');
    await shown.getByLabel('Find').fill('secret');
    await shown.getByText('1 of 1 shown.').first().waitFor();
    await shown.getByRole('button', { name: 'Read the letters one by one' }).click();
    await shown.getByRole('dialog').waitFor();
    const addresses = sent.map((each) => each.split(' ')[0] ?? '');
    expect(addresses.filter((address) => !/\/(widget|_astro)\/[\w.-]+\.js$/.test(address))).toEqual([
      `${page.service().url}/api/v1/status/${idNumber(1)}`,
    ]);
    expect(sent.join('\n')).not.toMatch(/secret|12345|678|kim/i);
  }));

describe('letters', () => {
  const THREE = tableOf(['Ada Rivera', 'Ben Okafor', 'Chloë Martin']);

  test('go to the people that the filter shows', () =>
    withLetters(THREE, async (shown) => {
      await shown.getByLabel('Find').fill('okafor');
      await shown.getByText('1 of 3 shown.').first().waitFor();
      await openPanel(shown);
      expect((await table(shown, 'Download a mail-merge file')).map(({ Name }) => Name)).toEqual(['Ben Okafor']);
    }));

  test('can be read one by one with the keyboard, and opened in a mail program', () =>
    withLetters(THREE, async (shown) => {
      await openPanel(shown);
      await shown.getByRole('button', { name: 'Read the letters one by one' }).press('Enter');
      await shown.getByRole('heading', { name: 'Letter 1 of 3: Ada Rivera' }).waitFor();
      await shown.getByRole('button', { name: 'Next' }).press('Enter');
      await shown.getByRole('heading', { name: 'Letter 2 of 3: Ben Okafor' }).waitFor();
      const link = await shown.getByRole('link', { name: 'Open in your mail program' }).getAttribute('href');
      expect(link).toMatch(/^mailto:p1@example\.org\?subject=[^&]+&body=Hello%20Ben%20Okafor%2C%0D%0A/);
      // That is no reason to warn about the results.
      shown.once('dialog', () => expect.unreachable('the browser warned'));
      await shown.getByRole('link', { name: 'Open in your mail program' }).press('Enter');
      await shown.waitForTimeout(300);
      await shown.keyboard.press('Escape');
      await shown.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await shown.evaluate(() => document.activeElement?.textContent)).toBe('Read the letters one by one');
    }));

  test('to one person open beside the name', () =>
    withLetters(THREE, async (shown) => {
      await shown.getByRole('button', { name: 'Write to Chloë Martin' }).click();
      await shown.getByRole('heading', { name: 'Chloë Martin' }).waitFor();
      expect(await shown.getByLabel('Text', { exact: true }).inputValue()).toMatch(/^Hello Chloë Martin,/);
    }));

  test('are copied', () =>
    withLetters(THREE, async (shown) => {
      await shown.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text: string) => Object.assign(window, { text }) },
        }),
      );
      await openPanel(shown);
      await shown.getByRole('button', { name: 'Copy all letters' }).click();
      await shown.getByText('Copied.').waitFor();
      const text = await shown.evaluate(() => (window as unknown as { text: string }).text);
      expect(text.match(/^To: .*$/gm)).toEqual([
        `To: Ada Rivera, p0@example.org, ${idNumber(0)}`,
        `To: Ben Okafor, p1@example.org, ${idNumber(1)}`,
        `To: Chloë Martin, p2@example.org, ${idNumber(2)}`,
      ]);
    }));

  test('use the columns and the name that the visitor chooses', () =>
    withLetters(`Name,Known as,ORCID\nAda Rivera,Addie,${idNumber(0)}`, async (shown) => {
      await openPanel(shown);
      await shown.getByRole('combobox', { name: 'Names' }).selectOption('Known as');
      await shown.getByLabel('Signed by').fill('Kim, the data librarian');
      await shown.getByLabel('Signed by').press('Tab');
      const [letter] = await table(shown, 'Download a mail-merge file');
      expect(letter?.body).toMatch(/^Hello Addie,[\s\S]*\nKim, the data librarian$/);
    }));

  test('can only be copied if the list has no email addresses, and the page says so', () =>
    withLetters(`Ada Rivera,${idNumber(0)}`, async (shown) => {
      await openPanel(shown);
      expect(await shown.getByText('Your list has no email addresses for these people.').count()).toBe(1);
      await shown.getByRole('button', { name: 'Read the letters one by one' }).click();
      await shown.getByText('Your list has no email address for this person. You can copy the letter.').waitFor();
      expect(await shown.getByRole('link', { name: /mail program/ }).count()).toBe(0);
    }));

  test('that are too long for a link are copied instead, and the page says so', () =>
    product.visit('/check-a-list/', async (shown) => {
      await check(shown, TABLE);
      await finished(shown);
      await shown.getByRole('button', { name: 'Write to Ben Okafor' }).click();
      await shown.getByText('This letter is too long for a link to your mail program.').waitFor();
      expect(await shown.getByRole('button', { name: 'Copy the text' }).count()).toBe(1);
      const link = shown.getByRole('link', { name: 'Open a message without the text' });
      expect(await link.getAttribute('href')).toMatch(/^mailto:ben@example\.ac\.uk\?subject=[^&]+$/);
    }));

  test('are offered to nobody if a check failed', () =>
    page.visit(async (shown) => {
      page.service().behave(() => ({ status: 400, body: { code: 'invalid-parameter' } }));
      await check(shown, THREE);
      await finished(shown);
      await shown.getByRole('button', { name: 'Write to the people shown' }).click();
      await shown.getByText('None of the 3 people shown gets a letter: 3 (a failed check).').waitFor();
      expect(await shown.getByRole('button', { name: /mail-merge|^Write to (?!the people)/ }).count()).toBe(0);
    }));

  test('that cannot be loaded are a problem that the page names, and the results can still be saved', () =>
    withLetters(THREE, async (shown) => {
      await shown.route('**/widget/part-list-extras-*', (route) => route.abort());
      await shown.getByRole('button', { name: 'Write to the people shown' }).click();
      await shown.getByText('We couldn’t load this part of the page.').waitFor();
      expect((await table(shown, 'Download CSV')).map(({ Name }) => Name)).toEqual(['Ada Rivera', 'Ben Okafor', 'Chloë Martin']);
    }));

  test.each(['light', 'dark'] as const)('have no barrier that axe-core finds, in %s', (scheme) =>
    withLetters(
      THREE,
      async (shown) => {
        await openPanel(shown);
        expect(await barriers(shown)).toEqual([]);
        await shown.getByRole('button', { name: 'Read the letters one by one' }).click();
        await shown.getByRole('dialog').waitFor();
        expect(await barriers(shown)).toEqual([]);
      },
      { scheme },
    ),
  );

  test('need no sideways scrolling on a screen 320 px wide', () =>
    withLetters(
      tableOf(['Ada Rivera', 'a-very-long-name-without-any-place-to-break-it-in-two'.repeat(3)]),
      async (shown) => {
        await openPanel(shown);
        expect(await sideways(shown)).toEqual([]);
        await shown.getByRole('button', { name: 'Read the letters one by one' }).click();
        await shown.getByRole('dialog').waitFor();
        expect(await sideways(shown)).toEqual([]);
      },
      { width: 320, height: 640 },
    ));
});
