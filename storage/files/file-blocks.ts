import { Breath } from '../breath';
import type { ContentLine } from './content-lines';
import { isLineEnd, readLine, unfolded } from './content-lines';

/** One entry or card of a file: its properties by name, in the order they stand. */
export type Block = Map<string, ContentLine[]>;

/** Which blocks to read: `VEVENT` of a file that begins with `VCALENDAR`; at most so many of them, and so many lines. */
export type Wanted = {
  file: string;
  block: string;
  most: number;
  /** Lines of the whole file, each fold one. */
  mostLines: number;
};

/** Told how far a file is read, in letters; whoever waits may give it up. */
export type Reading = { onProgress?: (done: number, total: number) => void; signal?: AbortSignal };

/**
 * What is the matter with a file: it is of another kind, broken, has too many blocks, too many lines, or too many of
 * them in one block.
 */
export type Matter = 'other' | 'broken' | 'many' | 'long' | 'crowded';

/** Lines of one block: what is held of a file at any time. Somebody's groups of contacts have a line for each of them. */
export const MOST_OF_ONE = 100_000;

const DEEPEST = 8;
const LONGEST_KIND = 100;
const NOTHING: ContentLine = { name: '', group: '', params: new Map(), value: '' };

// What begins or ends is short; a picture is not gone through for it.
function kindOf({ value }: ContentLine): string {
  return value.slice(0, LONGEST_KIND).trim().toUpperCase();
}

// Only what is directly in a wanted block is its own: an alarm within an event has a text and a time too.
class Reader {
  readonly #wanted: Wanted;
  readonly #take: (block: Block) => boolean;
  readonly #open: string[] = [];
  #block: Block = new Map();
  #lines = 0;

  constructor(wanted: Wanted, take: (block: Block) => boolean) {
    this.#wanted = wanted;
    this.#take = take;
  }

  // What stops the reading, if anything does.
  line(line: ContentLine): Matter | null {
    if (line.name === 'BEGIN') return this.#begin(kindOf(line));
    if (line.name === 'END') return this.#end(kindOf(line));
    return this.#open.at(-1) === this.#wanted.block ? this.#keep(line) : null;
  }

  end(): Matter | null {
    return this.#open.length > 0 ? 'broken' : null;
  }

  #begin(kind: string): Matter | null {
    // A card within a card, or an event within an event, is no file that any programme writes.
    if (this.#open.includes(kind) || this.#open.length >= DEEPEST) return 'broken';
    this.#open.push(kind);
    if (kind === this.#wanted.block) {
      this.#block = new Map();
      this.#lines = 0;
    }
    return null;
  }

  #end(kind: string): Matter | null {
    if (this.#open.pop() !== kind) return 'broken';
    return kind === this.#wanted.block && !this.#take(this.#block) ? 'many' : null;
  }

  #keep(line: ContentLine): Matter | null {
    this.#lines += 1;
    if (this.#lines > MOST_OF_ONE) return 'crowded';
    const known = this.#block.get(line.name);
    if (known) known.push(line);
    else this.#block.set(line.name, [line]);
    return null;
  }
}

// Of most lines no more than their first letter is looked at: an E of “END”.
function mayBeEnd(letter: number): boolean {
  return letter === 69 || letter === 101;
}

// Counts what a file holds before anything of it is kept: objects of ten million lines would be gigabytes.
class Counter {
  readonly #wanted: Wanted;
  readonly #end: string;
  #lines = 0;
  #blocks = 0;
  #isStart = true;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#end = `END:${wanted.block}`;
  }

  /** Counts what stands from here to there. */
  take(text: string, from: number, to: number): Matter | null {
    for (let at = from; at < to; at += 1) {
      const letter = text.charCodeAt(at);
      const isEnd = isLineEnd(letter);
      if (this.#isStart && !isEnd) {
        this.#lines += 1;
        if (mayBeEnd(letter)) this.#line(text, at);
      }
      this.#isStart = isEnd;
    }
    if (this.#blocks > this.#wanted.most) return 'many';
    return this.#lines > this.#wanted.mostLines ? 'long' : null;
  }

  #line(text: string, at: number): void {
    const start = text.slice(at, at + this.#end.length);
    if (start.toUpperCase() === this.#end) this.#blocks += 1;
  }
}

// Letters counted, and lines read, between one look at the clock and the next.
const LETTERS_AT_ONCE = 250_000;
const LINES_AT_ONCE = 100;

async function count(text: string, wanted: Wanted, breath: Breath): Promise<Matter | null> {
  const counter = new Counter(wanted);
  for (let from = 0; from < text.length; from += LETTERS_AT_ONCE) {
    const what = counter.take(text, from, Math.min(from + LETTERS_AT_ONCE, text.length));
    if (what) return what;
    await breath.take();
  }
  return null;
}

function isOf(text: string, { file }: Wanted): boolean {
  const [first = ''] = unfolded(text);
  const line = readLine(first);
  return line?.name === 'BEGIN' && kindOf(line) === file;
}

/**
 * Reads the blocks of a calendar or address file, one after the other, and holds no more than one of them. Lets the
 * page answer meanwhile.
 *
 * @param take is given each block as it ends; false when it has enough of them.
 * @returns what is the matter with the file, if anything is: then what was taken of it is worth nothing.
 * @throws the signal's reason when it is given up, and nothing else, whatever the text is.
 */
export async function readBlocks(
  text: string,
  { onProgress, signal, ...wanted }: Wanted & Reading,
  take: (block: Block) => boolean,
): Promise<Matter | null> {
  const breath = new Breath();
  const tooMuch = isOf(text, wanted) ? await count(text, wanted, breath) : 'other';
  if (tooMuch) return tooMuch;
  const reader = new Reader(wanted, take);
  let [lines, letters] = [0, 0];
  for (const line of unfolded(text)) {
    const what = reader.line(readLine(line) ?? NOTHING);
    if (what) return what;
    lines += 1;
    letters += line.length;
    if (lines % LINES_AT_ONCE > 0) continue;
    signal?.throwIfAborted();
    await breath.take();
    onProgress?.(letters, text.length);
  }
  return reader.end();
}
