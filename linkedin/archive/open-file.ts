import { archiveEntries, isLearnedFrom } from './archive-entries';
import { readConnections } from './connections';
import type { Row } from './csv';
import { refuseTorn, rowsOf } from './csv';
import { readInvitations } from './invitations';
import type { ArchiveKind, Recognised } from './kinds';
import { columnsOf, KIND_NAMES, kindOfName, recognise } from './kinds';
import { readMessages } from './messages';
import type { Connection, Invitation, LeftOut, Message } from './records';
import type { Pause } from './slowly';
import { textOf } from './text';
import { EXPECTED, UnreadableFile } from './unreadable';
import { LARGEST_TABLE, unpack } from './unpack';
import { isZip } from './zip';

/**
 * What became of one file: how many rows were understood, which were left out for what reason, and in a sentence each
 * what had to be guessed.
 */
export type FileReport = {
  name: string;
  kind: ArchiveKind;
  rows: number;
  left: LeftOut[];
  doubts: string[];
};

/** What LinkedIn's files say. */
export type Archive = {
  connections: Connection[];
  invitations: Invitation[];
  messages: Message[];
  files: FileReport[];
};

/** What a file holds: LinkedIn's archive, or a table that only the person can say the columns of. */
export type Opened = { kind: 'archive'; archive: Archive } | { kind: 'table'; name: string; rows: Row[] };

/** How the reading goes on with whoever waits for it. */
export type Waiting = {
  pause: Pause;
  /** The bytes read so far, of how many. */
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
};

type NamedBlob = Blob & { name: string };
type Bytes = AsyncIterable<Uint8Array<ArrayBuffer>>;
type Source = { name: string; size: number; bytes: Bytes };

const SHOWN_NAMES = 6;
const OLD_LETTERS =
  'Its letters are of an old kind that the file does not name. If names look wrong, save it again as “CSV UTF-8” and choose it once more.';

async function* bytesOf(file: Blob): Bytes {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

class Progress {
  private done = 0;
  private readonly total: number;
  private readonly waiting: Waiting;

  constructor(total: number, waiting: Waiting) {
    this.total = total;
    this.waiting = waiting;
  }

  async *counted(bytes: Bytes): Bytes {
    for await (const piece of bytes) {
      this.waiting.signal.throwIfAborted();
      yield piece;
      this.done += piece.length;
      this.waiting.onProgress(this.done, this.total);
    }
  }
}

type Table = { rows: Row[]; doubts: string[]; found: Recognised | null };

async function readTable({ bytes }: Source, progress: Progress, waiting: Waiting): Promise<Table> {
  const table: Table = { rows: [], doubts: [], found: null };
  const text = textOf(progress.counted(bytes), () => table.doubts.push(OLD_LETTERS));
  for await (const batch of rowsOf(text, waiting.pause)) {
    waiting.signal.throwIfAborted();
    for (const row of batch) table.rows.push(row);
  }
  table.found = await recognise(table.rows, waiting.pause);
  return table;
}

type Records = Pick<Archive, 'connections' | 'invitations' | 'messages'>;
type Learned = Records & { rows: number; left: LeftOut[] };

// Few enough that no frame waits for them.
const BATCH = 200;

// What some rows below the names of the columns say.
function learnSome(found: Recognised, rows: readonly Row[], into: Learned): void {
  const note = <Record>(records: Record[], read: { records: Record[]; left: LeftOut[] }) => {
    records.push(...read.records);
    into.left.push(...read.left);
    into.rows += read.records.length;
  };
  switch (found.kind) {
    case 'connections':
      return note(into.connections, readConnections(rows, found));
    case 'invitations':
      return note(into.invitations, readInvitations(rows, found));
    case 'messages':
      return note(into.messages, readMessages(rows, found));
    case 'profile':
    case 'positions':
    case 'recommendations':
      into.rows += rows.length;
  }
}

function wordsOf(rows: readonly Row[]): string {
  const widest = rows
    .slice(0, 12)
    .reduce<string[]>((best, { cells }) => (cells.length > best.length ? cells : best), []);
  const names = widest.filter(Boolean).slice(0, SHOWN_NAMES);
  return names.map((name) => `“${name.slice(0, 40)}”`).join(', ');
}

type Part = Pick<Archive, 'files'> & Learned;

function unknownColumns(name: string, rows: readonly Row[]): UnreadableFile {
  const kind = kindOfName(name);
  const expected = kind === null ? [] : columnsOf(kind).map((column) => `“${column}”`);
  return new UnreadableFile(
    `“${name}” has other columns than Cuppa knows of this file: it found ${wordsOf(rows) || 'nothing'} and expects ${expected.join(', ')}. Choose the zip file as LinkedIn sent it, or the other .csv files in it one by one.`,
  );
}

function doubtsOf({ isGuess, order }: Recognised): string[] {
  if (!isGuess) return [];
  const first = order === 'day-first' ? 'day' : 'month';
  return [
    `Its dates could be read two ways: Cuppa takes the ${first} first, so 03/04/2025 is the ${first === 'day' ? '3rd of April' : '4th of March'}. If that is wrong, choose the file as LinkedIn sent it.`,
  ];
}

async function learn(name: string, table: Table, { pause, signal }: Waiting): Promise<Part> {
  const { rows, doubts, found } = table;
  const learned: Learned = { connections: [], invitations: [], messages: [], rows: 0, left: [] };
  if (!found && !isLearnedFrom(name)) return { ...learned, files: [] };
  if (!found) throw unknownColumns(name, rows);
  refuseTorn(rows);
  for (let start = found.at + 1; start < rows.length; start += BATCH) {
    signal.throwIfAborted();
    learnSome(found, rows.slice(start, start + BATCH), learned);
    await pause();
  }
  const { kind } = found;
  const all = [...doubts, ...doubtsOf(found)];
  return { ...learned, files: [{ name, kind, rows: learned.rows, left: learned.left, doubts: all }] };
}

function refuseEmpty(archive: Archive): Archive {
  const { connections, invitations, messages, files } = archive;
  if (connections.length + invitations.length + messages.length > 0) return archive;
  const found = files
    .map(({ name, kind, rows }) => `“${name}” (${KIND_NAMES[kind]}, rows: ${rows})`)
    .join(', ');
  const [first] = files.flatMap(({ left }) => left);
  const because = first ? ` Line ${first.line} was left out because ${first.why}.` : '';
  throw new UnreadableFile(`There is nothing to learn here: Cuppa found ${found}.${because} ${EXPECTED}.`);
}

function joined(parts: readonly Part[]): Archive {
  return refuseEmpty({
    connections: parts.flatMap(({ connections }) => connections),
    invitations: parts.flatMap(({ invitations }) => invitations),
    messages: parts.flatMap(({ messages }) => messages),
    files: parts.flatMap(({ files }) => files),
  });
}

async function openZip(file: NamedBlob, waiting: Waiting): Promise<Opened> {
  const sources = (await archiveEntries(file)).map((entry) => ({
    name: entry.name,
    size: entry.size,
    bytes: unpack(file, entry),
  }));
  const progress = new Progress(
    sources.reduce((total, { size }) => total + size, 0),
    waiting,
  );
  const parts = [];
  for (const source of sources)
    parts.push(await learn(source.name, await readTable(source, progress, waiting), waiting));
  return { kind: 'archive', archive: joined(parts) };
}

function refuseNoTable(rows: readonly Row[]): void {
  const start = rows[0]?.cells.join(',').trimStart() ?? '';
  const isTable = rows.length > 1 && rows.slice(0, 12).some(({ cells }) => cells.length > 1);
  if (isTable && !/^[<{[]|^%PDF/u.test(start)) return;
  throw new UnreadableFile(
    `This is no table of people: it begins with “${start.slice(0, 60).trim()}”. ${EXPECTED}, or any .csv file with a row of column names and a row for each person.`,
  );
}

async function openTable(file: NamedBlob, waiting: Waiting): Promise<Opened> {
  if (file.size > LARGEST_TABLE) {
    throw new UnreadableFile(
      `This file has ${Math.round(file.size / 1_000_000)} MB; no table of people is larger than ${LARGEST_TABLE / 1_000_000} MB. ${EXPECTED}.`,
    );
  }
  const source = { name: file.name, size: file.size, bytes: bytesOf(file) };
  const table = await readTable(source, new Progress(file.size, waiting), waiting);
  const { rows, found } = table;
  if (rows.length === 0) throw new UnreadableFile(`This file is empty. ${EXPECTED}.`);
  if (found) return { kind: 'archive', archive: joined([await learn(file.name, table, waiting)]) };
  refuseNoTable(rows);
  refuseTorn(rows);
  return { kind: 'table', name: file.name, rows };
}

// A folder is handed over as a file that cannot be read; a file may be gone since it was chosen.
function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && error.name !== 'AbortError';
}

/**
 * Opens a file the person chose: LinkedIn's archive (.zip, or one of its .csv files, of any year), or any table.
 *
 * @throws UnreadableFile saying what was found and what was expected; the signal's reason when it is given up.
 */
export async function openFile(file: NamedBlob, waiting: Waiting): Promise<Opened> {
  try {
    return (await isZip(file)) ? await openZip(file, waiting) : await openTable(file, waiting);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new UnreadableFile(
      `The browser cannot read “${file.name}”. If it is a folder, choose the files in it; if it was moved, choose it again.`,
    );
  }
}
