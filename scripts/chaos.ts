import type { BrowserName } from '../tests/e2e/harness/types.ts';
import { tellShots } from '../tests/e2e/kills/aim.ts';
import { playRounds } from '../tests/e2e/kills/rounds.ts';
import type { Round } from '../tests/e2e/kills/rounds.ts';
import { SUBJECTS } from '../tests/e2e/kills/subjects.ts';
import type { SubjectName } from '../tests/e2e/kills/subjects.ts';

// Kills the browser at random in the middle of what Cuppa does, most often near the moment that decides, and looks at
// what is left. Build first. In any order: how many rounds (30), which browser (chromium), what (everything), seed=7
// (one of its own): `npm run chaos -- 50 firefox importing seed=7`. The same seed aims alike at what takes as long.

const isSubject = (word: string): word is SubjectName => Object.hasOwn(SUBJECTS, word);
const isBrowser = (word: string): word is BrowserName => word === 'chromium' || word === 'firefox';

const isFaulty = ({ faults }: Round) => faults.length > 0;

const words = process.argv.slice(2);
const rounds = Number(words.find((word) => /^\d+$/u.test(word)) ?? 30);
const browser = words.find(isBrowser) ?? 'chromium';
const seed = Number(/seed=(\d+)/u.exec(words.join(' '))?.[1] ?? Date.now() % 100_000);
const named = words.filter(isSubject);
const subjects = named.length > 0 ? named : Object.keys(SUBJECTS).filter(isSubject);

function sum(subject: SubjectName, played: readonly Round[], since: number): string {
  const count = (found: Round['found']) => played.filter((round) => round.found === found).length;
  const seconds = Math.round((performance.now() - since) / 1000);
  return (
    `${subject.padEnd(10)} ${played.length} rounds in ${browser}: ${count('before')} as before, ${count('after')} as after, ` +
    `${count('underived')} as after but to be derived, ${count('between')} between, ${played.filter(isFaulty).length} with faults; ` +
    `${tellShots(played)}; seed ${seed}, ${seconds} s`
  );
}

const lines: string[] = [];
for (const subject of subjects) {
  const start = performance.now();
  const played: Round[] = [];
  try {
    for await (const round of playRounds({ subject, browser, rounds, seed, tell: console.log }))
      played.push(round);
  } catch (error) {
    // What was played until then counts, and so does that it came to an end.
    console.error(`${subject} ended early:`, error);
    process.exitCode = 1;
  }
  if (played.some(isFaulty)) process.exitCode = 1;
  lines.push(sum(subject, played, start));
}
console.log(lines.join('\n'));
