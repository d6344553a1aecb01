import type { Captured, Contact, FactName } from './contact';
import { FACTS } from './contact';
import { guessCallName } from './call-name';

/** One fact as shown: its text and where it came from. */
export type Fact = {
  value: string;
  /** `edited`: typed by the person; `page`: read off the page; `guess`: taken out of other facts; `none`: not known. */
  origin: 'edited' | 'page' | 'guess' | 'none';
  /** The rule that found it, for `page` and `guess`. */
  from: string;
};

/** Everything known of a contact, by fact name. */
export type Facts = Record<FactName, Fact>;

const UNKNOWN: Fact = { value: '', origin: 'none', from: '' };
const NOTHING_KNOWN: Facts = {
  name: UNKNOWN,
  callName: UNKNOWN,
  pronouns: UNKNOWN,
  headline: UNKNOWN,
  role: UNKNOWN,
  company: UNKNOWN,
  school: UNKNOWN,
  location: UNKNOWN,
  degree: UNKNOWN,
  connections: UNKNOWN,
  mutuals: UNKNOWN,
  about: UNKNOWN,
};

// Rules that conclude a fact from a text which says more, or may say something else.
const GUESSING: ReadonlySet<string> = new Set(['headline', 'title']);

function readFact(captured: Captured | null, fact: FactName): Fact {
  const read = captured?.facts[fact];
  if (!read) return UNKNOWN;
  return { value: read.value, origin: GUESSING.has(read.from) ? 'guess' : 'page', from: read.from };
}

function factOf(contact: Pick<Contact, 'captured' | 'edits'>, fact: FactName): Fact {
  const edit = contact.edits[fact];
  return edit === undefined
    ? readFact(contact.captured, fact)
    : { value: edit, origin: 'edited', from: 'you' };
}

/**
 * What is known of a contact: captured overlaid by edits (ARCHITECTURE.md, Records). A role or company
 * taken out of the headline, or a name out of the tab's title, is a guess and says so; `callName` is
 * guessed from the name unless typed.
 */
export function factsOf(contact: Pick<Contact, 'captured' | 'edits'>): Facts {
  const facts = { ...NOTHING_KNOWN };
  for (const fact of FACTS) facts[fact] = factOf(contact, fact);
  if (facts.callName.value || contact.edits.callName !== undefined) return facts;
  const guess = guessCallName(facts.name.value);
  return { ...facts, callName: guess ? { value: guess, origin: 'guess', from: 'name' } : UNKNOWN };
}

/**
 * The text of one fact as `factsOf` shows it, for whoever goes through thousands of contacts: a hundredth of the time
 * (measured), most of which goes into guessing what somebody is called.
 */
export function shownFact(
  contact: Pick<Contact, 'captured' | 'edits'>,
  fact: Exclude<FactName, 'callName'>,
): string {
  return factOf(contact, fact).value;
}

/** Was a page or a text looked through? A name out of the tab's title alone is a help for filling in by hand. */
export function wasRead(captured: Captured | null): boolean {
  return Object.values(captured?.facts ?? {}).some(({ from }) => from !== 'title');
}

// Counts that go up and down by themselves are no news.
const PASSING: ReadonlySet<FactName> = new Set(['connections', 'mutuals']);

/** One difference between what was read before and what the page says now. */
export type FactChange = { fact: FactName; before: string; after: string; edited: boolean };

/**
 * What a new reading would change, fact by fact. A fact the page does not show any more is no change:
 * pages hide things. `edited` marks facts whose shown text is the person's own and will stay.
 */
export function changesIn(contact: Pick<Contact, 'captured' | 'edits'>, reading: Captured): FactChange[] {
  return FACTS.flatMap((fact) => {
    const after = reading.facts[fact]?.value;
    const before = contact.captured?.facts[fact]?.value ?? '';
    if (after === undefined || after === before || PASSING.has(fact)) return [];
    return [{ fact, before, after, edited: contact.edits[fact] !== undefined }];
  });
}
