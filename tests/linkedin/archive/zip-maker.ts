import { crc32, deflateRawSync } from 'node:zlib';
import { fileOf } from './support';

/** One file to put into a zip file, and what to lie about. */
export type Packed = {
  name: string;
  text: string;
  /** Not packed at all. */
  stored?: boolean;
  /** The size its header claims. */
  size?: number;
  encrypted?: boolean;
  method?: number;
  /** Its sizes stand behind it, as programs write that do not know them before. */
  streamed?: boolean;
};

const DESCRIBED_LATER = 8;

function flagsOf({ encrypted, streamed }: Packed): number {
  return (encrypted ? 1 : 0) + (streamed ? DESCRIBED_LATER : 0);
}

function headOf(file: Packed, body: Buffer): Buffer {
  const { name, text, stored, size, method } = file;
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(flagsOf(file), 2);
  head.writeUInt16LE(method ?? (stored ? 0 : 8), 4);
  head.writeUInt32LE(crc32(text), 10);
  head.writeUInt32LE(body.length, 14);
  head.writeUInt32LE(size ?? Buffer.byteLength(text), 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}

// What stands before the packed bytes, and what behind them.
function localOf(file: Packed, head: Buffer): { before: Buffer; after: Buffer } {
  const before = Buffer.from(head);
  if (!file.streamed) return { before, after: Buffer.alloc(0) };
  before.fill(0, 10, 22);
  const after = Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), head.subarray(10, 22)]);
  return { before, after };
}

type Placed = { file: Packed; head: Buffer; at: number };

// One line of the table of contents; `wide` with the true numbers behind the name, as in files of more than 4 GB.
function entryOf({ file, head, at }: Placed, wide: boolean): Buffer {
  const [own, tail, extra] = [Buffer.from(head), Buffer.alloc(14), Buffer.alloc(wide ? 28 : 0)];
  tail.writeUInt32LE(at, 10);
  if (wide) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    const [size, packed] = [head.readUInt32LE(18), head.readUInt32LE(14)];
    for (const [place, number] of [size, packed, at].entries())
      extra.writeBigUInt64LE(BigInt(number), 4 + place * 8);
    own.fill(0xff, 14, 22);
    own.writeUInt16LE(extra.length, 24);
    tail.fill(0xff, 10);
  }
  const start = Buffer.from('PK\x01\x02\x14\0', 'latin1');
  return Buffer.concat([start, own, tail, Buffer.from(file.name), extra]);
}

type Contents = { count: number; size: number; at: number };

function endOf({ count, size, at }: Contents): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

function wideEndOf({ count, size, at }: Contents): Buffer {
  const [record, pointer, end] = [Buffer.alloc(56), Buffer.alloc(20), endOf({ count, size, at })];
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  for (const [place, number] of [count, count, size, at].entries()) {
    record.writeBigUInt64LE(BigInt(number), 24 + place * 8);
  }
  pointer.write('PK\x06\x07', 'latin1');
  pointer.writeBigUInt64LE(BigInt(at + size), 8);
  end.fill(0xff, 8, 20);
  return Buffer.concat([record, pointer, end]);
}

/** A zip file, as LinkedIn's servers write them, written by other code than that which reads it. */
export function zipOf(files: readonly Packed[], { wide = false } = {}): Buffer {
  const [parts, contents]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const file of files) {
    const body = file.stored ? Buffer.from(file.text) : deflateRawSync(file.text);
    const head = headOf(file, body);
    const { before, after } = localOf(file, head);
    const start = Buffer.from('PK\x03\x04', 'latin1');
    const local = Buffer.concat([start, before, Buffer.from(file.name), body, after]);
    contents.push(entryOf({ file, head, at }, wide));
    parts.push(local);
    at += local.length;
  }
  const table = Buffer.concat(contents);
  const found = { count: files.length, size: table.length, at };
  return Buffer.concat([...parts, table, wide ? wideEndOf(found) : endOf(found)]);
}

export function zipFile(files: readonly Packed[], how?: { wide: boolean }): File {
  return fileOf('Complete_LinkedInDataExport.zip', [new Uint8Array(zipOf(files, how))]);
}
