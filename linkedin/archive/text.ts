import { UnreadableFile } from './unreadable';

type Bytes = AsyncIterable<Uint8Array<ArrayBuffer>>;

const NOT_TEXT =
  'This file is not text: it holds bytes that no table has. Choose the .zip file from LinkedIn, or a .csv file.';

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // As a stream: the first piece of a file may end in the middle of a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

// LinkedIn writes UTF-8 without a mark. Spreadsheets write a mark, UTF-16 ("Unicode text"), or their country's
// old set of letters, of which the western one is by far the most frequent.
function encodingOf(start: Uint8Array): string {
  if (startsWith(start, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(start, 0xfe, 0xff)) return 'utf-16be';
  if (start[0] !== 0 && start[1] === 0 && start[3] === 0) return 'utf-16le';
  if (start[0] === 0 && start[1] !== 0 && start[2] === 0) return 'utf-16be';
  return isUtf8(start) ? 'utf-8' : 'windows-1252';
}

/**
 * The text of a file, piece by piece, whatever a spreadsheet made of its letters. Line ends are made one line feed,
 * inside cells too; the mark at the start is gone.
 *
 * @throws UnreadableFile when it is no text.
 */
export async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let held = '';
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    const text = held + decoder.decode(piece, { stream: true });
    if (text.includes('\0')) throw new UnreadableFile(NOT_TEXT);
    // Half of a line end may be in the next piece.
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll(/\r\n?/gu, '\n');
  }
  const rest = held + (decoder?.decode() ?? '');
  if (rest !== '') yield rest.replaceAll(/\r\n?/gu, '\n');
}
