/** Something read out of a file, or one sentence why there is nothing. */
export type FromFile<Found> = ({ ok: true } & Found) | { ok: false; why: string };

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * The text of a file by its bytes: UTF-8 unless it begins by saying otherwise, and what is not UTF-8 is read as
 * older Windows programs write it. Without its byte order mark. Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
