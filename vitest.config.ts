import { defineConfig } from 'vitest/config'

/** `npm run prove` asks for the full number of runs of every property, model and fault test. */
const proving = process.env['PROVE'] === '1'

const atOnce = 'test/browser/at-once/**/*.test.ts'

export default defineConfig({
  test: {
    // Vitest leaves a processor for watching; nobody watches here.
    maxWorkers: 2,
    // A worker that keeps what it has loaded takes half as long: a file then costs its tests, and no imports. No test
    // replaces a module, and each has a server, a database and a day of its own.
    isolate: false,
    testTimeout: proving ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'rules', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          exclude: [atOnce],
          globalSetup: 'test/support/chromium.ts',
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'at once',
          include: [atOnce],
          globalSetup: 'test/support/chromium.ts',
          // One browser at a time, and nothing beside it: what a screen shows within a second is measured here.
          fileParallelism: false,
          testTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
