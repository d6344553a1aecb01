import type { Contact } from '../../outreach/contact';
import { FACTS, NO_TIE } from '../../outreach/contact';
import type { Field } from '../../outreach/field';
import type { Organisation } from '../../outreach/organisation-record';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import type { Plain } from '../plain';
import type { Records, RecordTable } from '../rows';
import { same } from '../revert';
import type { Choose, Merged } from './weighing';
import { canonical, sortedUnion, union, Weighing } from './weighing';

// The rules of merging, record by record (docs/decisions/0011-backup.md). Every rule here gives the same
// whichever of the two comes first, and merging the outcome with either of them again changes nothing.

type Captured = NonNullable<Contact['captured']>;

// The newer reading, fact by fact; what the newer page hides stays from the older, as when a page is read again.
function mergeReadings(one: Captured | null, other: Captured | null): Captured | null {
  if (!one || !other) return one ?? other;
  const weighing = new Weighing(() => undefined, { mineAt: one.at, theirsAt: other.at });
  const facts: Captured['facts'] = {};
  for (const fact of FACTS) {
    const value = weighing.settle(one.facts[fact], other.facts[fact]);
    if (value !== undefined) facts[fact] = value;
  }
  const url = weighing.settle(one.url, other.url);
  const experience = weighing.settle(one.experience, other.experience);
  return { at: Math.max(one.at, other.at), ...(url !== undefined && { url }), facts, experience };
}

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

function reading({ captured, updatedAt, profileKeys }: Contact): number[] {
  return [captured?.at ?? -1, updatedAt, profileKeys.length];
}

// Whose addresses come first: those of the page read last.
function readLater(mine: Contact, theirs: Contact): boolean {
  const ahead = compare(reading(mine), reading(theirs));
  return ahead === 0 ? canonical(mine.profileKeys) >= canonical(theirs.profileKeys) : ahead > 0;
}

function addresses(mine: Contact, theirs: Contact): string[] {
  const [first, second] = readLater(mine, theirs) ? [mine, theirs] : [theirs, mine];
  return union(first.profileKeys, second.profileKeys);
}

function mergeEdits(mine: Contact, theirs: Contact, weighing: Weighing): Contact['edits'] {
  const edits: Contact['edits'] = {};
  for (const fact of FACTS) {
    const [one, other] = [mine.edits[fact], theirs.edits[fact]];
    // An empty text is said, too: "cleared on purpose".
    const value = one === undefined || other === undefined ? (one ?? other) : weighing.pick(fact, one, other);
    if (value !== undefined) edits[fact] = value;
  }
  return edits;
}

function tieOrNull({ tie }: Contact): Contact['tie'] | null {
  return same(tie, NO_TIE) ? null : tie;
}

function mergeContacts(mine: Contact, theirs: Contact, choose: Choose): Merged<Contact> {
  const weighing = new Weighing(choose, { mineAt: mine.updatedAt, theirsAt: theirs.updatedAt });
  const first = mine.id <= theirs.id ? mine : theirs;
  const row: Contact = {
    ...first,
    profileKeys: addresses(mine, theirs),
    captured: mergeReadings(mine.captured, theirs.captured),
    edits: mergeEdits(mine, theirs, weighing),
    tie: weighing.pick('tie', tieOrNull(mine), tieOrNull(theirs)) ?? NO_TIE,
    fields: sortedUnion(mine.fields, theirs.fields),
    tags: sortedUnion(mine.tags, theirs.tags),
    email: weighing.pick('email', mine.email, theirs.email),
    phone: weighing.pick('phone', mine.phone, theirs.phone),
    doNotContact: mine.doNotContact || theirs.doNotContact,
    level: weighing.pick('level', mine.level, theirs.level),
    segment: weighing.pick('segment', mine.segment, theirs.segment),
    differentFrom: sortedUnion(mine.differentFrom, theirs.differentFrom),
    sample: mine.sample && theirs.sample,
    createdAt: Math.min(mine.createdAt, theirs.createdAt),
    archivedAt: newest(mine, theirs).archivedAt,
    deletedAt: newest(mine, theirs).deletedAt,
    updatedAt: 0,
  };
  return { row: { ...row, updatedAt: weighing.stamp() }, conflicts: weighing.conflicts };
}

function gone({ deletedAt, archivedAt }: Contact): number[] {
  return [deletedAt ?? -1, archivedAt ?? -1];
}

// Removed, put away, brought back: what was done last holds. Of two at once, the one that is still there.
function newest(mine: Contact, theirs: Contact): Contact {
  if (mine.updatedAt !== theirs.updatedAt) return mine.updatedAt > theirs.updatedAt ? mine : theirs;
  return compare(gone(mine), gone(theirs)) <= 0 ? mine : theirs;
}

function mergeFields(mine: Field, theirs: Field, choose: Choose): Merged<Field> {
  const weighing = new Weighing(choose, { mineAt: mine.doubts.length, theirsAt: theirs.doubts.length });
  const row = {
    id: mine.id,
    name: mine.name >= theirs.name ? mine.name : theirs.name,
    doubts: weighing.pick('doubts', mine.doubts, theirs.doubts),
    contradictions: sortedUnion(mine.contradictions, theirs.contradictions),
    verdicts: sortedUnion(mine.verdicts, theirs.verdicts).toSorted((one, other) => one.at - other.at),
  };
  return { row, conflicts: weighing.conflicts };
}

function mergeOrganisations(mine: Organisation, theirs: Organisation, choose: Choose): Merged<Organisation> {
  const weighing = new Weighing(choose, { mineAt: mine.updatedAt, theirsAt: theirs.updatedAt });
  const row = {
    id: mine.id <= theirs.id ? mine.id : theirs.id,
    name: weighing.pick('name', mine.name, theirs.name),
    keys: sortedUnion(mine.keys, theirs.keys),
    motivation: weighing.pick('motivation', mine.motivation, theirs.motivation),
  };
  return { row: { ...row, updatedAt: weighing.stamp() }, conflicts: weighing.conflicts };
}

// When it was last changed; 0 for what does not say.
function stampOf(row: Plain): number {
  return Number(row['updatedAt'] ?? row['at'] ?? row['createdAt'] ?? 0);
}

function mergeParts<Row extends Plain>(mine: Row, theirs: Row, choose: Choose): Merged<Row> {
  const weighing = new Weighing(choose, { mineAt: stampOf(mine), theirsAt: stampOf(theirs) });
  const { updatedAt: _, ...rest } = mine;
  const { updatedAt: __, ...others } = theirs;
  const row = weighing.pickEach<Plain>({ mine: rest, theirs: others });
  const stamped = 'updatedAt' in mine ? { ...row, updatedAt: weighing.stamp() } : row;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each part is one of two of the same type
  return { row: stamped as Row, conflicts: weighing.conflicts };
}

// A text and what belongs to it stay together: half of one and half of the other would be nobody's.
function mergeWhole<Row extends Plain>(mine: Row, theirs: Row, choose: Choose): Merged<Row> {
  const weighing = new Weighing(choose, { mineAt: stampOf(mine), theirsAt: stampOf(theirs) });
  const row = weighing.pick('', mine, theirs);
  const stamped = weighing.chosen && 'updatedAt' in row ? { ...row, updatedAt: weighing.stamp() } : row;
  return { row: stamped, conflicts: weighing.conflicts };
}

// What happened is never asked about: it was written once.
function mergeTouches(mine: Records['touches'], theirs: Records['touches']): Merged<Records['touches']> {
  return { row: mergeWhole(mine, theirs, () => undefined).row, conflicts: [] };
}

// A setting says nothing while it is as it came, and the answer to the first run is the one given last.
function mergeSettings(mine: Records['settings'], theirs: Records['settings'], choose: Choose) {
  const weighing = new Weighing(choose, { mineAt: 0, theirsAt: 0 });
  const { holidays, coachOff, consent, ...rest } = mine;
  const { holidays: otherHolidays, coachOff: otherCoach, consent: otherConsent, ...others } = theirs;
  const later = new Weighing(choose, { mineAt: consent?.at ?? 0, theirsAt: otherConsent?.at ?? 0 });
  const row = {
    ...weighing.pickEach({ mine: rest, theirs: others, usual: DEFAULT_SETTINGS }),
    holidays: sortedUnion(holidays, otherHolidays),
    coachOff: sortedUnion(coachOff, otherCoach),
    consent: later.settle(consent, otherConsent),
  };
  return { row, conflicts: weighing.conflicts };
}

type Rules = {
  [Name in RecordTable]: (
    mine: Records[Name],
    theirs: Records[Name],
    choose: Choose,
  ) => Merged<Records[Name]>;
};

const RULES: Rules = {
  contacts: mergeContacts,
  touches: mergeTouches,
  drafts: mergeWhole,
  settings: mergeSettings,
  templates: mergeWhole,
  interviews: mergeParts,
  jottings: mergeWhole,
  fields: mergeFields,
  organisations: mergeOrganisations,
  questions: mergeWhole,
  views: mergeWhole,
};

/**
 * One record of two that are the same thing, by the rule of its table.
 *
 * @param choose what the person chose for a part that differs.
 */
export function mergeRows<Name extends RecordTable>(
  table: Name,
  [mine, theirs]: readonly [Records[Name], Records[Name]],
  choose: Choose = () => undefined,
): Merged<Records[Name]> {
  return RULES[table](mine, theirs, choose);
}
