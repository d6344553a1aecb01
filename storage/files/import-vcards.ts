import { contactSchema } from '../../outreach/contact';
import { counted } from '../../outreach/wording';
import type { Recorder } from '../change';
import { Breath } from '../breath';
import { change } from '../change';
import { database } from '../database';
import type { Waiting } from '../import/add-people';
import { addPeople } from '../import/add-people';
import type { Change } from '../latest-change';
import { textIn } from '../plain';
import { readRows } from '../rows';
import type { Who } from './card-people';
import { KnownPeople, whoIs } from './card-people';
import type { Reading } from './file-blocks';
import { eachOnce, fillCards } from './fill-cards';
import type { CardContact } from './vcard-read';

/** What bringing a card in would do. */
export type CardFate =
  /** Nobody like that is kept. */
  | { is: 'new' }
  /** Kept already, by address or e-mail: what is missing there would be filled in. */
  | { is: 'known'; id: string; name: string }
  /** Somebody of this name at this company is kept: perhaps the same person. */
  | { is: 'namesake'; id: string; name: string }
  /** The same card stands further up in the file. */
  | { is: 'repeated' };

/** How many were new, how many kept people were added to, and the one change to undo; `null` without any. */
export type CardsDone = { added: number; filled: number; change: Change | null };

// Contacts read, and cards sorted, in one go: few enough that no frame waits for them.
const BATCH = 500;

// Cards compared between one look at the clock and the next.
const AT_ONCE = 50;

async function everyoneKnown(): Promise<KnownPeople> {
  const known = new KnownPeople();
  for (let last = ''; ;) {
    const stored = await database.contacts.where(':id').above(last).limit(BATCH).toArray();
    for (const contact of readRows(contactSchema, stored).rows) {
      const { id, deletedAt, sample } = contact;
      if (!sample) known.add({ ...whoIs(contact), id, isRemoved: deletedAt !== null });
    }
    if (stored.length < BATCH) return known;
    last = textIn(stored.at(-1), 'id');
  }
}

function whoOf(card: CardContact): Who {
  return whoIs({ ...card, captured: null }, card.own);
}

function fateOf(who: Who, known: KnownPeople, above: KnownPeople): CardFate {
  const same = known.sure(who);
  if (same && !same.isRemoved) return { is: 'known', id: same.id, name: same.name };
  if (above.above(who)) return { is: 'repeated' };
  const namesake = known.perhaps(who);
  if (namesake) return { is: 'namesake', id: namesake.id, name: namesake.name };
  return above.repeats(who) ? { is: 'repeated' } : { is: 'new' };
}

/**
 * What bringing in each of these cards would do, in their order; writes nothing. The page answers meanwhile.
 *
 * @throws the signal's reason when it is given up.
 */
export async function cardFates(
  cards: readonly CardContact[],
  { onProgress, signal }: Reading = {},
): Promise<CardFate[]> {
  const [known, above, breath] = [await everyoneKnown(), new KnownPeople(), new Breath()];
  const fates: CardFate[] = [];
  for (const card of cards) {
    const who = whoOf(card);
    fates.push(fateOf(who, known, above));
    above.add({ ...who, id: '', isRemoved: false });
    if (fates.length % AT_ONCE > 0) continue;
    signal?.throwIfAborted();
    await breath.take();
    onProgress?.(fates.length, cards.length);
  }
  return fates;
}

const LONGEST_NOTE = 20_000;

// Two cards of one person in one file: what the first says stays, as with somebody who is kept.
function joined(first: CardContact, second: CardContact): CardContact {
  const isNew = second.note !== '' && !first.note.includes(second.note);
  const note = [first.note, second.note].filter(Boolean).join('\n\n');
  return {
    ...(first.own !== undefined && { own: first.own }),
    ...((first.doNotContact || second.doNotContact) && { doNotContact: true }),
    edits: { ...second.edits, ...first.edits },
    email: first.email || second.email,
    phone: first.phone || second.phone,
    profileKeys: eachOnce(first.profileKeys, second.profileKeys),
    fields: eachOnce(first.fields, second.fields),
    tags: eachOnce(first.tags, second.tags),
    note: isNew && note.length <= LONGEST_NOTE ? note : first.note,
  };
}

// Whoever is new, each once, and the cards of those who are kept already.
class Sorting {
  readonly fresh: CardContact[] = [];
  readonly others: CardContact[] = [];
  readonly #above = new KnownPeople();

  take(card: CardContact): void {
    const above = this.#above.above(whoOf(card));
    const place = above ? Number(above.id) : this.fresh.length;
    const first = this.fresh[place];
    const whole = first ? joined(first, card) : card;
    this.fresh[place] = whole;
    this.#above.add({ ...whoOf(whole), id: String(place), isRemoved: false });
  }
}

// Part of a transaction, which ends where nothing is asked of the database: a small question, and the page has its turn.
async function sorted(
  cards: readonly CardContact[],
  known: KnownPeople,
  { signal }: Reading,
): Promise<Sorting> {
  const sorting = new Sorting();
  for (const [at, card] of cards.entries()) {
    if (known.sure(whoOf(card))) sorting.others.push(card);
    else sorting.take(card);
    if (at % BATCH < BATCH - 1) continue;
    signal?.throwIfAborted();
    await database.contacts.limit(1).primaryKeys();
  }
  return sorting;
}

// Ten thousand at once: each by itself would take a minute.
async function addFresh(recorder: Recorder, cards: readonly CardContact[], waiting: Waiting): Promise<void> {
  if (cards.length === 0) return;
  const newcomers = cards.map((row) => ({ from: 'card', row }) as const);
  recorder.added(await addPeople(newcomers, waiting));
}

// What the person is told of both halves, as one.
function wholeOf(cards: readonly CardContact[], { onProgress, signal }: Reading): Waiting {
  return {
    onProgress: (done) => onProgress?.(done, cards.length),
    signal: signal ?? new AbortController().signal,
  };
}

/**
 * Bring in the people of a file: those not kept are saved, to those kept (by address or e-mail, also when
 * removed) is added what they lack. One change, all of it or nothing; bringing the same in twice adds nothing.
 *
 * @throws Refusal when a value does not fit, the signal's reason when it is given up; nothing is written then.
 */
export async function bringInCards(cards: readonly CardContact[], reading: Reading = {}): Promise<CardsDone> {
  const waiting = wholeOf(cards, reading);
  let [added, filledIn] = [0, 0];
  const done = await change(`Brought in ${counted(cards.length, 'contact')}`, async (recorder) => {
    const known = await everyoneKnown();
    const { fresh, others } = await sorted(cards, known, waiting);
    await addFresh(recorder, fresh, waiting);
    added = fresh.length;
    filledIn = await fillCards(recorder, { cards: others, known }, (filled) => {
      waiting.signal.throwIfAborted();
      waiting.onProgress(added + filled, cards.length);
    });
  });
  return { added, filled: filledIn, change: added + filledIn > 0 ? done.change : null };
}
