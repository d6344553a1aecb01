import { organisationSchema } from '../../outreach/organisation-record';
import type { Settings } from '../../outreach/settings';
import type { Contact } from '../../outreach/contact';
import type { Touch } from '../../outreach/touch';
import type { ZonedInstant } from '../../outreach/zoned';
import { now } from '../clock';
import { Workplaces } from '../colleagues';
import { database } from '../database';
import { derive, entryOf, WAITING, workplaceKeys } from '../derive';
import { noteDerived } from '../derived-version';
import { PackNews } from '../packs';
import { readSettings } from '../read-settings';
import type { Derived, StoredContact, Workplace } from '../rows';
import { readRows } from '../rows';
import { PEOPLE_AT_ONCE, WriteBehind } from '../write-behind';

/** More rows than this are not held in memory until all has been read. */
export const MOST_HELD = 1_000_000;

type Arrival = { contact: Contact; touches: Touch[] };

type Ready = { contacts: StoredContact[]; workplaces: Workplace[]; touches: Touch[] };

async function write({ contacts, workplaces, touches }: Ready, behind: WriteBehind): Promise<void> {
  await behind.addRows(touches, (some) => database.touches.bulkPut(some));
  await behind.addRows(workplaces, (some) => database.workplaces.bulkPut(some));
  await behind.addRows(contacts, (some) => database.contacts.bulkPut(some));
}

/** Derives and writes who has arrived: everyone's own story first, then with what colleagues say. */
class Settling {
  readonly packs = new PackNews();
  readonly #workplaces: Workplaces;
  readonly waiting: Arrival[] = [];
  readonly #settings: Settings;
  readonly #moment: ZonedInstant;

  constructor(settings: Settings, moment: ZonedInstant, joined: readonly (readonly string[])[]) {
    this.#workplaces = new Workplaces(joined);
    this.#settings = settings;
    this.#moment = moment;
  }

  alone(arrivals: readonly Arrival[]): Ready {
    const ready: Ready = {
      contacts: [],
      workplaces: [],
      touches: arrivals.flatMap(({ touches }) => touches),
    };
    for (const one of arrivals) {
      // They came in the order of their ids, which also tells which of two at one moment is first.
      one.touches.sort((a, b) => a.at - b.at);
      const person = { ...one, colleagues: [] };
      const derived = derive(person, this.#settings, this.#moment);
      const keys = workplaceKeys(one.contact);
      if (keys.length > 0) ready.workplaces.push({ id: one.contact.id, keys, stage: derived.stage });
      if (derived.stage === WAITING && keys.length > 0) this.waiting.push(one);
      else ready.contacts.push(this.#settled(one, derived));
    }
    this.#workplaces.add(ready.workplaces);
    return ready;
  }

  amongOthers(arrivals: readonly Arrival[]): Ready {
    const contacts = arrivals.map((one) => {
      const there = this.#workplaces.at(workplaceKeys(one.contact));
      const others = there.filter(({ id }) => id !== one.contact.id);
      const person = { ...one, colleagues: others.map(({ stage }) => ({ stage })) };
      return this.#settled(one, derive(person, this.#settings, this.#moment));
    });
    return { contacts, workplaces: [], touches: [] };
  }

  #settled(one: Arrival, derived: Derived): StoredContact {
    this.packs.put(one.contact.id, entryOf({ ...one, colleagues: [] }, derived));
    return { ...one.contact, ...derived };
  }
}

// While the database writes some, the next are made ready, which keeps the transaction alive and the page answering.
async function inChunks(all: readonly Arrival[], makeReady: (some: readonly Arrival[]) => Ready) {
  const behind = new WriteBehind();
  for (let start = 0; start < all.length; start += PEOPLE_AT_ONCE) {
    await write(makeReady(all.slice(start, start + PEOPLE_AT_ONCE)), behind);
  }
  await behind.end();
}

/**
 * People of a file who come where nobody is: held back until all that happened with them has been read, so that
 * each is derived and written once, while the database writes those before. Holds about as much as the file does.
 */
export class Arrivals {
  readonly #all = new Map<string, Arrival>();

  hold(contacts: readonly Contact[]): void {
    for (const contact of contacts) this.#all.set(contact.id, { contact, touches: [] });
  }

  happened(touches: readonly Touch[]): void {
    for (const touch of touches) this.#all.get(touch.contactId)?.touches.push(touch);
  }

  /** Write all, with what is derived of them; part of the transaction that restores. */
  async write(): Promise<void> {
    const joined = readRows(organisationSchema, await database.organisations.toArray()).rows;
    const settling = new Settling(
      await readSettings(),
      now(),
      joined.map(({ keys }) => keys),
    );
    await database.workplaces.clear();
    await inChunks([...this.#all.values()], (some) => settling.alone(some));
    await inChunks(settling.waiting, (some) => settling.amongOthers(some));
    await settling.packs.writeAnew();
    await noteDerived();
  }
}
