import { defineConfig } from 'vitest/config';

/** The tests of a deployment. They run after a release and on a schedule, never with the other tests. */
export default defineConfig({ test: { include: ['tests/deployed/**/*.test.ts'], testTimeout: 30_000 } });
