/** All tests, except those against the public services and a deployment, whose configurations are in `tests`. */
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** Browsers and servers can take this long to start on a busy machine. */
const SLOW_START = { testTimeout: 30_000, hookTimeout: 90_000 };

/** Every project loads its modules once for all files: loading them again for each file takes longer than most tests. */
const ONCE = { isolate: false };

const RECORDED = process.env.RECORDED_ANSWERS ? 'tests/recorded/**/*.test.ts' : 'tests/recorded/recorded-answers.test.ts';

export default defineConfig({
  test: {
    // 100 on every save, 10,000 in CI.
    provide: { propertyRuns: Number(process.env.PROPERTY_RUNS ?? 100) },
    // By default, one core is left idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/upstreams/no-unlisted-call.ts'],
          ...ONCE,
        },
      },
      {
        plugins: [
          cloudflareTest({
            main: './worker/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { compatibilityFlags: ['nodejs_compat'] },
          }),
        ],
        test: {
          name: 'worker',
          include: ['tests/{worker,platform}/**/*.test.ts'],
          setupFiles: ['tests/upstreams/no-unlisted-call.ts'],
          ...ONCE,
          // Retries wait up to a second, and other tests may keep the cores busy.
          testTimeout: 15_000,
        },
      },
      { test: { name: 'contract', include: ['tests/contracts/**/*.test.ts'], ...ONCE } },
      { test: { name: 'recorded', include: [RECORDED], ...ONCE, ...SLOW_START } },
      { test: { name: 'repository', include: ['tests/repository/**/*.test.ts'], ...ONCE } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...ONCE, ...SLOW_START } },
      {
        test: {
          name: 'browser',
          include: ['tests/{browser,badge}/**/*.test.ts'],
          globalSetup: ['tests/served/shared-product.ts'],
          ...ONCE,
          ...SLOW_START,
        },
      },
      {
        test: {
          name: 'served',
          include: ['tests/served/**/*.test.ts'],
          globalSetup: ['tests/served/shared-product.ts'],
          ...ONCE,
          ...SLOW_START,
        },
      },
    ],
  },
});
