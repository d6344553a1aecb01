import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listFiles } from '../../scripts/sizes.ts';

export const PROJECT = resolve(import.meta.dirname, '../..');

export const PACKAGES = ['chrome-mv3', 'firefox-mv3'] as const;

export function folderOf(name: (typeof PACKAGES)[number]): string {
  const folder = join(PROJECT, '.output', name);
  if (!existsSync(folder)) throw new Error(`There is no build in ${folder}: run "npm run build" first`);
  return folder;
}

export function readManifest(folder: string): Record<string, unknown> {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  if (/wasm-unsafe-eval|localhost/.test(text))
    throw new Error(`${folder} is a dev build: run "npm run build"`);
  return JSON.parse(text);
}

/** The files of a package that hold text, with their text. */
export function readTexts(folder: string): { file: string; text: string }[] {
  return listFiles(folder)
    .filter((file) => /\.(?:js|html|css|json)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}
