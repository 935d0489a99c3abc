/** Runs the suite for deployments against what `npm start` serves, to show that it passes, and that it can fail. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, type Running, startProduct } from './running.ts';

const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs');

let product: Running;
beforeAll(async () => {
  product = await startProduct();
}, 60_000);
afterAll(() => product.stop());

function deployedSuite(environment: Record<string, string>): Promise<{ stdout: string; stderr: string }> {
  const args = [vitest, 'run', '--root', '.', '--config', 'tests/vitest.deployed.config.ts', '--reporter=default'];
  return promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, PATIENCE_SECONDS: '1', ...environment } });
}

test('passes', async () => {
  const { stdout } = await deployedSuite({ URL: product.url, NO_COLOR: '1' });
  expect(stdout).toMatch(/Tests +\d+ passed \(\d+\)/);
}, 60_000);

test('fails if the new release does not appear', async () => {
  await expect(deployedSuite({ URL: product.url, RELEASE: 'another' })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not another'),
  });
}, 60_000);
