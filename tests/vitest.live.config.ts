import { defineConfig } from 'vitest/config';

/** The tests that call the public services. They run by hand or on a schedule, never with the other tests. */
export default defineConfig({ test: { include: ['tests/live/**/*.test.ts'], testTimeout: 30_000 } });
