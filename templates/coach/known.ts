import { fold } from '../../outreach/fold';
import type { CoachContext, SentBefore, Someone } from './rule';
import { shinglesOf } from './shingles';

/** A context made ready for many keystrokes: what can be folded or counted once is. */
export type Known = CoachContext & {
  /** Folded words of the reader's name and what they are called. */
  readerNames: ReadonlySet<string>;
  /** Others by each folded word of their name. */
  othersByName: ReadonlyMap<string, Someone>;
  /** Names and organisations of others that have nothing to do with this reader, with whom they belong to. */
  foreign: ReadonlyMap<string, Someone>;
  /** Folded: everything the text may rightly speak of. */
  rightful: string;
  /** Folded words that stand for the tie. */
  tieWords: readonly string[];
  /** Runs of words of each text sent before. */
  sent: readonly { before: SentBefore; shingles: ReadonlySet<string> }[];
};

/** Folded words of a name or a text, whatever its script, without punctuation. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function byName(others: readonly Someone[]): Map<string, Someone> {
  const found = new Map<string, Someone>();
  for (const other of others) {
    for (const word of wordsOf(`${other.name} ${other.callName}`))
      if (!found.has(word)) found.set(word, other);
  }
  return found;
}

const NAME_LENGTH = { least: 3, most: 60 } as const;

// A first name alone is anyone's; in lower case an organisation's name is a word like any other.
function isTelling(name: string, rightful: string): boolean {
  return (
    name.length >= NAME_LENGTH.least &&
    name.length <= NAME_LENGTH.most &&
    /^\p{Lu}/u.test(name) &&
    !rightful.includes(` ${wordsOf(name).join(' ')} `)
  );
}

function foreignTo(others: readonly Someone[], rightful: string): Map<string, Someone> {
  const foreign = new Map<string, Someone>();
  for (const other of others) {
    const names = [other.name.includes(' ') ? other.name : '', other.company];
    for (const name of names) if (isTelling(name, rightful)) foreign.set(name, other);
  }
  return foreign;
}

/** Makes a context ready; done once for a draft, not with each keystroke. */
export function makeKnown(context: CoachContext): Known {
  const { reader, others, facts, tie, sentBefore } = context;
  const speakable = [reader.name, reader.callName, reader.company, ...facts, ...tie].join(' ');
  const rightful = ` ${wordsOf(speakable).join(' ')} `;
  return {
    ...context,
    readerNames: new Set(wordsOf(`${reader.name} ${reader.callName}`)),
    othersByName: byName(others),
    foreign: foreignTo(others, rightful),
    rightful,
    tieWords: tie.map((words) => wordsOf(words).join(' ')).filter(Boolean),
    sent: sentBefore.map((before) => ({ before, shingles: shinglesOf(before.text) })),
  };
}
