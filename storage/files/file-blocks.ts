import type { ContentLine } from './content-lines';
import { readLine, unfolded } from './content-lines';

/** One entry or card of a file: its properties by name, in the order they stand. */
export type Block = Map<string, ContentLine[]>;

/** Which blocks to read: `VEVENT` of a file that begins with `VCALENDAR`, at most so many. */
export type Wanted = { file: string; block: string; most: number };

/** The blocks, or what is the matter: another kind of file, one that is broken, or too many of them. */
export type Blocks = { ok: true; blocks: Block[] } | { ok: false; what: 'other' | 'broken' | 'many' };

const DEEPEST = 8;
const NOTHING: ContentLine = { name: '', group: '', params: new Map(), value: '' };

// Only what is directly in a wanted block is its own: an alarm within an event has a text and a time too.
class Reader {
  readonly blocks: Block[] = [];
  readonly #wanted: Wanted;
  readonly #open: string[] = [];
  #begun = false;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  // What stops the reading, if anything does.
  take(line: ContentLine): 'other' | 'broken' | 'many' | null {
    const kind = line.value.trim().toUpperCase();
    const begins = line.name === 'BEGIN';
    if (!this.#begun && (!begins || kind !== this.#wanted.file)) return 'other';
    this.#begun = true;
    if (begins) return this.#begin(kind);
    if (line.name === 'END') return this.#open.pop() === kind ? null : 'broken';
    if (this.#open.at(-1) === this.#wanted.block) this.#keep(line);
    return null;
  }

  end(): 'other' | 'broken' | null {
    if (!this.#begun) return 'other';
    return this.#open.length > 0 ? 'broken' : null;
  }

  #begin(kind: string): 'broken' | 'many' | null {
    // A card within a card, or an event within an event, is no file that any programme writes.
    if (this.#open.includes(kind) || this.#open.length >= DEEPEST) return 'broken';
    this.#open.push(kind);
    if (kind === this.#wanted.block) this.blocks.push(new Map());
    return this.blocks.length > this.#wanted.most ? 'many' : null;
  }

  #keep(line: ContentLine): void {
    const block = this.blocks.at(-1);
    const known = block?.get(line.name);
    if (known) known.push(line);
    else block?.set(line.name, [line]);
  }
}

/** Reads the blocks of a calendar or address file. Never throws, and holds no more than the text itself. */
export function readBlocks(text: string, wanted: Wanted): Blocks {
  const reader = new Reader(wanted);
  for (const line of unfolded(text)) {
    const what = reader.take(readLine(line) ?? NOTHING);
    if (what) return { ok: false, what };
  }
  const what = reader.end();
  return what ? { ok: false, what } : { ok: true, blocks: reader.blocks };
}
