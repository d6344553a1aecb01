// Runs on any Node from 20 on, before a single package is there: puts the packages in place and goes on with the
// project's own Node, which runs TypeScript as it is. Usage: node scripts/ready.mjs <script.ts> [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '..');
const MODULES = join(PROJECT, 'node_modules');
const NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (!arePackagesInPlace()) install();
if (!existsSync(NODE))
  stop('npm has not installed the package "node". Run "npm ci" and look at what it says.');
run();

/** npm keeps a lock file of what is really there; it must say the same as the one we want. */
function arePackagesInPlace() {
  const wanted = readPackages(join(PROJECT, 'package-lock.json'));
  const present = readPackages(join(MODULES, '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    return path in present ? present[path].version === version : Boolean(optional ?? devOptional);
  });
}

function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

function install() {
  console.log('Installing packages, which takes about a minute…');
  const npm = process.env.npm_execpath;
  const [program, ...start] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(program, [...start, 'ci', '--loglevel=error'], {
    cwd: PROJECT,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) stop('The packages could not be installed: see above.');
}

function run() {
  const path = [join(MODULES, '.bin'), process.env.PATH].join(delimiter);
  const { status } = spawnSync(NODE, process.argv.slice(2), {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  process.exitCode = status ?? 1;
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
