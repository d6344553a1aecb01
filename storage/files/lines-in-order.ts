import { Breath } from '../breath';
import type { FileParts } from './file-parts';

// Bytes in one piece: few enough to be copied within a frame.
const PIECE = 1_000_000;
// No letter takes more than three bytes of each of its units.
const MOST_BYTES = 3;
// Groups put into order between one look at the clock and the next.
const AT_ONCE = 100;

// Bytes one after the other, in pieces of nearly one size.
class Pieces {
  readonly all: Uint8Array<ArrayBuffer>[] = [];
  used = 0;

  /** What is left of the piece that is being filled, or a new one where that is too little. */
  roomFor(bytes: number): Uint8Array<ArrayBuffer> {
    const last = this.all.at(-1);
    if (last && this.used + bytes <= last.length) return last.subarray(this.used);
    this.end();
    const fresh = new Uint8Array(Math.max(PIECE, bytes));
    this.all.push(fresh);
    return fresh;
  }

  /** The pieces that are full, which are forgotten. */
  taken(): Uint8Array<ArrayBuffer>[] {
    return this.all.splice(0, this.all.length - 1);
  }

  /** Leaves off what was not used of the last one. */
  end(): void {
    const last = this.all.pop();
    if (last && this.used > 0) this.all.push(last.subarray(0, this.used));
    this.used = 0;
  }
}

// Where a line stands: numbers alone, for there may be a million of them.
type Line = { at: number; piece: number; from: number; to: number };

/**
 * Lines that come in any order and go out in groups, and by time within a group. Their text is held as bytes, which
 * are half as many and are not looked through whenever the browser tidies its memory.
 */
export class LinesInOrder {
  readonly #written = new Pieces();
  readonly #encoder = new TextEncoder();
  readonly #groups: Line[][];

  constructor(groups: number) {
    this.#groups = Array.from({ length: groups }, () => []);
  }

  /** One more line of a group, counted from 0; those of one time stay in the order in which they came. */
  add(text: string, group: number, at: number): void {
    const pieces = this.#written;
    const { written } = this.#encoder.encodeInto(text, pieces.roomFor(text.length * MOST_BYTES));
    const from = pieces.used;
    pieces.used += written;
    this.#groups[group]?.push({ at, piece: pieces.all.length - 1, from, to: pieces.used });
  }

  /** All of them, as UTF-8. The page answers meanwhile. */
  async end(): Promise<FileParts> {
    const [sorted, breath, parts] = [new Pieces(), new Breath(), new Array<Blob>()];
    for (const [place, group] of this.#groups.entries()) {
      for (const line of group.toSorted((one, other) => one.at - other.at)) this.#copy(line, sorted);
      if (place % AT_ONCE > 0) continue;
      // The browser keeps them outside of the page's memory.
      for (const piece of sorted.taken()) parts.push(new Blob([piece]));
      await breath.take();
    }
    sorted.end();
    for (const piece of sorted.all) parts.push(new Blob([piece]));
    return parts;
  }

  #copy({ piece, from, to }: Line, sorted: Pieces): void {
    const bytes = this.#written.all[piece]?.subarray(from, to);
    if (!bytes) return;
    sorted.roomFor(bytes.length).set(bytes);
    sorted.used += bytes.length;
  }
}
