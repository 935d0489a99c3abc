/** The embed has no script, so its frame cannot grow. Whatever the embed says has to fit into the sizes that we name. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUDIENCES, type Audience, EMBED_SIZES } from '../../../shared/api/embed-size.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { embedOf, embedProblem } from '../../../worker/render/embed.ts';
import { EVERY_EXAMPLE, exampleReport } from '../../unit/examples/example-reports.ts';
import { launch } from '../browser.ts';
import { TALLEST } from './tallest-reports.ts';

const ORIGIN = 'https://sync-status.example';
/** The narrowest frame, the usual one, and those at which the layout changes. */
const WIDTHS = [300, 384, 400, 448, 450, 480, 600];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

type NamedPage = readonly [name: string, html: string];

/** @returns What is higher or wider than its frame. */
async function misfits(pages: readonly NamedPage[], audience: Audience): Promise<string[]> {
  const { height } = EMBED_SIZES[audience];
  const page = await browser.newPage();
  const found: string[] = [];
  try {
    for (const [name, html] of pages) {
      await page.setContent(html);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height });
        const needed = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
        if (needed.join() !== [width, height].join()) found.push(`${name}: ${needed.join(' by ')} px in ${width} by ${height}`);
      }
    }
  } finally {
    await page.close();
  }
  return found;
}

async function drawn(report: Report, audience: Audience): Promise<string> {
  return String(await embedOf(report, ORIGIN, { theme: 'auto', audience, search: '' }));
}

describe.each(AUDIENCES)('for the %s', (audience) => {
  test('every example fits', async () => {
    const pages = await Promise.all(
      EVERY_EXAMPLE.map(async ({ name, ...selection }): Promise<NamedPage> => {
        return [name, await drawn(await exampleReport(name, selection), audience)];
      }),
    );
    expect(await misfits(pages, audience)).toEqual([]);
  });

  test('the longest texts and numbers fit', async () => {
    const pages = await Promise.all(
      TALLEST.map(async ([name, report]): Promise<NamedPage> => [name, await drawn(report, audience)]),
    );
    expect(await misfits(pages, audience)).toEqual([]);
  });
});

test('a refusal fits', async () => {
  const detail = `Unknown parameter “${'x'.repeat(40)}”. Allowed parameters: scope, prefix, theme and for.`;
  expect(await misfits([['a refusal', String(await embedProblem(detail, ORIGIN, 'auto'))]], 'visitor')).toEqual([]);
});
