import * as z from 'zod/mini';
import type { Watching } from './format';
import { BLOCK, LARGEST_FILE, LONGEST_HEADER } from './format';
import { newerFile, notABackup, tooLarge, wrongPassphrase } from './refusals';

/** What a sealed backup calls itself. */
export const SEALED = 'cuppa-sealed';

const VERSION = 1;

/** Rounds of PBKDF2-SHA-256, as OWASP advises at least (platform facts S-53): a guess takes a third of a second. */
export const ROUNDS = 600_000;

// A file may ask for more rounds than today's, never for so many that the page hangs, or so few that it is weak.
const MOST_ROUNDS = 10_000_000;
const SALT = 16;
const PREFIX = 8;
const TAG = 16;

const bytes = (length: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${length * 2}}$`, 'u')));

const sealSchema = z.object({
  format: z.literal(SEALED),
  formatVersion: z.literal(VERSION),
  createdAt: z.iso.datetime(),
  cipher: z.literal('AES-GCM-256'),
  derivation: z.literal('PBKDF2-SHA-256'),
  rounds: z.number().check(z.int(), z.minimum(ROUNDS), z.maximum(MOST_ROUNDS)),
  salt: bytes(SALT),
  /** The first bytes of each block's nonce; the block's number is the rest. */
  nonce: bytes(PREFIX),
});

type Seal = z.infer<typeof sealSchema>;

function toHex(data: Uint8Array): string {
  return [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}

function random(length: number): string {
  return toHex(crypto.getRandomValues(new Uint8Array(length)));
}

async function keyOf(
  passphrase: string,
  { salt, rounds }: Pick<Seal, 'salt' | 'rounds'>,
): Promise<CryptoKey> {
  // The same words typed on another keyboard may come in other pieces: é as one sign, or as e and an accent.
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

// Each block is bound to its place, to the first line and to whether it is the last: none can be left out,
// swapped or taken from another file.
function howFor(line: string, seal: Seal, place: { number: number; isLast: boolean }): AesGcmParams {
  const iv = new Uint8Array(PREFIX + 4);
  iv.set(fromHex(seal.nonce));
  new DataView(iv.buffer).setUint32(PREFIX, place.number);
  const additionalData = new TextEncoder().encode(`${line}${place.number}${place.isLast ? ' last' : ''}`);
  return { name: 'AES-GCM', iv, additionalData };
}

async function eachBlock(
  source: Blob,
  size: number,
  work: (block: ArrayBuffer, place: { number: number; isLast: boolean }) => Promise<ArrayBuffer>,
): Promise<Blob[]> {
  const parts: Blob[] = [];
  const count = Math.max(1, Math.ceil(source.size / size));
  for (let number = 0; number < count; number += 1) {
    const block = await source.slice(number * size, (number + 1) * size).arrayBuffer();
    parts.push(new Blob([await work(block, { number, isLast: number === count - 1 })]));
  }
  return parts;
}

/**
 * Seal a backup with a passphrase: a first line that can be read, then blocks of 1 MiB by AES-GCM. A block is
 * in memory at a time.
 *
 * @param createdAt of the backup; it stays readable.
 */
export async function seal(file: Blob, passphrase: string, createdAt: string): Promise<Blob> {
  const header: Seal = {
    format: SEALED,
    formatVersion: VERSION,
    createdAt,
    cipher: 'AES-GCM-256',
    derivation: 'PBKDF2-SHA-256',
    rounds: ROUNDS,
    salt: random(SALT),
    nonce: random(PREFIX),
  };
  const key = await keyOf(passphrase, header);
  const line = `${JSON.stringify(header)}\n`;
  const parts = await eachBlock(file, BLOCK, async (block, place) =>
    crypto.subtle.encrypt(howFor(line, header, place), key, block),
  );
  return new Blob([line, ...parts], { type: 'application/octet-stream' });
}

async function firstLine(file: Blob): Promise<string> {
  const start = new TextDecoder().decode(await file.slice(0, LONGEST_HEADER).arrayBuffer());
  return `${start.split('\n', 1)[0] ?? ''}\n`;
}

/** Is this file sealed, by the look of its first line? */
export async function isSealed(file: Blob): Promise<boolean> {
  return (await firstLine(file)).startsWith(`{"format":"${SEALED}"`);
}

function readSeal(line: string): Seal {
  let found: unknown;
  try {
    found = JSON.parse(line);
  } catch {
    throw notABackup();
  }
  const version: unknown = found instanceof Object && 'formatVersion' in found ? found.formatVersion : 0;
  if (typeof version === 'number' && version > VERSION) throw newerFile();
  const read = z.safeParse(sealSchema, found);
  if (!read.success) throw notABackup();
  return read.data;
}

/**
 * Open a sealed backup.
 *
 * @throws Refusal when the passphrase is another, or a byte of the file was changed or is missing: which of the two
 *   cannot be told.
 */
export async function unseal(file: Blob, passphrase: string, { signal }: Watching = {}): Promise<Blob> {
  if (file.size > LARGEST_FILE) throw tooLarge();
  const line = await firstLine(file);
  const header = readSeal(line);
  const key = await keyOf(passphrase, header);
  const body = file.slice(new TextEncoder().encode(line).length);
  const parts = await eachBlock(body, BLOCK + TAG, async (block, place) => {
    signal?.throwIfAborted();
    return crypto.subtle.decrypt(howFor(line, header, place), key, block).catch(() => {
      throw wrongPassphrase();
    });
  });
  return new Blob(parts, { type: 'application/json' });
}
