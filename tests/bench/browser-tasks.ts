/** The longest task of the page's main thread while somebody uses the checker with a thousand items. */
import type { Browser, Page } from 'playwright-core';
import { exampleNamed } from '../../shared/examples/ids.ts';

/** Something that somebody does; it ends when its result is shown. */
type Action = (page: Page) => Promise<unknown>;

export const ACTIONS: Record<string, Action> = {
  'the report arrives': async (page) => {
    await page.getByLabel('ORCID iD').fill(exampleNamed('large'));
    await page.keyboard.press('Enter');
    await page.getByLabel('Find by title').waitFor();
  },
  'somebody searches for one item': async (page) => {
    await page.getByLabel('Find by title').pressSequentially('wave 17, table 3', { delay: 30 });
    await page.getByText('We found 1 of 1,000 items').waitFor();
  },
  'somebody searches for a word in many titles': async (page) => {
    await page.getByLabel('Find by title').fill('');
    await page.getByLabel('Find by title').pressSequentially('ta', { delay: 30 });
    await page.getByLabel('Find by title').fill('');
    await page.locator('.found button').waitFor({ state: 'detached' });
  },
  'somebody opens more of a list': async (page) => {
    const more = page.getByRole('button', { name: /^Show \d+ more/ }).last();
    for (let turn = 0; turn < 4; turn += 1) await more.click();
  },
};

export interface Task {
  /** ms, as a visitor feels it. */
  duration: number;
  /** ms, which other programs on the machine cannot lengthen. */
  cpu: number;
}

/** @returns The longest task of each action, one after another in one page. */
export async function longestTasks(browser: Browser, origin: string): Promise<Record<string, Task>> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/`);
    const longest: Record<string, Task> = {};
    for (const [name, act] of Object.entries(ACTIONS)) {
      await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] });
      await act(page);
      await settled(page);
      longest[name] = longestIn(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
    }
    return longest;
  } finally {
    await page.close();
  }
}

/** Waits until the result of the action is laid out and painted. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 200)))),
  );
}

/** @see https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU Trace Event Format */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs */
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

export function longestIn(events: TraceEvent[]): Task {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) => threads.some((thread) => thread.pid === pid && thread.tid === tid);
  const tasks = events.filter((event) => event.name === 'RunTask' && isMain(event));
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  const most = (values: number[]) => Math.max(...values) / 1000;
  return { duration: most(tasks.map(({ dur }) => dur ?? 0)), cpu: most(tasks.map(({ tdur }) => tdur ?? 0)) };
}
