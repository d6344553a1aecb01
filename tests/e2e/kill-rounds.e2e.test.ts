import { describe, expect, test } from 'vitest';
import { BROWSERS } from './harness/browsers.ts';
import { playRounds } from './kills/rounds.ts';
import { SUBJECTS } from './kills/subjects.ts';
import type { SubjectName } from './kills/subjects.ts';

// A few rounds of each: `npm run chaos` plays as many as one likes, and takes the seed that is printed here.
const ROUNDS = 2;

const isSubject = (word: string): word is SubjectName => Object.hasOwn(SUBJECTS, word);
const PLAYED: readonly SubjectName[] = Object.keys(SUBJECTS).filter(isSubject);

describe.each(BROWSERS)('a browser that is killed (%s)', (browser) => {
  test.each(PLAYED)(
    'in the middle of %s leaves all of it or nothing',
    async (subject) => {
      const seed = Date.now() % 100_000;
      const lines: string[] = [];
      const played = await playRounds({
        subject,
        browser,
        rounds: ROUNDS,
        seed,
        tell: (line) => lines.push(line),
      });
      expect(
        played.flatMap(({ faults }) => faults),
        lines.join('\n'),
      ).toEqual([]);
      expect(played).toHaveLength(ROUNDS);
    },
    120_000,
  );
});
