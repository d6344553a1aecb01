import { Breath } from '../breath';

/** Something read out of a file, or one sentence why there is nothing. */
export type FromFile<Found> = ({ ok: true } & Found) | { ok: false; why: string };

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const isBlank = (byte: number | undefined) => byte === 32 || byte === 9;

// Bytes looked at between one pause and the next.
const PIECE = 250_000;

// Calendars and cards fold their lines, and some programs do so within a letter: unfolded, the letter is whole. In
// place of a filter, which would hold fifty million numbers for a file of 50 MB.
async function unfolded(bytes: Uint8Array, breath: Breath): Promise<Uint8Array> {
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  let pauseAt = PIECE;
  for (let at = 0; at < bytes.length; at += 1) {
    const end = bytes[at] === 13 && bytes[at + 1] === 10 ? at + 1 : at;
    if (bytes[end] === 10 && isBlank(bytes[end + 1])) at = end + 1;
    else {
      whole[length] = bytes[at] ?? 0;
      length += 1;
    }
    if (at < pauseAt) continue;
    pauseAt += PIECE;
    await breath.take();
  }
  return whole.subarray(0, length);
}

async function decoded(bytes: Uint8Array, decoder: TextDecoder, breath: Breath): Promise<string> {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    parts.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    await breath.take();
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/**
 * The text of a file by its bytes: UTF-8 unless it begins by saying otherwise, also where lines are folded within a
 * letter, and what is not UTF-8 is read as older Windows programs write it. Without its byte order mark. The page
 * answers meanwhile. Never rejects.
 */
export async function decodeText(bytes: Uint8Array): Promise<string> {
  const breath = new Breath();
  for (const read of [async () => bytes, async () => unfolded(bytes, breath)]) {
    try {
      return await decoded(await read(), new TextDecoder(encodingOf(bytes), { fatal: true }), breath);
    } catch {
      // Not so.
    }
  }
  return decoded(bytes, new TextDecoder('windows-1252'), breath);
}
