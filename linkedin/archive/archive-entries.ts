import type { ArchiveKind } from './kinds';
import { kindOfName } from './kinds';
import { EXPECTED, UnreadableFile } from './unreadable';
import type { ZipEntry } from './zip';
import { zipEntries } from './zip';

const LEARNED = new Set<ArchiveKind | null>(['connections', 'invitations', 'messages']);
const SHOWN_NAMES = 6;

/** Is anything learned from files of this name? The others are only known so that they can be named. */
export function isLearnedFrom(name: string): boolean {
  return LEARNED.has(kindOfName(name));
}

const SPREADSHEETS = new Set(['[content_types].xml', 'content.xml', 'document.iwa', 'index.zip']);

function noneOfTheirs(entries: readonly ZipEntry[]): UnreadableFile {
  const names = entries.map(({ name }) => name).filter(Boolean);
  if (names.some((name) => SPREADSHEETS.has(name.toLowerCase()))) {
    return new UnreadableFile(
      `This is a file of a spreadsheet program, which Cuppa cannot read. Save it there as “CSV UTF-8” and choose that file. ${EXPECTED}.`,
    );
  }
  const shown = names.slice(0, SHOWN_NAMES).map((name) => `“${name.slice(0, 60)}”`);
  return new UnreadableFile(
    `None of LinkedIn’s files is in this zip file: it holds ${shown.join(', ') || 'nothing'}. ${EXPECTED}.`,
  );
}

type Known = { kind: ArchiveKind; entry: ZipEntry };

// The same file twice is one; of two that differ nobody can say which is meant.
function oncePerKind(known: readonly Known[]): ZipEntry[] {
  return [...Map.groupBy(known, ({ kind }) => kind).values()].flatMap((files) => {
    const [first, ...others] = files.map(({ entry }) => entry);
    const other = others.find(({ crc, size }) => crc !== first?.crc || size !== first.size);
    if (other && isLearnedFrom(other.name)) {
      throw new UnreadableFile(
        `This zip file holds “${first?.name}” and “${other.name}” with different content. Choose the .zip file as LinkedIn sent it, or the one .csv file that you mean.`,
      );
    }
    return first ?? [];
  });
}

/**
 * LinkedIn's files in a zip file. Only known names are ever taken out, so it does not matter what else is there or where
 * it says it wants to go.
 *
 * @throws UnreadableFile when there is none of them, or two of one kind that differ.
 */
export async function archiveEntries(file: Blob): Promise<ZipEntry[]> {
  const entries = await zipEntries(file);
  const known = entries.flatMap((entry) => {
    const kind = kindOfName(entry.name);
    return kind === null ? [] : [{ kind, entry }];
  });
  if (known.length === 0) throw noneOfTheirs(entries);
  return oncePerKind(known);
}
