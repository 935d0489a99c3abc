/** Starts the browser. Nothing in it may ask anything of anybody but our pages. */
import { type Browser, chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.ts';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** @param more Arguments besides. */
export function launch(more: string[] = []): Promise<Browser> {
  // Without the sandbox, which root and most containers cannot have: it opens our own pages only.
  return playwright.launch({ ...chromium(), args: [...QUIET, ...more], chromiumSandbox: false });
}
