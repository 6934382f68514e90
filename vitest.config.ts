import { defineConfig } from 'vitest/config';

// Days are those of Viet Nam wherever the process runs; a far-off zone without summer time shows where they are not.
process.env.TZ = 'America/Phoenix';

const pure = ['test/core/**/*.test.ts', 'test/understanding/**/*.test.ts'];
const browser = ['test/browser/**/*.test.ts'];
const office = ['test/office/**/*.test.ts'];

// Where .ci/run finds the numbers for its total.
const report = process.env.TEST_REPORT;

const notTried = [
  ...(process.env.DATABASE_URL ? [] : ['a PostgreSQL server (DATABASE_URL)']),
  ...(process.env.REDIS_URL ? [] : ['Redis (REDIS_URL)']),
];
const tellLeftOut = {
  onTestRunEnd: () => {
    if (notTried.length > 0) console.log(`Not tried here: ${notTried.join(', ')}; .ci/run tries everything.`);
  },
};

export default defineConfig({
  test: {
    reporters: ['default', tellLeftOut, ...(report ? ['json'] : [])],
    ...(report ? { outputFile: { json: report } } : {}),
    env: { TZ: 'America/Phoenix' },
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'core', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['test/**/*.test.ts'],
          exclude: [...pure, ...browser, ...office],
          globalSetup: ['test/setup/database.ts'],
          // Files share what they import and the worker's database, which every test empties.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          globalSetup: ['test/setup/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          fileParallelism: false,
        },
      },
      { extends: true, test: { name: 'office', include: office } },
    ],
  },
});
