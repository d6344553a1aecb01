import { UnreadableFile } from './unreadable';

type Bytes = AsyncIterable<Uint8Array<ArrayBuffer>>;

const NOT_TEXT =
  'This file is not text: it holds bytes that no table has. Choose the .zip file from LinkedIn, or a .csv file.';
const LINE_FEED = 10;
const RETURN = 13;

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function wideEncodingOf(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(start, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(start, 0xfe, 0xff)) return 'utf-16be';
  if (start[0] !== 0 && start[1] === 0 && start[3] === 0) return 'utf-16le';
  return start[0] === 0 && start[1] !== 0 && start[2] === 0 ? 'utf-16be' : null;
}

// Where the last letter begins, if it goes on in the next piece; else the end.
function endOfLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function joined(before: Uint8Array, after: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (before.length === 0) return after;
  const both = new Uint8Array(before.length + after.length);
  both.set(before);
  both.set(after, before.length);
  return both;
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const bad = text.split('\uFFFD').length - 1;
  return (text.match(/[^\0-\u007F\uFFFD]/gu)?.length ?? 0) >= bad;
}

// LinkedIn writes UTF-8 without a mark. Spreadsheets write a mark, UTF-16 ("Unicode text"), or their country's
// old set of letters, of which the western one is by far the most frequent. The first letter beyond the plain ones
// tells, and it may stand anywhere.
class Letters {
  private decoder: TextDecoder | null = null;
  private isUtf8 = false;
  private tail: Uint8Array<ArrayBuffer> = new Uint8Array();
  private isFirst = true;
  private readonly onGuess: () => void;

  constructor(onGuess: () => void) {
    this.onGuess = onGuess;
  }

  take(piece: Uint8Array<ArrayBuffer>, isLast: boolean): string {
    if (this.isFirst) {
      const wide = wideEncodingOf(piece);
      this.decoder = wide === null ? null : new TextDecoder(wide);
      this.isFirst = false;
    }
    if (this.decoder) return this.decoder.decode(piece, { stream: !isLast });
    return this.narrow(joined(this.tail, piece), isLast);
  }

  private narrow(bytes: Uint8Array<ArrayBuffer>, isLast: boolean): string {
    const end = isLast ? bytes.length : endOfLetters(bytes);
    const whole = bytes.subarray(0, end);
    this.tail = bytes.slice(end);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(whole);
      this.isUtf8 ||= text.length < whole.length;
      return text;
    } catch {
      // One broken letter among good ones is a broken letter.
      this.isUtf8 ||= isMostlyUtf8(whole);
      if (this.isUtf8) return new TextDecoder().decode(whole);
      return this.old(bytes);
    }
  }

  private old(bytes: Uint8Array<ArrayBuffer>): string {
    this.onGuess();
    // Only old Macintosh programs end lines so.
    const isMac = bytes.includes(RETURN) && !bytes.includes(LINE_FEED);
    this.decoder = new TextDecoder(isMac ? 'macintosh' : 'windows-1252');
    this.tail = new Uint8Array();
    return this.decoder.decode(bytes, { stream: true });
  }
}

/**
 * The text of a file, piece by piece, whatever a spreadsheet made of its letters. Line ends are made one line feed,
 * inside cells too; the mark at the start is gone. `onGuess` is told when the letters are of an old kind that the file
 * does not name.
 *
 * @throws UnreadableFile when it is no text.
 */
export async function* textOf(bytes: Bytes, onGuess: () => void = () => {}): AsyncGenerator<string> {
  const letters = new Letters(onGuess);
  let held = '';
  for await (const piece of bytes) {
    const text = held + letters.take(piece, false);
    if (text.includes('\0')) throw new UnreadableFile(NOT_TEXT);
    // Half of a line end may be in the next piece.
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll(/\r\n?/gu, '\n');
  }
  const rest = held + letters.take(new Uint8Array(), true);
  if (rest !== '') yield rest.replaceAll(/\r\n?/gu, '\n');
}
