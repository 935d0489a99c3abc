/** A list of 500 iDs with an unreliable service: every iD gets a result, and no limit is exceeded. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aReport, idNumber } from '../../unit/widget/list/reports.ts';
import { check, finished, progress, rows, theListPage } from './list-page.ts';
import { type Behaviour, reporting } from './service.ts';

const page = theListPage();
const IDS = Array.from({ length: 500 }, (_, index) => idNumber(index));
const place = new Map(IDS.map((id, index) => [id, index]));

/** One check in ten fails once, alternately with an error and a broken connection. Once the service is too busy. */
const shaky: Behaviour = (id, time) => {
  const index = place.get(id) ?? 0;
  if (index === 100 && time === 1) return { status: 429, body: { code: 'rate-limited' }, headers: { 'retry-after': '1' } };
  if (index % 10 === 3 && time === 1) return index % 20 === 3 ? { status: 503, body: {} } : null;
  if (index % 50 === 7) return { status: 404, body: { code: 'unknown-orcid-id', detail: 'ORCID has no record with this iD.' } };
  if (index % 5 === 4) return reporting(aReport(id, { status: 'action-needed', counts: { items: 4, visible: 1, action: 3 } }));
  return reporting(aReport(id));
};

test(
  'all 500 are checked, with the right totals, never more than four at once',
  () =>
    page.visit(async (shown) => {
      page.service().behave(shaky);
      await watchLongTasks(shown);
      const start = Date.now();
      await check(shown, ['Name,ORCID', ...IDS.map((id, index) => `"Person, ${index}",https://orcid.org/${id}`)].join('\r\n'));
      await expect.poll(() => progress(shown), { timeout: 100_000, interval: 200 }).toMatch(/^Finished/);
      const tasks = await longTasks(shown);
      const seconds = (Date.now() - start) / 1000;

      await finished(shown);
      expect(await progress(shown)).toBe('Finished. 500 of 500 iDs checked.');
      expect(await shown.locator('.list-checker .totals').textContent()).toBe(
        '880 of 1,180 items are publicly visible. 300 to do.',
      );
      expect(await shown.getByRole('img', { name: /^Of 500 iDs/ }).getAttribute('aria-label')).toBe(
        'Of 500 iDs. All visible: 390. Something to do: 100. No such ORCID record: 10.',
      );

      const table = await rows(shown);
      expect(table.map(([line]) => line)).toEqual(IDS.map((_, index) => String(index + 2)));
      expect(table.every(([, person], index) => person?.includes(IDS[index] ?? '?'))).toBe(true);
      expect(table.filter(([, , status]) => status?.includes('No such ORCID record'))).toHaveLength(10);

      const { requests, most } = page.service();
      expect(most()).toBe(4);
      // Each iD once, 50 again after a failure, and one again because the service was busy.
      expect(new Set(requests.map(({ id }) => id)).size).toBe(500);
      expect(requests).toHaveLength(551);
      const again = requests.filter(({ id }) => id === IDS[100]);
      expect((again[1]?.at ?? 0) - (again[0]?.at ?? 0)).toBeGreaterThanOrEqual(1000);

      console.info(`500 iDs in ${seconds.toFixed(1)} s; ${tasks.length} tasks over 50 ms, the longest ${Math.max(0, ...tasks)} ms`);
    }),
  120_000,
);

test('names and other columns are not sent', () =>
  page.visit(async (shown) => {
    const sent: string[] = [];
    shown.on('request', (request) =>
      sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
    );
    await check(shown, `Name;ORCID;Pay\nRobin Secret;${IDS[0]};12345\n`);
    await finished(shown);
    const text = sent.join('\n');
    expect(text).toContain(`/api/v1/status/${IDS[0]} `);
    expect(text).not.toMatch(/Secret|12345|Pay/);
    expect(sent.filter((each) => each.includes('/api/'))).toHaveLength(1);
  }));

/** Long tasks are printed and not tested, because a busy machine can cause them. */
async function watchLongTasks(shown: Page): Promise<void> {
  await shown.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: 'longtask' });
  });
}

function longTasks(shown: Page): Promise<number[]> {
  return shown.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
}
