import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowsers } from './install-browser.ts';
import { run, runAll } from './run.ts';
import { addTallies, tallyReport } from './tally.ts';
import type { Tally } from './tally.ts';

/** Everything that must hold before a change goes in. The last line is for machines: "N passed, M failed". */

type Step = {
  readonly name: string;
  readonly needsBuild?: boolean;
  readonly play: () => Promise<{ tally: Tally; output: string }>;
};

const reports = await mkdtemp(join(tmpdir(), 'cuppa-test-'));

/** Writes the types that the sources and the type-aware rules build on. */
const PREPARE = ['wxt', 'prepare'] as const;

/** One after another; what stands in one line is done side by side, as each of the two leaves a core idle. */
const STEPS: readonly (readonly Step[])[] = [
  [check('format', () => run('oxfmt', '--check', '.'))],
  [check('lint', () => runAll([PREPARE, ['oxlint', '--type-aware', '--deny-warnings']]))],
  [check('types', () => runAll([PREPARE, ['tsc', '--noEmit']]))],
  [check('unused', () => run('knip'))],
  [tests('unit')],
  [check('build', () => run('node', 'scripts/build.ts'))],
  [tests('storage'), { ...tests('build'), name: 'package', needsBuild: true }],
  [{ ...tests('e2e'), needsBuild: true }],
];

const missing = installBrowsers(['chromium', 'firefox']);
for (const line of missing) console.log(line);

let total: Tally = { passed: 0, failed: missing.length, skipped: 0 };
let isBuilt = true;
for (const steps of STEPS) {
  for (const tally of await Promise.all(steps.map(playStep))) total = addTallies(total, tally);
}
await rm(reports, { recursive: true, force: true });
console.log(describeTally(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** Plays a step and prints what came of it. */
async function playStep(step: Step): Promise<Tally> {
  if (step.needsBuild && !isBuilt) {
    console.log(`${step.name.padEnd(9)} left out: there is no build`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const start = performance.now();
  const { tally, output } = await step.play();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${step.name.padEnd(9)} ${describeTally(tally)}  ${seconds} s`);
  if (tally.failed > 0 || step.name === 'build') console.log(output.trimEnd());
  if (step.name === 'build') isBuilt = tally.failed === 0;
  return tally;
}

function check(name: string, runCheck: () => Promise<{ ok: boolean; output: string }>): Step {
  return {
    name,
    play: async () => {
      const { ok, output } = await runCheck();
      return { output, tally: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 } };
    },
  };
}

function tests(project: string): Step {
  return {
    name: project,
    play: async () => {
      const report = join(reports, `${project}.json`);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const { ok, output } = await run(
        'vitest',
        'run',
        '--project',
        project,
        '--passWithNoTests',
        ...reporters,
      );
      const json = await readFile(report, 'utf8').catch(() => '{}');
      return { output, tally: tallyReport(json, ok) };
    },
  };
}

function describeTally({ passed, failed, skipped }: Tally): string {
  const skips = skipped > 0 ? `, ${String(skipped)} skipped` : '';
  return `${String(passed)} passed, ${String(failed)} failed${skips}`;
}
