import type { TieKind } from '../outreach/contact';
import { LEVELS, TIES } from '../outreach/contact';
import type { DueState } from '../outreach/due';
import { factsOf } from '../outreach/facts';
import { STAGES } from '../outreach/stage';
import type { Day } from './due-count';
import { firstDue, slotState } from './due-count';
import { BITS, dateOf, SHELF, shelfOf } from './pack';
import type { PackIndex } from './pack-index';

import { NEVER, PRESSING } from './pressing';
import type { StoredContact } from './rows';

/** What a list shows of a contact. `lastAt` is epoch milliseconds. */
export type ContactRow = Pick<
  StoredContact,
  'id' | 'stage' | 'lastAt' | 'fields' | 'tags' | 'doNotContact' | 'sample' | 'level'
> & {
  name: string;
  role: string;
  company: string;
  tieKind: TieKind;
  archived: boolean;
  removed: boolean;
  /** How pressing the most pressing thing due is; null when nothing is. */
  dueState: DueState | null;
  /** The calendar date of the earliest thing due, `YYYY-MM-DD`; null when nothing is. */
  dueOn: string | null;
};

const STATES: readonly (DueState | null)[] = [null, 'later', 'today', 'overdue'];

/** A contact's row out of the contact as stored. */
export function rowOfContact(contact: StoredContact, day: Day): ContactRow {
  const { id, stage, lastAt, fields, tags, doNotContact, sample, level } = contact;
  const { name, role, company } = factsOf(contact);
  const levels = contact.slots.map((slot) => STATES.indexOf(slotState(slot, day)));
  const kept = { id, stage, lastAt, fields, tags, doNotContact, sample, level };
  return {
    ...kept,
    name: name.value,
    role: role.value,
    company: company.value,
    tieKind: contact.tie.kind,
    archived: contact.archivedAt !== null,
    removed: contact.deletedAt !== null,
    dueState: STATES[Math.max(PRESSING.none, ...levels)] ?? null,
    dueOn: firstDue(contact.slots, day),
  };
}

const part = (bits: number, from: number, width: number) => (bits >> from) & (2 ** width - 1);

/** Which stage these bits say, as its number in `STAGES`. */
export const stageOf = (bits: number): number => part(bits, BITS.stage, 4);
/** Which tie, as its number in `TIES`. */
export const tieOf = (bits: number): number => part(bits, BITS.tie, 4);
/** Which level, as its number in `LEVELS` plus one; 0: none said. */
export const levelOf = (bits: number): number => part(bits, BITS.level, 4);

function saidBy(bits: number) {
  return {
    stage: STAGES[stageOf(bits)] ?? 'saved',
    level: LEVELS[levelOf(bits) - 1] ?? null,
    tieKind: TIES[tieOf(bits)] ?? 'none',
    doNotContact: part(bits, BITS.doNotContact, 1) === 1,
    sample: part(bits, BITS.sample, 1) === 1,
    archived: shelfOf(bits) === SHELF.archived,
    removed: shelfOf(bits) === SHELF.removed,
  };
}

/** A contact's row out of the packs. */
export function rowOfPlace(index: PackIndex, place: number, day: Day): ContactRow {
  const bits = index.bits[place] ?? 0;
  const { levels, dates } = index.pressingAt(day);
  const dueOn = dates[place] ?? NEVER;
  const lastAt = index.lastAt(place);
  const terms = index.termsOf(place);
  const named = (letter: string) =>
    terms.filter((term) => term.startsWith(letter)).map((term) => term.slice(1));
  return {
    ...index.line(place),
    ...saidBy(bits),
    lastAt: lastAt === -1 ? null : lastAt,
    fields: named('f'),
    tags: named('t'),
    dueState: STATES[levels[place] ?? 0] ?? null,
    dueOn: dueOn === NEVER ? null : dateOf(dueOn),
  };
}
