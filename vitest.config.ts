import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** Browsers and servers that start beside other tests can take this long on a busy machine. */
const SLOW_START = { testTimeout: 30_000, hookTimeout: 90_000 };

export default defineConfig({
  test: {
    // Few on every save, 10,000 in CI.
    provide: { propertyRuns: Number(process.env.PROPERTY_RUNS ?? 100) },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/upstreams/no-unlisted-call.ts'],
          isolate: false,
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
          include: ['tests/worker/**/*.test.ts'],
          setupFiles: ['tests/upstreams/no-unlisted-call.ts'],
          isolate: false,
        },
      },
      { test: { name: 'contract', include: ['tests/{contracts,recorded}/**/*.test.ts'] } },
      { test: { name: 'repository', include: ['tests/{repository,bench}/**/*.test.ts'] } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...SLOW_START } },
      { test: { name: 'browser', include: ['tests/{browser,badge}/**/*.test.ts'], ...SLOW_START } },
      { test: { name: 'served', include: ['tests/served/**/*.test.ts'] } },
    ],
  },
});
