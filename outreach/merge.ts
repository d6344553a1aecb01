import type { Captured, Contact, FactName, Tie } from './contact';
import { FACTS, NO_TIE, TIE_LABELS } from './contact';
import type { Draft } from './draft';
import { draftIdOf } from './draft';
import { cleanEmail, emailKey } from './email';

/** Which of two records of one person: the one that stays, or the one that goes into it. */
export type Side = 'keep' | 'drop';

/** What two records of one person are compared by; someone not saved yet has that much, too. */
export type Comparable = Pick<
  Contact,
  'id' | 'captured' | 'edits' | 'tie' | 'email' | 'phone' | 'updatedAt'
> & { drafts?: readonly Draft[] };

/** Two records of one person. */
export type Pair<Record = Comparable> = { readonly [Name in Side]: Record };

/** Something the two records say differently, to be chosen between; `key` is what the choice is filed under. */
export type Difference = { key: string; keep: string; drop: string; preferred: Side };

/** The person's choices, by the key of the difference; what is left out is as preferred. */
export type Choices = Readonly<Partial<Record<string, Side>>>;

// Counts and distances that change by themselves: whoever was read last is right, and nobody is asked.
const NOT_ASKED: ReadonlySet<FactName> = new Set(['degree', 'connections', 'mutuals']);

type Known = { value: string; edited: boolean };

// A field emptied where nothing had been read says nothing.
function knownOf({ captured, edits }: Comparable, fact: FactName): Known | null {
  const [edit, read] = [edits[fact], captured?.facts[fact]];
  if (edit !== undefined) return edit || read ? { value: edit, edited: true } : null;
  return read ? { value: read.value, edited: false } : null;
}

function newer({ keep, drop }: Pair): Side {
  return drop.updatedAt > keep.updatedAt ? 'drop' : 'keep';
}

function newerReading({ keep, drop }: Pair): Side {
  return (drop.captured?.at ?? -1) > (keep.captured?.at ?? -1) ? 'drop' : 'keep';
}

// The person's own words over a page's, and of two alike the newer.
function preferredFact(pair: Pair, fact: FactName): Side {
  const [kept, dropped] = [knownOf(pair.keep, fact), knownOf(pair.drop, fact)];
  if (!dropped) return 'keep';
  if (!kept) return 'drop';
  if (kept.edited !== dropped.edited) return kept.edited ? 'keep' : 'drop';
  return kept.edited ? newer(pair) : newerReading(pair);
}

// "Suggested by herself" is what is left of a tie between the two records.
function tieOf({ tie }: Comparable, { keep, drop }: Pair): Tie | null {
  const nobody = tie.referrerId === null && tie.referrer === '' && tie.shared === '';
  const themselves = tie.referrerId !== null && [keep.id, drop.id].includes(tie.referrerId);
  return themselves || (tie.kind === 'none' && nobody) ? null : tie;
}

function sayTie(tie: Tie): string {
  const more = [tie.shared, tie.referrer].filter(Boolean).join(', ');
  return more ? `${TIE_LABELS[tie.kind]}: ${more}` : TIE_LABELS[tie.kind];
}

function difference(key: string, said: Record<Side, string>, preferred: Side): Difference[] {
  return said.keep === said.drop ? [] : [{ key, ...said, preferred }];
}

function factDifferences(pair: Pair): Difference[] {
  return FACTS.flatMap((fact) => {
    const [keep, drop] = [knownOf(pair.keep, fact), knownOf(pair.drop, fact)];
    if (!keep || !drop || NOT_ASKED.has(fact)) return [];
    return difference(fact, { keep: keep.value, drop: drop.value }, preferredFact(pair, fact));
  });
}

function tieDifference(pair: Pair): Difference[] {
  const [keep, drop] = [tieOf(pair.keep, pair), tieOf(pair.drop, pair)];
  if (!keep || !drop) return [];
  return difference('tie', { keep: sayTie(keep), drop: sayTie(drop) }, newer(pair));
}

function lineDifferences(pair: Pair): Difference[] {
  const { keep, drop } = pair;
  const sameMail = emailKey(keep.email) !== '' && emailKey(keep.email) === emailKey(drop.email);
  return (['email', 'phone'] as const).flatMap((key) => {
    if (!keep[key] || !drop[key] || (key === 'email' && sameMail)) return [];
    return difference(key, { keep: keep[key], drop: drop[key] }, newer(pair));
  });
}

function draftKey({ template, channel }: Draft): string {
  return `draft ${template} ${channel}`;
}

function draftDifferences({ keep, drop }: Pair): Difference[] {
  return (keep.drafts ?? []).flatMap((kept) => {
    const other = drop.drafts?.find((draft) => draftKey(draft) === draftKey(kept));
    if (!other) return [];
    const preferred = other.updatedAt > kept.updatedAt ? 'drop' : 'keep';
    return difference(draftKey(kept), { keep: kept.text, drop: other.text }, preferred);
  });
}

/** What two records of one person say differently, in the order of a screen. All else needs no choice. */
export function differencesBetween(pair: Pair): Difference[] {
  return [
    ...factDifferences(pair),
    ...tieDifference(pair),
    ...lineDifferences(pair),
    ...draftDifferences(pair),
  ];
}

/** What only the dropped record says, and the united one will say too: nothing to choose, but to know. */
export function additionsOf({ keep, drop }: Pair): { key: string; value: string }[] {
  const facts = FACTS.flatMap((fact) => {
    const value = knownOf(drop, fact)?.value ?? '';
    return knownOf(keep, fact) || value === '' || NOT_ASKED.has(fact) ? [] : [{ key: fact, value }];
  });
  const lines = (['email', 'phone'] as const).flatMap((key) =>
    keep[key] || !drop[key] ? [] : [{ key, value: drop[key] }],
  );
  return [...facts, ...lines];
}

function unitedReading(pair: Pair, sideOf: (fact: FactName) => Side): Captured | null {
  const last = pair[newerReading(pair)].captured;
  const first = pair[newerReading(pair) === 'keep' ? 'drop' : 'keep'].captured;
  if (!last || !first) return last;
  const facts = { ...first.facts, ...last.facts };
  for (const fact of FACTS) {
    const chosen = pair[sideOf(fact)];
    const read = chosen.captured?.facts[fact];
    if (read && chosen.edits[fact] === undefined) facts[fact] = read;
  }
  const experience = last.experience.length > 0 ? last.experience : first.experience;
  return { ...last, facts, experience };
}

function unitedEdits(pair: Pair, sideOf: (fact: FactName) => Side): Contact['edits'] {
  const edits: Contact['edits'] = {};
  for (const fact of FACTS) {
    const edit = pair[sideOf(fact)].edits[fact];
    if (edit !== undefined) edits[fact] = edit;
  }
  return edits;
}

function union<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  return [...new Set([...one, ...other])];
}

// When one learnt of a person's address: from a page, else by typing it.
function lastSeen({ captured, updatedAt }: Contact): number {
  return captured?.at ?? updatedAt;
}

// In use once, in use still.
function bothArchived(keep: Contact, drop: Contact): number | null {
  return drop.archivedAt === null ? null : keep.archivedAt;
}

/**
 * One record of two of the same person, kept under the first one's id. Where they differ the choices decide;
 * blanks are filled; fields, tags and addresses are united; "do not contact" said once holds.
 */
export function unite(pair: Pair<Contact>, choices: Choices = {}): Contact {
  const { keep, drop } = pair;
  const asked = new Map(
    differencesBetween(pair).map(({ key, preferred }) => [key, choices[key] ?? preferred]),
  );
  const sideOf = (fact: FactName) => asked.get(fact) ?? preferredFact(pair, fact);
  const line = (key: 'email' | 'phone') => pair[asked.get(key) ?? (keep[key] ? 'keep' : 'drop')][key];
  const tieSide = asked.get('tie') ?? (tieOf(keep, pair) ? 'keep' : 'drop');
  const current = lastSeen(drop) > lastSeen(keep) ? 'drop' : 'keep';
  return {
    ...keep,
    captured: unitedReading(pair, sideOf),
    edits: unitedEdits(pair, sideOf),
    tie: tieOf(pair[tieSide], pair) ?? NO_TIE,
    profileKeys: union(pair[current].profileKeys, pair[current === 'keep' ? 'drop' : 'keep'].profileKeys),
    fields: union(keep.fields, drop.fields),
    tags: union(keep.tags, drop.tags),
    differentFrom: union(keep.differentFrom, drop.differentFrom).filter(
      (id) => id !== keep.id && id !== drop.id,
    ),
    email: cleanEmail(line('email')),
    phone: line('phone'),
    doNotContact: keep.doNotContact || drop.doNotContact,
    level: keep.level ?? drop.level,
    segment: keep.segment ?? drop.segment,
    archivedAt: bothArchived(keep, drop),
    createdAt: Math.min(keep.createdAt, drop.createdAt),
    updatedAt: Math.max(keep.updatedAt, drop.updatedAt),
    deletedAt: null,
  };
}

function movedTo(contactId: string, draft: Draft): Draft {
  return { ...draft, contactId, id: draftIdOf({ ...draft, contactId }) };
}

/** The drafts of the dropped record that go on under the kept one's id. */
export function draftsToMove(pair: Pair, choices: Choices = {}): Draft[] {
  const asked = new Map(draftDifferences(pair).map(({ key, preferred }) => [key, choices[key] ?? preferred]));
  const kept = new Set(pair.keep.drafts?.map(draftKey));
  const sideOf = (key: string) => asked.get(key) ?? (kept.has(key) ? 'keep' : 'drop');
  const going = (pair.drop.drafts ?? []).filter((draft) => sideOf(draftKey(draft)) === 'drop');
  return going.map((draft) => movedTo(pair.keep.id, draft));
}
