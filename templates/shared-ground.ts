import type { Contact, Tie } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import { isSameOrganisation } from '../outreach/organisation';
import type { Me } from '../outreach/settings';

/** One thing I share with a contact, found in what both of us have written down; nothing is guessed. */
export type SharedGround = {
  /** What it is, in my own wording: "HKU". */
  what: string;
  /** A sentence that is true of it, ready for a request. */
  sentence: string;
  /** The tie it amounts to; `null` when it is less than one. */
  tie: Pick<Tie, 'kind' | 'shared'> | null;
};

type Known = Pick<Contact, 'captured' | 'edits'>;

/** The things of a list, between semicolons or, where there is none, commas. */
function listOf(text: string): string[] {
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((thing) => thing.trim())
    .filter(Boolean);
}

function studiedIn(contact: Known): string[] {
  return [factsOf(contact).school.value].filter(Boolean);
}

function workedAt(contact: Known): string[] {
  const jobs = contact.captured?.experience ?? [];
  return [factsOf(contact).company.value, ...jobs.map(({ company }) => company)].filter(Boolean);
}

type Ground = {
  mine: readonly string[];
  theirs: readonly string[];
  say: (what: string) => string;
  /** The tie this makes. */
  kind?: Tie['kind'];
};

function sharedIn({ mine, theirs, say, kind }: Ground): SharedGround[] {
  return mine
    .filter((what) => theirs.some((their) => isSameOrganisation(what, their)))
    .map((what) => ({ what, sentence: say(what), tie: kind ? { kind, shared: what } : null }));
}

// Whether my organisation is a school or an employer is not known: these sentences hold either way.
function organisations(me: Me, contact: Known): SharedGround[] {
  const now = [me.organisation.trim()].filter(Boolean);
  const schools = listOf(me.schools);
  const employers = listOf(me.employers);
  const studied = studiedIn(contact);
  const worked = workedAt(contact);
  return [
    {
      mine: schools,
      theirs: studied,
      say: (x: string) => `We both studied at ${x}.`,
      kind: 'alumni' as const,
    },
    {
      mine: now,
      theirs: studied,
      say: (x: string) => `I saw that you studied at ${x}, where I am now.`,
      kind: 'alumni' as const,
    },
    {
      mine: employers,
      theirs: worked,
      say: (x: string) => `We have both worked at ${x}.`,
      kind: 'employer' as const,
    },
    { mine: now, theirs: worked, say: (x: string) => `I saw that you have worked at ${x}, where I am now.` },
    {
      mine: schools,
      theirs: worked,
      say: (x: string) => `I saw that you have worked at ${x}, where I studied.`,
    },
    {
      mine: employers,
      theirs: studied,
      say: (x: string) => `I saw that you studied at ${x}, where I have worked.`,
    },
  ].flatMap(sharedIn);
}

// "Greater Lisbon Metropolitan Area" and "Hong Kong SAR" are Lisbon and Hong Kong; "New York" is not York.
const AROUND =
  /^greater | (?:area|bay area|metropolitan area|metropolitan region|city metropolitan area|city|region|sar)$/gu;

function placesIn(location: string): string[] {
  return location
    .split(/[,·()（）]/u)
    .map((part) => fold(part).replaceAll(AROUND, '').replaceAll(AROUND, ''));
}

function places(me: Me, contact: Known): SharedGround[] {
  const theirs = placesIn(factsOf(contact).location.value);
  return listOf(me.places)
    .filter((what) => placesIn(what).some((place) => place !== '' && theirs.includes(place)))
    .map((what) => ({ what, sentence: `I see that you are in ${what}, a place I know.`, tie: null }));
}

const wordsOf = (text: string) => (fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
// A shorter name stands in too many texts by chance.
const LEAST_LETTERS = 4;

// What they say of themselves is no list of groups or languages: the sentences claim no more than a mention.
function mentionedBy(contact: Known, things: string): string[] {
  const { headline, about } = factsOf(contact);
  const said = ` ${wordsOf(`${headline.value} ${about.value}`)} `;
  return listOf(things).filter(
    (thing) => wordsOf(thing).length >= LEAST_LETTERS && said.includes(` ${wordsOf(thing)} `),
  );
}

function groups(me: Me, contact: Known): SharedGround[] {
  return mentionedBy(contact, me.groups).map((what) => ({
    what,
    sentence: `I saw that you mention ${what}; I am a member too.`,
    tie: { kind: 'group', shared: what },
  }));
}

function languages(me: Me, contact: Known): SharedGround[] {
  return mentionedBy(contact, me.languages).map((what) => ({
    what,
    sentence: `I saw that you mention ${what}, which I speak.`,
    tie: null,
  }));
}

/**
 * What I share with a contact, best first: school, past employer, place, group, language (METHOD.md section 1). Names are
 * compared whole, without accents and case; "HKU" is the University of Hong Kong only where that is written.
 */
export function sharedGround(me: Me, contact: Known): SharedGround[] {
  const all = [organisations, places, groups, languages].flatMap((shared) => shared(me, contact));
  const first = new Map<string, SharedGround>();
  for (const ground of all) if (!first.has(fold(ground.what))) first.set(fold(ground.what), ground);
  return [...first.values()];
}
