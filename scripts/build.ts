import { packageFolder } from './output.ts';
import { runAll } from './run.ts';
import { formatSizes, measureSizes } from './sizes.ts';

/** Builds both production packages and prints what each page of them weighs (Firefox gets the same files). */
const { ok, output } = await runAll([
  ['wxt', 'build', '-b', 'chrome'],
  ['wxt', 'build', '-b', 'firefox'],
]);
if (ok) {
  console.log(formatSizes(measureSizes(packageFolder('chrome-mv3'))));
} else {
  console.error(output);
  process.exitCode = 1;
}
