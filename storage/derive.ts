import { rulesOf } from '../outreach/cadence';
import type { Contact } from '../outreach/contact';
import { emailKey } from '../outreach/email';
import { shownFact } from '../outreach/facts';
import { fold } from '../outreach/fold';
import { organisationNames } from '../outreach/organisation';
import type { Settings } from '../outreach/settings';
import type { Stage } from '../outreach/stage';
import type { Standing } from '../outreach/standing';
import { standing } from '../outreach/standing';
import { readStory } from '../outreach/story';
import type { Touch } from '../outreach/touch';
import type { ZonedInstant } from '../outreach/zoned';
import type { PackEntry } from './pack';
import { isPlain } from './plain';
import { same } from './revert';
import type { Derived } from './rows';

/** What a new row carries until its transaction ends with deriving. */
export const EMPTY_DERIVED: Derived = { stage: 'saved', nextOn: null, slots: [], lastAt: null };

/** The stage in which a contact's colleagues decide what is due. */
export const WAITING: Stage = 'asked';

/** A contact with what happened, and how far it has come with each of the others at their organisation. */
export type Person = { contact: Contact; touches: Touch[]; colleagues: { stage: Stage }[] };

/** How things stand with a person: the one place where storage asks the method. */
export function standingOf(person: Person, settings: Settings, moment: ZonedInstant): Standing {
  const { contact, touches, colleagues } = person;
  const { tie, doNotContact, segment } = contact;
  const at = { organisation: shownFact(contact, 'company'), colleagues, segment };
  return standing({ touches, tie, doNotContact, ...at }, rulesOf(settings), moment);
}

/** Does what is due depend on colleagues? Only while someone has been asked and has not answered (METHOD.md section 3). */
export function isWaiting(touches: readonly Touch[]): boolean {
  return readStory(touches).stage === WAITING;
}

/** Where someone works, as stored; nowhere once removed. */
export function workplaceKeys(contact: Contact): string[] {
  return contact.deletedAt === null ? organisationNames(shownFact(contact, 'company')) : [];
}

/** What is written beside a contact: a pure function of the person, the settings and the day. */
export function derive(person: Person, settings: Settings, moment: ZonedInstant): Derived {
  const { contact } = person;
  const { stage, nextOn, slots, lastAt } = standingOf(person, settings, moment);
  const isAway = contact.deletedAt !== null || contact.archivedAt !== null;
  if (isAway) return { stage, lastAt, nextOn: null, slots: [] };
  return { stage, lastAt, nextOn, slots, sortName: fold(shownFact(contact, 'name')) };
}

function searchText({ contact, touches }: Person): string {
  const notes = touches.flatMap((touch) => (touch.kind === 'note' ? [touch.text] : []));
  const shown = (['name', 'company', 'role', 'school'] as const).map((fact) => shownFact(contact, fact));
  return fold([...shown, ...contact.fields, ...contact.tags, ...notes].join(' · '));
}

/** What a list shows and searches of a person, given what is derived. */
export function entryOf(person: Person, { stage, lastAt, slots }: Derived): PackEntry {
  const { contact } = person;
  const { id, fields, tags, level, doNotContact, sample } = contact;
  const name = shownFact(contact, 'name');
  const company = shownFact(contact, 'company');
  return {
    id,
    fields,
    tags,
    level,
    doNotContact,
    sample,
    stage,
    lastAt,
    slots,
    name,
    role: shownFact(contact, 'role'),
    company,
    tieKind: contact.tie.kind,
    referrerId: contact.tie.referrerId,
    archived: contact.archivedAt !== null,
    removed: contact.deletedAt !== null,
    search: searchText(person),
    sortName: fold(name),
    organisations: organisationNames(company),
    email: emailKey(contact.email),
  };
}

// Neither what is due nor what a list shows and searches depends on these.
const FACTS_ASIDE = new Set(['degree', 'headline', 'location']);

function weighed(contact: unknown): unknown {
  if (!isPlain(contact)) return contact;
  const { phone: _phone, profileKeys: _keys, updatedAt: _stamp, captured, ...others } = contact;
  if (!isPlain(captured) || !isPlain(captured['facts'])) return { ...others, captured };
  const facts = Object.entries(captured['facts']).filter(([fact]) => !FACTS_ASIDE.has(fact));
  return { ...others, captured: Object.fromEntries(facts) };
}

/**
 * May what is derived of a contact be another after such a change of its record? No where nothing differs but phone,
 * addresses and facts that no list has: an archive says of thousands that they are a connection.
 */
export function bearsOnDerived(before: unknown, after: unknown): boolean {
  return !same(weighed(before), weighed(after));
}
