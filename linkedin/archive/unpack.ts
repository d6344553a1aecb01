import { UnreadableFile } from './unreadable';
import type { ZipEntry } from './zip';
import { packedPart } from './zip';

const STORED = 0;
const DEFLATED = 8;
/** The largest table that is read, in bytes; twenty years of busy messages stay below it. */
export const LARGEST_TABLE = 100_000_000;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function refuseUnreadable({ name, method, encrypted, size }: ZipEntry): void {
  if (encrypted) {
    throw new UnreadableFile(
      `“${name}” in this zip file is locked with a password. Open the zip file with its password first, then choose the .csv files in it.`,
    );
  }
  if (method !== STORED && method !== DEFLATED) {
    throw new UnreadableFile(
      `“${name}” in this zip file is packed in a way that the browser cannot open. Open the zip file on your computer, then choose the .csv files in it.`,
    );
  }
  if (size > LARGEST_TABLE) throw tooLarge(name);
}

function tooLarge(name: string): UnreadableFile {
  return new UnreadableFile(
    `“${name}” is larger than any file of LinkedIn’s that Cuppa knows (${LARGEST_TABLE / 1_000_000} MB).`,
  );
}

function damaged(name: string): UnreadableFile {
  return new UnreadableFile(
    `“${name}” in this zip file is damaged. Download the file from LinkedIn again, then choose it here.`,
  );
}

async function* inflated(part: Blob, { name, method }: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream =
    method === STORED ? part.stream() : part.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    throw damaged(name);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/**
 * The bytes of one file in a zip file, unpacked by the browser piece by piece. What comes out is counted: a file that
 * unpacks to more than it says ends right there.
 *
 * @throws UnreadableFile when it is locked, packed in a strange way, too large or damaged.
 */
export async function* unpack(file: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  refuseUnreadable(entry);
  let [size, crc] = [0, 0];
  for await (const bytes of inflated(await packedPart(file, entry), entry)) {
    size += bytes.length;
    if (size > entry.size) throw damaged(entry.name);
    crc = crcOf(bytes, crc);
    yield bytes;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry.name);
}
