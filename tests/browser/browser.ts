/** Starts the browser without its own background requests, so that every request comes from our pages. */
import { type Browser, chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.ts';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** @param more Additional arguments. */
export function launch(more: string[] = []): Promise<Browser> {
  // The sandbox does not work for root or in most containers, and the browser opens only our own pages.
  return playwright.launch({ ...chromium(), args: [...QUIET, ...more], chromiumSandbox: false });
}
