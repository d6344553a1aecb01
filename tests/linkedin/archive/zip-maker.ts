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
};

function headOf({ name, text, stored, size, encrypted, method }: Packed, body: Buffer): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(encrypted ? 1 : 0, 2);
  head.writeUInt16LE(method ?? (stored ? 0 : 8), 4);
  head.writeUInt32LE(crc32(text), 10);
  head.writeUInt32LE(body.length, 14);
  head.writeUInt32LE(size ?? Buffer.byteLength(text), 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}

/** A zip file, as LinkedIn's servers write them, written by other code than that which reads it. */
export function zipOf(files: readonly Packed[]): Buffer {
  const [parts, contents]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const file of files) {
    const body = file.stored ? Buffer.from(file.text) : deflateRawSync(file.text);
    const head = headOf(file, body);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(file.name), body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const version = Buffer.from([20, 0]);
    contents.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), version, head, tail, Buffer.from(file.name)]),
    );
    parts.push(local);
    at += local.length;
  }
  const table = Buffer.concat(contents);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, table, end]);
}

export function zipFile(files: readonly Packed[]): File {
  return fileOf('Complete_LinkedInDataExport.zip', [new Uint8Array(zipOf(files))]);
}
