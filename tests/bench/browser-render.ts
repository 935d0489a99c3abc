/**
 * How long the script takes that shows a thousand items, compared with one that makes a plain list of as many. Neither result is
 * added to the document, so the times do not include layout, which the longest task counts.
 */
import type { Browser, Page } from 'playwright-core';
import { exampleNamed } from '../../shared/examples/ids.ts';
import type { Report } from '../../shared/report/report.schema.ts';
import { builtFiles } from '../site/built.ts';

export interface Rendering {
  /** ms of script. */
  plain: number;
  full: number;
  /** The full view with every item opened. */
  opened: number;
}

/** Uses a fresh page for each, because a visitor's browser has run neither script before. */
export async function rendering(browser: Browser, origin: string): Promise<Rendering> {
  const plain = await inFreshPage(browser, origin, plainList);
  const { full, opened } = await inFreshPage(browser, origin, fullView);
  return { plain, full, opened };
}

interface Addresses {
  api: string;
  view: string;
}

async function inFreshPage<T>(browser: Browser, origin: string, script: (addresses: Addresses) => Promise<T>): Promise<T> {
  const page: Page = await browser.newPage();
  try {
    await page.goto(`${origin}/about/`);
    const view = builtFiles().find((name) => name.startsWith('widget/full-view-'));
    return await page.evaluate(script, { api: `${origin}/api/v1/status/${exampleNamed('large')}`, view: `${origin}/${view}` });
  } finally {
    await page.close();
  }
}

/** Runs in the page. A link and a line for each item is the least that shows them. */
async function plainList({ api }: Addresses): Promise<number> {
  const report: Report = await (await fetch(api)).json();
  const begin = performance.now();
  const list = document.createElement('ul');
  for (const { url, title, doi, type } of report.items) {
    const link = document.createElement('a');
    link.setAttribute('href', url ?? '');
    link.append(title ?? '');
    const line = document.createElement('p');
    line.append(`${type} · ${doi}`);
    const row = document.createElement('li');
    row.append(link, line);
    list.append(row);
  }
  return performance.now() - begin;
}

/** Runs in the page. */
async function fullView({ api, view }: Addresses): Promise<{ full: number; opened: number }> {
  const report: Report = await (await fetch(api)).json();
  const { onDemand } = await import(view);
  const surroundings = {
    api,
    step: null,
    direct: null,
    signal: new AbortController().signal,
    again() {},
    askBy() {},
    addStyle() {},
  };
  const begin = performance.now();
  const host = document.createElement('div');
  host.append(...onDemand.view(report, surroundings));
  const full = performance.now() - begin;
  // Hidden buttons have nothing more to show.
  const more = () => [...host.querySelectorAll<HTMLButtonElement>('.items + button:not([hidden])')];
  for (let buttons = more(); buttons.length > 0; buttons = more()) for (const button of buttons) button.click();
  const opened = performance.now() - begin;
  const shown = host.querySelectorAll('.items > li').length;
  if (shown !== report.items.length) throw new Error(`${shown} items are shown instead of ${report.items.length}`);
  return { full, opened };
}
