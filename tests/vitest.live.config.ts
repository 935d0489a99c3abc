import { defineConfig } from 'vitest/config';

/** Asks the public services. By hand or on a schedule, never with the other tests. */
export default defineConfig({ test: { include: ['tests/live/**/*.test.ts'], testTimeout: 30_000 } });
