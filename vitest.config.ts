import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/find-browser.ts';
import { LongestFirst } from './tests/e2e/harness/longest-first.ts';

const NEVER = ['**/node_modules/**', '.output/**'];
const IN_BROWSER = 'tests/**/*.browser.test.ts';
const ON_BUILD = ['tests/build/**/*.test.ts', 'tests/linkedin/corpus*.test.ts'];
const END_TO_END = 'tests/e2e/**/*.e2e.test.ts';

const chromium = findBrowser('chromium');

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          // A busy computer makes no test fail; what must be quick counts what it computes.
          testTimeout: 30_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...NEVER, IN_BROWSER, ...ON_BUILD, END_TO_END],
        },
      },
      {
        test: {
          name: 'storage',
          include: [IN_BROWSER],
          exclude: [...NEVER, ...ON_BUILD],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium && { executablePath: chromium }), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: { name: 'build', include: ON_BUILD, exclude: NEVER, testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        test: {
          name: 'e2e',
          include: [END_TO_END],
          exclude: NEVER,
          // Two browsers side by side keep two cores busy; more would only wait for each other.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
