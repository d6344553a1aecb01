import { afterAll, beforeAll, describe } from 'vitest';
import { launch } from './launch.ts';
import type { Cuppa } from './launch.ts';
import type { BrowserName } from './types.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Runs the same tests in Chromium and in Firefox, each with one browser for all of them. */
export function describeInBrowsers(
  title: string,
  tests: (cuppa: () => Cuppa, name: BrowserName) => void,
): void {
  describe.each(BROWSERS)(`${title} (%s)`, (name) => {
    let cuppa: Cuppa | undefined;
    beforeAll(async () => {
      cuppa = await launch(name);
    });
    afterAll(() => cuppa?.close());
    const started = () => {
      if (!cuppa) throw new Error(`${name} did not start`);
      return cuppa;
    };
    tests(started, name);
  });
}
