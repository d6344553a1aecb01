import type { Contact } from '../../outreach/contact';
import { contactSchema } from '../../outreach/contact';
import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import type { Recorder } from '../change';
import { now } from '../clock';
import { database } from '../database';
import { touchesOf } from '../ranges';
import { readRows } from '../rows';
import { PEOPLE_AT_ONCE } from '../write-behind';
import type { KnownPeople } from './card-people';
import { whoIs } from './card-people';
import type { CardContact } from './vcard-read';

/** Each of these once, in the order in which they first stand. */
export const eachOnce = (...all: readonly (readonly string[])[]) => [...new Set(all.flat())];

function isSaid({ captured, edits }: Contact, fact: string): boolean {
  const said = new Map(Object.entries(captured?.facts ?? {}).map(([name, { value }]) => [name, value]));
  for (const [name, value] of Object.entries(edits)) said.set(name, value);
  return Boolean(said.get(fact));
}

// What is known stays; a card only adds.
function filled(before: Contact, card: CardContact): Contact {
  const missing = Object.entries(card.edits).filter(([fact]) => !isSaid(before, fact));
  return {
    ...before,
    edits: { ...before.edits, ...Object.fromEntries(missing) },
    email: before.email || card.email,
    phone: before.phone || card.phone,
    profileKeys: eachOnce(before.profileKeys, card.profileKeys),
    fields: eachOnce(before.fields, card.fields),
    tags: eachOnce(before.tags, card.tags),
    doNotContact: before.doNotContact || card.doNotContact === true,
    deletedAt: null,
  };
}

// A card of somebody kept, and who that is by what is known so far.
type KnownCard = { card: CardContact; id: string };

type Read = { people: readonly Contact[]; others: readonly Contact[]; touches: readonly Touch[] };

// Those whom some cards are about, as they are and as the cards make them.
class Filling {
  readonly #people: Map<string, Contact>;
  readonly #owners = new Map<string, string>();
  readonly #said = new Map<string, string>();
  readonly changed = new Map<string, Contact>();
  readonly notes: Touch[] = [];

  constructor({ people, others, touches }: Read) {
    this.#people = new Map(people.map((contact) => [contact.id, contact]));
    for (const { id, profileKeys } of [...others, ...people])
      for (const key of profileKeys) this.#owners.set(key, id);
    for (const touch of touches) if (touch.kind === 'note') this.#note(touch.contactId, touch.text);
  }

  has(id: string): boolean {
    return this.#people.has(id);
  }

  /** The contact with what the card adds; null where it adds nothing. */
  add({ card, id }: KnownCard): Contact | null {
    const before = this.#people.get(id);
    if (!before) return null;
    const after = this.#withoutTaken(filled(before, card));
    const isNew = !(this.#said.get(id) ?? '').includes(card.note);
    if (isNew) {
      this.#note(id, card.note);
      this.notes.push({ ...now(), id: crypto.randomUUID(), contactId: id, kind: 'note', text: card.note });
    }
    if (JSON.stringify(before) === JSON.stringify(after)) return isNew ? before : null;
    const written = { ...after, updatedAt: Math.max(now().at, before.updatedAt + 1) };
    this.#people.set(id, written);
    this.changed.set(id, written);
    return written;
  }

  // An address that another contact has, where the e-mail is this one's, stays with the other.
  #withoutTaken(contact: Contact): Contact {
    const profileKeys = contact.profileKeys.filter((key) => {
      const owner = this.#owners.get(key) ?? contact.id;
      this.#owners.set(key, owner);
      return owner === contact.id;
    });
    return { ...contact, profileKeys };
  }

  #note(id: string, text: string): void {
    this.#said.set(id, `${this.#said.get(id) ?? ''}\n\n${text}`);
  }
}

async function readFilling(found: readonly KnownCard[]): Promise<Filling> {
  const ids = eachOnce(found.map(({ id }) => id));
  const people = await database.contacts.bulkGet(ids);
  const keys = eachOnce(...found.map(({ card }) => card.profileKeys));
  const others = await database.contacts.where('profileKeys').anyOf(keys).toArray();
  // Of whom no card says a note, none is read.
  const noted = eachOnce(found.flatMap(({ card, id }) => (card.note === '' ? [] : id)));
  const touches = await Promise.all(noted.map((id) => touchesOf(id).toArray()));
  return new Filling({
    people: readRows(contactSchema, people).rows,
    others: readRows(contactSchema, others).rows,
    touches: readRows(touchSchema, touches.flat()).rows,
  });
}

function whose(card: CardContact, known: KnownPeople): KnownCard[] {
  const kept = known.sure(whoIs({ ...card, captured: null }, card.own));
  return kept ? [{ card, id: kept.id }] : [];
}

// Those whose card turns out, by what another one has added, to be about somebody else than was read: for later.
async function fillSome(recorder: Recorder, some: readonly KnownCard[], known: KnownPeople) {
  const filling = await readFilling(some);
  const later: CardContact[] = [];
  let added = 0;
  for (const { card, id } of some) {
    const [found] = whose(card, known);
    if (found && found.id !== id && !filling.has(found.id)) later.push(card);
    const written = found && filling.add(found);
    if (!written) continue;
    known.add({ ...whoIs(written), id: written.id, isRemoved: false });
    added += 1;
  }
  await recorder.putAll('contacts', [...filling.changed.values()]);
  await recorder.putAll('touches', filling.notes);
  return { later, added };
}

/**
 * Adds to kept people what cards know more of them, some people at a time: each by itself, ten thousand took minutes.
 * Part of the transaction of a change.
 *
 * @param onDone is told how many cards are done; what it throws gives all of it up.
 * @returns how many of the cards added anything.
 */
export async function fillCards(
  recorder: Recorder,
  { cards, known }: { cards: readonly CardContact[]; known: KnownPeople },
  onDone: (done: number) => void,
): Promise<number> {
  const waiting = [...cards];
  let all = 0;
  while (waiting.length > 0) {
    const some = waiting.splice(0, PEOPLE_AT_ONCE).flatMap((card) => whose(card, known));
    const { later, added } = await fillSome(recorder, some, known);
    waiting.push(...later);
    all += added;
    onDone(cards.length - waiting.length);
  }
  return all;
}
