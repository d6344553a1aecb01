import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A dev build has other permissions and another CSP: what holds there proves nothing about what ships. */
export async function refuseDevBuild(folder: string): Promise<void> {
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new Error(`There is no build in ${folder}: run "npm run build" first`);
  });
  if (/wasm-unsafe-eval|localhost/.test(manifest)) {
    throw new Error(`${folder} is a dev build: run "npm run build" and try again`);
  }
}
