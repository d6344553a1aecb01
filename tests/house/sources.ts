import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/** The rooms of the house, the ground floor first (docs/architecture.md). */
export const ROOMS = ['linkedin', 'outreach', 'templates', 'storage', 'components', 'entrypoints'] as const;

export type Room = (typeof ROOMS)[number];

export type Source = { path: string; text: string };

export function readSource(path: string): Source {
  return { path, text: readFileSync(new URL(path, ROOT), 'utf8') };
}

/** Every file below a folder whose name ends in one of these, with its text. */
export function sourcesIn(folder: string, endings: readonly string[]): Source[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .toSorted()
    .map(readSource);
}

/** The names directly in a folder. */
export function namesIn(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT)).toSorted();
}

export const CODE = ['.ts', '.tsx'];

/** A source without its comments; strings that look like one, such as addresses, stay. */
export function withoutComments(text: string): string {
  return text
    .replaceAll(/^\s*\/\*.*?\*\/|\{\/\*.*?\*\/\}/gmsu, '')
    .replaceAll(/^\s*\/\/.*$/gmu, '')
    .replaceAll(/\s\/\/\s.*$/gmu, '');
}
