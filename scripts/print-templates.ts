import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { PROJECT } from './output.ts';

// Prints every built-in template, filled in for several people, into one file to be read in one go.

/** The set that tests/templates/golden.test.ts holds to the rules. */
type Golden = {
  readonly printGolden: () => string;
};

const FILE = join(PROJECT, 'demo', 'templates.md');

// The app's own imports leave out `.ts`, which vite understands and Node does not.
const { module } = await runnerImport<Golden>(join(PROJECT, 'tests/templates/golden.ts'));
await mkdir(join(PROJECT, 'demo'), { recursive: true });
await writeFile(FILE, module.printGolden());
console.log(`Printed to ${FILE}`);
