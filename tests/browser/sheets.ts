/** Counts the sheets of paper that a page needs. */
import type { Page } from 'playwright-core';

export async function sheetsOfA4(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
