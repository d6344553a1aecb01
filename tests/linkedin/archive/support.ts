import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownPerson } from '../../../linkedin/archive/known-people';
import type { Learned } from '../../../linkedin/archive/learn-from';
import { learnFrom } from '../../../linkedin/archive/learn-from';
import type { Archive, Opened } from '../../../linkedin/archive/open-file';
import { openFile } from '../../../linkedin/archive/open-file';
import type { Waiting } from '../../../linkedin/archive/open-file';

// Paths, not addresses: the environment of screens has an URL of its own.
const OWN = join(import.meta.dirname, '../../fixtures/archive');
const SHARED = join(import.meta.dirname, '../../../../shared/linkedin-archive');

export const hasShared = existsSync(SHARED);

export const WAITING: Waiting = {
  pause: async () => {},
  onProgress: () => {},
  signal: new AbortController().signal,
};

export function fileOf(name: string, parts: BlobPart[] | string): File {
  return new File(typeof parts === 'string' ? [parts] : parts, name);
}

function load(folder: string, name: string): File {
  return fileOf(name, [new Uint8Array(readFileSync(join(folder, name)))]);
}

export const own = (name: string): File => load(OWN, name);
export const shared = (name: string): File => load(SHARED, name);

export async function opened(file: File): Promise<Opened> {
  return openFile(file, WAITING);
}

/** The archive in a file, which must be one. */
export async function archiveIn(file: File) {
  const found = await opened(file);
  if (found.kind !== 'archive') throw new Error('It was taken for any table.');
  return found.archive;
}

/** The sentence a file is refused with. */
export async function refusalOf(file: File): Promise<string> {
  try {
    await opened(file);
  } catch (error) {
    if (error instanceof Error && error.name === 'UnreadableFile') return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}

/** What files say of people of whom all is known that is needed. */
export async function learned(
  rows: Partial<Archive>,
  people: readonly KnownPerson[],
  now: number,
): Promise<Learned> {
  const archive = { connections: [], invitations: [], messages: [], ...rows };
  return learnFrom(archive, people, { now, pause: WAITING.pause, recall: async (some) => some });
}
