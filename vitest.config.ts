import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Speed is measured in `bench/`: a machine that is busy with something else fails no test.
      { test: { name: 'core', root: 'core', include: ['src/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'server',
          root: 'server',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: ['test/global-setup.ts'],
          // Two at a time, on two cores: alone a file waits for its database a good part of the time.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'web', root: 'web', include: ['src/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          root: 'e2e',
          include: ['src/journeys/**/*.test.ts'],
          globalSetup: ['src/harness/global-setup.ts'],
          // Two at a time, on two cores: a journey waits for its pages half of the time.
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
