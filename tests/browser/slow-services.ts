/** Starts the product with services that answer one after the other: Figshare at once, then DataCite, then ORCID. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { recordsOf, worldOf } from '../../shared/examples/world.ts';
import { idOf } from '../fixtures/robin.ts';
import { type Running, startProduct } from '../served/running.ts';
import { type Services, serve } from '../upstreams/http-services.ts';
import { launch } from './browser.ts';

export const ID = idOf('9999-0000-0000-0115');

const WORLD = worldOf(ID, [
  recordsOf(ID, { id: 99100001, title: 'Readings of a rain gauge', publishedAt: new Date('2026-01-01T00:00:00Z') }),
]);

interface SlowServices {
  browser: Browser;
  product: Running;
  services: Services;
}

/** @returns A function, because everything is started only before the first test. */
export function slowServices(): () => SlowServices {
  let started: SlowServices;
  beforeAll(async () => {
    const services = await serve(WORLD, { orcid: 3000, datacite: 1500 });
    const [product, browser] = await Promise.all([startProduct(services.environment), launch()]);
    started = { browser, product, services };
  });
  afterAll(async () => {
    await started.browser.close();
    await started.product.stop();
    started.services.stop();
  });
  return () => started;
}
