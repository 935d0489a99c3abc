/** Finds what axe-core finds against WCAG 2.2, levels A and AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @returns One line for each element that breaks a rule. */
export async function barriers(page: Page): Promise<string[]> {
  return (await Promise.all(page.frames().map(barriersIn))).flat();
}

/**
 * Runs axe-core in the frame itself. With `@axe-core/playwright`, which opens another page to put the results together, the same
 * takes three times as long.
 */
async function barriersIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(SCRIPT);
  const { violations, passes } = await frame.evaluate(check, RULES);
  if (passes.length === 0) throw new Error('axe-core found nothing to check');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** Runs in the page. */
function check(tags: string[]): Promise<axe.AxeResults> {
  const { axe: loaded } = globalThis as unknown as { axe: typeof axe };
  return loaded.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false });
}
