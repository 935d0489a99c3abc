/** The form for snippets and its parts, for tests. */
import type { Page } from 'playwright-core';

export const BUILDER = '/on-your-page/';

export const code = (page: Page) => page.locator('.result .copyable code');
export const preview = (page: Page, selector: string) => page.locator(`.ground ${selector}`).first();
export const choosePlace = (page: Page, place: string) => page.getByRole('radio', { name: place, exact: true }).check();
export const chooseKind = (page: Page, kind: string) => page.getByRole('radio', { name: kind, exact: true }).check();
export const kinds = (page: Page) => page.locator('.kinds label').allTextContents();
export const openOptions = (page: Page) => page.getByText('More options').click();
export const idField = (page: Page) => page.getByLabel('ORCID iD');
