/** What axe-core finds against WCAG 2.2, levels A and AA. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One line for each element that breaks a rule. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  if (passes.length === 0) throw new Error('axe-core looked at nothing');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
