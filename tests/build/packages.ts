import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../scripts/output.ts';
import type { PackageName } from '../../scripts/output.ts';
import { listFiles } from '../../scripts/sizes.ts';

export function folderOf(name: PackageName): string {
  const folder = packageFolder(name);
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
