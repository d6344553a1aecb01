import { describe, expect, test } from 'vitest';
import { BROWSERS } from './harness/browsers.ts';
import type { BrowserName } from './harness/types.ts';
import { playRounds } from './kills/rounds.ts';
import type { SubjectName } from './kills/subjects.ts';

// A few rounds of what writes most: `npm run chaos` plays the rest, as many as one likes, and takes the seed printed here.
const ROUNDS = 2;
const PLAYED: Record<BrowserName, readonly SubjectName[]> = {
  chromium: ['importing', 'upgrading'],
  firefox: ['replacing'],
};

describe.each(BROWSERS)('a browser that is killed (%s)', (browser) => {
  test.each(PLAYED[browser])(
    'in the middle of %s leaves all of it or nothing',
    async (subject) => {
      const seed = Date.now() % 100_000;
      const lines: string[] = [];
      const tell = (line: string) => lines.push(line);
      const played = await Array.fromAsync(playRounds({ subject, browser, rounds: ROUNDS, seed, tell }));
      const faults = played.flatMap((round) => round.faults);
      expect(faults.length > 0 ? [...faults, ...lines] : []).toEqual([]);
      expect(played).toHaveLength(ROUNDS);
    },
    120_000,
  );
});
