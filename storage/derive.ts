import type { Derived, Image } from './rows';
import { readRow, readRows, workplaceSchema } from './rows';
import { organisationNames } from '../outreach/organisation';
import { contactSchema } from '../outreach/contact';
import type { Contact } from '../outreach/contact';
import { database } from './database';
import { factsOf } from '../outreach/facts';
import { fold } from '../outreach/fold';
import { now } from './clock';
import { isPlain, textIn } from './plain';
import { readSettings } from './read-settings';
import { same } from './revert';
import { rulesOf } from '../outreach/cadence';
import type { Settings } from '../outreach/settings';
import type { Standing } from '../outreach/standing';
import { standing } from '../outreach/standing';
import type { Touch } from '../outreach/touch';
import { touchSchema } from '../outreach/touch';
import { touchesOf } from './ranges';
import type { ZonedInstant } from '../outreach/zoned';

/** What a new row carries until its transaction ends with deriving. */
export const EMPTY_DERIVED: Derived = {
  stage: 'saved',
  nextOn: null,
  slots: [],
  lastAt: null,
  search: '',
};

// Contacts derived in one go: small enough to hold in memory with all their touches.
const BATCH = 200;

/** A contact with what happened. */
export type Person = { contact: Contact; touches: Touch[] };

/** How things stand with a person: the one place where storage asks the method. */
export function standingOf({ contact, touches }: Person, settings: Settings, moment: ZonedInstant): Standing {
  const { tie, doNotContact } = contact;
  return standing({ touches, tie, doNotContact }, rulesOf(settings), moment);
}

function searchText({ contact, touches }: Person): string {
  const facts = factsOf(contact);
  const notes = touches.flatMap((touch) => (touch.kind === 'note' ? [touch.text] : []));
  const { name, company, role, school } = facts;
  const shown = [name.value, company.value, role.value, school.value];
  return fold([...shown, ...contact.fields, ...contact.tags, ...notes].join(' · '));
}

/** What is written beside a contact: a pure function of the contact, its touches, the settings and the day. */
export function derive(person: Person, settings: Settings, moment: ZonedInstant): Derived {
  const { stage, nextOn, slots, lastAt } = standingOf(person, settings, moment);
  const isAway = person.contact.deletedAt !== null || person.contact.archivedAt !== null;
  return {
    stage,
    lastAt,
    nextOn: isAway ? null : nextOn,
    slots: isAway ? [] : slots,
    search: searchText(person),
    ...(isAway ? {} : { sortName: fold(factsOf(person.contact).name.value) }),
  };
}

async function deriveOne(id: string, settings: Settings, moment: ZonedInstant): Promise<void> {
  const contact = readRow(contactSchema, await database.contacts.get(id));
  if (!contact) return;
  const { rows } = readRows(touchSchema, await touchesOf(id).toArray());
  const derived = derive({ contact, touches: rows }, settings, moment);
  await database.contacts.update(id, { sortName: undefined, ...derived });
  await noteWorkplace(contact);
}

// Written only when it changes: most changes of a contact leave their employer alone.
async function noteWorkplace(contact: Contact): Promise<void> {
  const keys = contact.deletedAt === null ? organisationNames(factsOf(contact).company.value) : [];
  const before = readRow(workplaceSchema, await database.workplaces.get(contact.id))?.keys ?? [];
  if (same(before, keys)) return;
  if (keys.length === 0) await database.workplaces.delete(contact.id);
  else await database.workplaces.put({ id: contact.id, keys });
}

async function deriveAll(settings: Settings, moment: ZonedInstant): Promise<void> {
  let last = '';
  for (;;) {
    const ids = await database.contacts.where(':id').above(last).limit(BATCH).primaryKeys();
    await Promise.all(ids.map((id) => deriveOne(id, settings, moment)));
    const end = ids.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

function ownersOf(images: readonly Image[]): string[] {
  const owners = images.flatMap(({ table, id, before, after }) => {
    if (table === 'contacts') return [id];
    return table === 'touches' ? [textIn(before, 'contactId'), textIn(after, 'contactId')] : [];
  });
  return [...new Set(owners)].filter((id) => id !== '');
}

const COUNTED = new Set(['cadence', 'ownCadence', 'workWeek', 'holidays', 'noonRule']);

function pick(record: unknown): unknown[] {
  return isPlain(record) ? Object.entries(record).filter(([key]) => COUNTED.has(key)) : [];
}

// What the person says of themselves changes nobody's due date; only the rhythm and the calendar do.
function bearsOnAll({ table, before, after }: Image): boolean {
  return table === 'settings' && !same(pick(before), pick(after));
}

/** Derive again whatever these changes bear on; part of the transaction that changed it. */
export async function deriveAgain(images: readonly Image[]): Promise<void> {
  const settings = await readSettings();
  const moment = now();
  if (images.some(bearsOnAll)) return deriveAll(settings, moment);
  for (const id of ownersOf(images)) await deriveOne(id, settings, moment);
}

/** Derive everything again from the touches, in one transaction; nothing the person wrote is changed. */
export async function rebuildDerived(): Promise<void> {
  await database.transaction(
    'rw',
    ['contacts', 'touches', 'settings', 'workplaces', 'packs', 'meta'],
    async () => {
      await deriveAll(await readSettings(), now());
    },
  );
}
