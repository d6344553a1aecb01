import { UnreadableFile } from './unreadable';

type View = DataView<ArrayBuffer>;

/** One file inside a zip file, as its table of contents says. */
export type ZipEntry = {
  /** The name without folders; folders are never looked at. */
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  size: number;
  /** Where in the zip file it starts. */
  start: number;
};

const END = 0x06_05_4b_50;
const END_64_AT = 0x07_06_4b_50;
const END_64 = 0x06_06_4b_50;
const ENTRY = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const WHOLE_32 = 0xff_ff_ff_ff;
const LONGEST_COMMENT = 0xff_ff;
const LARGEST_CONTENTS = 20_000_000;
const MOST_ENTRIES = 100_000;

const BROKEN =
  'This zip file is not whole: its end is missing or damaged. Download it from LinkedIn again, then choose it here.';

function broken(): UnreadableFile {
  return new UnreadableFile(BROKEN);
}

async function viewOf(file: Blob, start: number, end: number): Promise<View> {
  if (start < 0 || start > end || end > file.size) throw broken();
  return new DataView(await file.slice(start, end).arrayBuffer());
}

function number64(view: View, at: number): number {
  if (at + 8 > view.byteLength) throw broken();
  return Number(view.getBigUint64(at, true));
}

type Contents = { start: number; size: number; count: number };

// Files of more than 4 GB, or written as if they were, keep the true numbers a little before the end.
async function contents64(file: Blob, endAt: number): Promise<Contents> {
  const pointer = await viewOf(file, endAt - 20, endAt);
  if (pointer.getUint32(0, true) !== END_64_AT) throw broken();
  const at = number64(pointer, 8);
  const end = await viewOf(file, at, at + 56);
  if (end.getUint32(0, true) !== END_64) throw broken();
  return { count: number64(end, 32), size: number64(end, 40), start: number64(end, 48) };
}

async function findContents(file: Blob): Promise<Contents> {
  const from = Math.max(0, file.size - LONGEST_COMMENT - 22);
  const tail = await viewOf(file, from, file.size);
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const [count, size, start] = [
      tail.getUint16(at + 10, true),
      tail.getUint32(at + 12, true),
      tail.getUint32(at + 16, true),
    ];
    const is64 = count === 0xff_ff || size === WHOLE_32 || start === WHOLE_32;
    return is64 ? contents64(file, from + at) : { count, size, start };
  }
  throw broken();
}

// The true numbers of a large file, in the order in which the short ones say "see there".
function numbers64(view: View, at: number, short: readonly number[]): number[] {
  const extraAt = at + 46 + view.getUint16(at + 28, true);
  const end = extraAt + view.getUint16(at + 30, true);
  for (let field = extraAt; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    return short.map((value) => {
      if (value !== WHOLE_32) return value;
      next += 8;
      return number64(view, next - 8);
    });
  }
  return [...short];
}

function baseName(bytes: Uint8Array): string {
  const path = new TextDecoder().decode(bytes);
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function entryAt(view: View, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw broken();
  const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  if (next > view.byteLength) throw broken();
  const short = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const [size = 0, packed = 0, start = 0] = numbers64(view, at, short);
  const entry = {
    name: baseName(new Uint8Array(view.buffer, at + 46, name)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    start,
  };
  return { entry, next };
}

/** Does the file begin as zip files do? */
export async function isZip(file: Blob): Promise<boolean> {
  if (file.size < 22) return false;
  const start = (await viewOf(file, 0, 4)).getUint32(0, true);
  return start === LOCAL || start === END;
}

/**
 * The table of contents of a zip file; only that part of it is read.
 *
 * @throws UnreadableFile when it is cut off or damaged.
 */
export async function zipEntries(file: Blob): Promise<ZipEntry[]> {
  const { start, size, count } = await findContents(file);
  if (size > LARGEST_CONTENTS || count > MOST_ENTRIES) throw broken();
  const view = await viewOf(file, start, start + size);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    const { entry, next } = entryAt(view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/**
 * The packed bytes of an entry, as a part of the file that is not read yet.
 *
 * @throws UnreadableFile when the entry is not where the table of contents says.
 */
export async function packedPart(file: Blob, { start, packed }: ZipEntry): Promise<Blob> {
  const head = await viewOf(file, start, start + 30);
  if (head.getUint32(0, true) !== LOCAL) throw broken();
  const from = start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (from + packed > file.size) throw broken();
  return file.slice(from, from + packed);
}
