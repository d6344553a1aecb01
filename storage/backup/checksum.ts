import type { Header } from './format';
import { BLOCK, headerLine } from './format';

const ZEROS = '0'.repeat(64);

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sha256(bytes: BufferSource): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes);
}

/**
 * The `sha256` of a backup: SHA-256 of the SHA-256 of the first line, with zeros in place of these digits, and
 * of that of each block of 1 MiB of all that follows, one after the other. So each block can be hashed as
 * it comes, by the browser and beside the page's own thread, and no byte of the file is left out.
 *
 * @param blocks the SHA-256 of each block.
 */
export async function checksum(header: Header, blocks: readonly ArrayBuffer[]): Promise<string> {
  const first = await sha256(new TextEncoder().encode(headerLine({ ...header, sha256: ZEROS })));
  return hex(await sha256(await new Blob([first, ...blocks]).arrayBuffer()));
}

/** Bytes taken together into blocks, each hashed and put away as soon as it is full. */
export class Blocks {
  readonly #block = new Uint8Array(BLOCK);
  readonly #digests: Promise<ArrayBuffer>[] = [];
  readonly #parts: Blob[] = [];
  readonly #encoder = new TextEncoder();
  #used = 0;

  /** More text. Nothing is waited for: a transaction may be open. */
  add(text: string): void {
    let bytes = this.#encoder.encode(text);
    while (bytes.length > 0) {
      const fitting = bytes.subarray(0, BLOCK - this.#used);
      this.#block.set(fitting, this.#used);
      this.#used += fitting.length;
      bytes = bytes.subarray(fitting.length);
      if (this.#used === BLOCK) this.#close();
    }
  }

  /** All of it: what was added, and the hash of each block. */
  async end(): Promise<{ parts: readonly Blob[]; digests: ArrayBuffer[] }> {
    if (this.#used > 0) this.#close();
    return { parts: this.#parts, digests: await Promise.all(this.#digests) };
  }

  // Both take their own copy of the bytes before they return.
  #close(): void {
    const bytes = this.#block.subarray(0, this.#used);
    this.#digests.push(sha256(bytes));
    this.#parts.push(new Blob([bytes]));
    this.#used = 0;
  }
}

/** The hash of one block as it was read. */
export async function digestOf(block: BufferSource): Promise<ArrayBuffer> {
  return sha256(block);
}
