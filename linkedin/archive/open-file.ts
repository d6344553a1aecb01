import { readConnections } from './connections';
import type { Pause, Row } from './csv';
import { rowsOf } from './csv';
import { readInvitations } from './invitations';
import type { ArchiveKind, Recognised } from './kinds';
import { FILE_NAMES, KIND_NAMES, recognise } from './kinds';
import { readMessages } from './messages';
import type { Connection, Invitation, LeftOut, Message } from './records';
import { textOf } from './text';
import { UnreadableFile } from './unreadable';
import { LARGEST_TABLE, unpack } from './unpack';
import { isZip, zipEntries } from './zip';

/** What became of one file: how many rows were understood, and which were left out for what reason. */
export type FileReport = { name: string; kind: ArchiveKind; rows: number; left: LeftOut[] };

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

const EXPECTED =
  'Cuppa expects the .zip file that LinkedIn sends, or its Connections.csv, Invitations.csv or messages.csv';
const SHOWN_NAMES = 6;

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

async function readTable({ bytes }: Source, progress: Progress, waiting: Waiting): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of rowsOf(textOf(progress.counted(bytes)), waiting.pause)) {
    waiting.signal.throwIfAborted();
    for (const row of batch) rows.push(row);
  }
  return rows;
}

type Records = Pick<Archive, 'connections' | 'invitations' | 'messages'>;
type Learned = Records & { rows: number; left: LeftOut[] };

// Few enough that no frame waits for them.
const BATCH = 500;

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

async function learn({ name }: Source, rows: readonly Row[], { pause, signal }: Waiting): Promise<Part> {
  const found = recognise(rows);
  if (!found) {
    throw new UnreadableFile(
      `“${name}” has other columns than Cuppa knows of this file: it found ${wordsOf(rows) || 'nothing'}. ${EXPECTED}.`,
    );
  }
  const learned: Learned = { connections: [], invitations: [], messages: [], rows: 0, left: [] };
  for (let start = found.at + 1; start < rows.length; start += BATCH) {
    signal.throwIfAborted();
    learnSome(found, rows.slice(start, start + BATCH), learned);
    await pause();
  }
  return { ...learned, files: [{ name, kind: found.kind, rows: learned.rows, left: learned.left }] };
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

// Only known names are ever taken out, so it does not matter what else is there or where it says it wants to go.
async function sourcesIn(file: NamedBlob): Promise<Source[]> {
  const entries = await zipEntries(file);
  const known = entries.filter(
    ({ name }, at) =>
      Object.hasOwn(FILE_NAMES, name.toLowerCase()) &&
      entries.findIndex((entry) => entry.name === name) === at,
  );
  if (known.length === 0) {
    const names = entries.slice(0, SHOWN_NAMES).map(({ name }) => `“${name.slice(0, 60)}”`);
    throw new UnreadableFile(
      `None of LinkedIn’s files is in this zip file: it holds ${names.join(', ') || 'nothing'}. ${EXPECTED}.`,
    );
  }
  return known.map((entry) => ({ name: entry.name, size: entry.size, bytes: unpack(file, entry) }));
}

async function openZip(file: NamedBlob, waiting: Waiting): Promise<Opened> {
  const sources = await sourcesIn(file);
  const progress = new Progress(
    sources.reduce((total, { size }) => total + size, 0),
    waiting,
  );
  const parts = [];
  for (const source of sources)
    parts.push(await learn(source, await readTable(source, progress, waiting), waiting));
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
  const rows = await readTable(source, new Progress(file.size, waiting), waiting);
  if (rows.length === 0) throw new UnreadableFile(`This file is empty. ${EXPECTED}.`);
  if (recognise(rows)) return { kind: 'archive', archive: joined([await learn(source, rows, waiting)]) };
  refuseNoTable(rows);
  return { kind: 'table', name: file.name, rows };
}

/**
 * Opens a file the person chose: LinkedIn's archive (.zip, or one of its .csv files, of any year), or any table.
 *
 * @throws UnreadableFile saying what was found and what was expected; the signal's reason when it is given up.
 */
export async function openFile(file: NamedBlob, waiting: Waiting): Promise<Opened> {
  return (await isZip(file)) ? openZip(file, waiting) : openTable(file, waiting);
}
