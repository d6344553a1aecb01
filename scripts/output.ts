import { join, resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '..');

/** Where the built packages are; CUPPA_OUTPUT names another place, say that of an unpacked release. */
const OUTPUT = resolve(PROJECT, process.env['CUPPA_OUTPUT'] ?? '.output');

export const PACKAGES = ['chrome-mv3', 'firefox-mv3'] as const;

export type PackageName = (typeof PACKAGES)[number];

export function packageFolder(name: PackageName): string {
  return join(OUTPUT, name);
}
