import { defineConfig } from 'vitest/config';

/** Asks a deployment. After it was made and on a schedule, never with the other tests. */
export default defineConfig({ test: { include: ['tests/deployed/**/*.test.ts'], testTimeout: 30_000 } });
