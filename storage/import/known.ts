import type { KnownPerson, KnownTouch } from '../../linkedin/archive/known-people';
import type { Contact, FactName } from '../../outreach/contact';
import { contactSchema } from '../../outreach/contact';
import { emailKey } from '../../outreach/email';
import { factsOf } from '../../outreach/facts';
import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import { database } from '../database';
import { textIn } from '../plain';
import { touchesOf } from '../ranges';
import { readRows } from '../rows';
import { isNoTie } from './table-tie';

// Read in one go: few enough that no frame waits for them.
const BATCH = 500;

const FILLED: readonly FactName[] = ['role', 'company', 'headline', 'school', 'location', 'degree'];

/** Contacts as files are compared with them, and what belongs to people who were removed. */
export type Known = {
  people: KnownPerson[];
  /** Addresses and e-mails of removed contacts: they are not offered as new people. */
  removed: ReadonlySet<string>;
};

function knownPerson(contact: Contact): KnownPerson {
  const facts = factsOf(contact);
  return {
    id: contact.id,
    name: facts.name.value,
    company: facts.company.value,
    keys: contact.profileKeys,
    email: contact.email,
    lacks: [
      ...FILLED.filter((fact) => facts[fact].origin === 'none'),
      ...(contact.phone === '' ? ['phone'] : []),
      ...(contact.fields.length === 0 ? ['field'] : []),
      ...(contact.tags.length === 0 ? ['tags'] : []),
      ...(isNoTie(contact.tie) ? ['tie'] : []),
      ...(contact.doNotContact ? [] : ['do not contact']),
    ],
    touches: [],
  };
}

function note(all: Set<string>, some: readonly string[]): void {
  for (const one of some) all.add(one);
}

/** Everyone who is a contact, without what has happened with them; the invented person is left out. */
export async function readKnown(): Promise<Known> {
  const people: KnownPerson[] = [];
  const removed = new Set<string>();
  for (let last = ''; ;) {
    const stored = await database.contacts.where(':id').above(last).limit(BATCH).toArray();
    for (const contact of readRows(contactSchema, stored).rows) {
      if (contact.sample) continue;
      if (contact.deletedAt === null) people.push(knownPerson(contact));
      else note(removed, [...contact.profileKeys, emailKey(contact.email)]);
    }
    if (stored.length < BATCH) break;
    last = textIn(stored.at(-1), 'id');
  }
  removed.delete('');
  return { people, removed };
}

function knownTouch(touch: Touch): KnownTouch {
  const { kind, at, source } = touch;
  return {
    kind,
    at,
    ...('text' in touch && { text: touch.text }),
    ...('channel' in touch && { channel: touch.channel }),
    ...(source !== undefined && { source }),
  };
}

async function touchesFor(id: string): Promise<KnownTouch[]> {
  return readRows(touchSchema, await touchesOf(id).toArray()).rows.map(knownTouch);
}

/** Told how far comparing has come; whoever waits may give it up. */
export type Learning = { onProgress?: (done: number, total: number) => void; signal?: AbortSignal };

// Asked for in one go: one after the other, each would wait for the answer to the one before it.
const ASKED = 50;

/**
 * The same people with what has happened with them.
 *
 * @throws the signal's reason when it is given up.
 */
export async function withTouches(
  people: readonly KnownPerson[],
  { onProgress, signal }: Learning = {},
): Promise<KnownPerson[]> {
  const whole: KnownPerson[] = [];
  while (whole.length < people.length) {
    signal?.throwIfAborted();
    const some = people.slice(whole.length, whole.length + ASKED);
    const touches = await Promise.all(some.map(async ({ id }) => touchesFor(id)));
    for (const [at, person] of some.entries()) whole.push({ ...person, touches: touches[at] ?? [] });
    onProgress?.(whole.length, people.length);
  }
  return whole;
}
