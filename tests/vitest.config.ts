import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [
          cloudflareTest({
            main: './worker/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { compatibilityFlags: ['nodejs_compat'] },
          }),
        ],
        test: {
          name: 'workers',
          include: ['tests/{shared,worker}/**/*.test.ts'],
          setupFiles: ['tests/upstreams/no-unlisted-call.ts'],
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{repository,served,recorded,readers,downloads,contract,bench}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          environment: 'node',
          include: ['tests/{site,browser,badge}/**/*.test.ts'],
          // A page that takes longer has something wrong with it; a browser that starts beside other tests may not.
          testTimeout: 30_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
