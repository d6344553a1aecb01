import type { KnownPerson, KnownTouch } from '../../linkedin/archive/known-people';
import type { Pause } from '../../linkedin/archive/slowly';
import type { Contact, FactName } from '../../outreach/contact';
import { contactSchema } from '../../outreach/contact';
import { emailKey } from '../../outreach/email';
import { factsOf } from '../../outreach/facts';
import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import { database } from '../database';
import { textIn } from '../plain';
import { DENSE, touchesBetween, touchesOf } from '../ranges';
import { readRows } from '../rows';
import { isNoTie } from './table-tie';

// Read in one go: few enough that no frame waits for them.
const BATCH = 200;

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

/**
 * Everyone who is a contact, in the order of ids, without what has happened with them; the invented person is left out.
 * `pause` is awaited between some and the next.
 */
export async function readKnown(pause: Pause): Promise<Known> {
  const people: KnownPerson[] = [];
  const removed = new Set<string>();
  for (let last = ''; ;) {
    const stored = await database.contacts.where(':id').above(last).limit(BATCH).toArray();
    for (const contact of readRows(contactSchema, stored).rows) {
      if (contact.sample) continue;
      if (contact.deletedAt === null) people.push(knownPerson(contact));
      else note(removed, [...contact.profileKeys, emailKey(contact.email)]);
    }
    await pause();
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

async function touchesOfEach(ids: readonly string[]): Promise<unknown[]> {
  return database.transaction('r', database.touches, async () => {
    const all = await Promise.all(ids.map((id) => touchesOf(id).toArray()));
    return all.flat();
  });
}

/**
 * The same people with what has happened with them.
 *
 * @param people a few of those known, in the order in which `readKnown` has them.
 * @param share how many of those known are asked about in the end: 1 for all.
 */
export async function recall(people: readonly KnownPerson[], share: number): Promise<KnownPerson[]> {
  const ids = people.map(({ id }) => id);
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stored = await (share < DENSE ? touchesOfEach(ids) : touchesBetween(first, last));
  const wanted = new Set(ids);
  const own = stored.filter((row) => wanted.has(textIn(row, 'contactId')));
  const touches = Map.groupBy(readRows(touchSchema, own).rows, ({ contactId }) => contactId);
  return people.map((person) => ({ ...person, touches: (touches.get(person.id) ?? []).map(knownTouch) }));
}
