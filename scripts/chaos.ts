import type { BrowserName } from '../tests/e2e/harness/types.ts';
import { playRounds } from '../tests/e2e/kills/rounds.ts';
import { SUBJECTS } from '../tests/e2e/kills/subjects.ts';
import type { SubjectName } from '../tests/e2e/kills/subjects.ts';

// Kills the browser at random in the middle of what Cuppa does and looks at what is left. Build first. In any order:
// how many rounds (30), which browser (chromium), what (everything), seed=7 (one of its own):
// `npm run chaos -- 50 firefox importing seed=7`.

const isSubject = (word: string): word is SubjectName => Object.hasOwn(SUBJECTS, word);
const isBrowser = (word: string): word is BrowserName => word === 'chromium' || word === 'firefox';

const words = process.argv.slice(2);
const rounds = Number(words.find((word) => /^\d+$/u.test(word)) ?? 30);
const browser = words.find(isBrowser) ?? 'chromium';
const seed = Number(/seed=(\d+)/u.exec(words.join(' '))?.[1] ?? Date.now() % 100_000);
const named = words.filter(isSubject);
const subjects = named.length > 0 ? named : Object.keys(SUBJECTS).filter(isSubject);

const lines: string[] = [];
for (const subject of subjects) {
  const start = performance.now();
  const played = await playRounds({ subject, browser, rounds, seed, tell: (line) => console.log(line) });
  const count = (found: string) => played.filter((round) => round.found === found).length;
  const faulty = played.filter(({ faults }) => faults.length > 0).length;
  const seconds = Math.round((performance.now() - start) / 1000);
  lines.push(
    `${subject.padEnd(10)} ${played.length} rounds in ${browser}: ${count('before')} as before, ${count('after')} as after, ` +
      `${count('underived')} as after but to be derived, ${count('between')} between, ${faulty} with faults; seed ${seed}, ${seconds} s`,
  );
  if (faulty > 0) process.exitCode = 1;
}
console.log(lines.join('\n'));
