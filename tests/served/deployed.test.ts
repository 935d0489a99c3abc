/** Runs the suite for deployments against what `npm start` serves, to show that it passes, and that it can fail. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worldOf } from '../../shared/examples/world.ts';
import { idOf } from '../fixtures/robin.ts';
import { type Services, serve } from '../upstreams/http-services.ts';
import { ROOT, type Running, startProduct } from './running.ts';

const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs');

const CARBERRY = idOf('0000-0002-1825-0097');

let product: Running;
let services: Services;
beforeAll(async () => {
  services = await serve(worldOf(CARBERRY, []));
  product = await startProduct(services.environment);
}, 60_000);
afterAll(async () => {
  await product.stop();
  services.stop();
});

function deployedSuite(environment: Record<string, string>): Promise<{ stdout: string; stderr: string }> {
  const args = [vitest, 'run', '--root', '.', '--config', 'tests/vitest.deployed.config.ts', '--reporter=default'];
  return promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, PATIENCE_SECONDS: '1', ...environment } });
}

test('passes', async () => {
  const { stdout } = await deployedSuite({ URL: product.url, NO_COLOR: '1' });
  expect(stdout).toMatch(/Tests +\d+ passed \(\d+\)/);
}, 60_000);

test('fails if no copies are kept', async () => {
  const uncached = await startProduct({ ...services.environment, CACHE: 'off' });
  await expect(deployedSuite({ URL: uncached.url, NO_COLOR: '1' })).rejects.toMatchObject({
    stdout: expect.stringContaining('2 failed'),
  });
  await uncached.stop();
}, 90_000);

test('fails if the new release does not appear', async () => {
  await expect(deployedSuite({ URL: product.url, RELEASE: 'another' })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not another'),
  });
}, 60_000);
