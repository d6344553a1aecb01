import type { Contact } from '../../outreach/contact';
import { contactSchema } from '../../outreach/contact';
import type { Settings } from '../../outreach/settings';
import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import type { ZonedInstant } from '../../outreach/zoned';
import { now } from '../clock';
import { database } from '../database';
import { derive, entryOf, workplaceKeys } from '../derive';
import { PackNews } from '../packs';
import { readSettings } from '../read-settings';
import type { Added, StoredContact, Workplace } from '../rows';
import { checkRow } from '../rows';
import { PEOPLE_AT_ONCE, WriteBehind } from '../write-behind';
import { deriveWaiters } from './added';
import type { Newcomer } from './new-people';
import { newPerson } from './new-people';

/** How whoever waits is told, and may give up. */
export type Waiting = { onProgress: (done: number, total: number) => void; signal: AbortSignal };

type Chunk = { contacts: StoredContact[]; touches: Touch[]; workplaces: Workplace[] };

class Adding {
  readonly keys = new Set<string>();
  readonly packs = new PackNews();
  touches = 0;
  private readonly settings: Settings;
  private readonly moment: ZonedInstant;
  private readonly prefix: string;

  constructor(settings: Settings, moment: ZonedInstant, prefix: string) {
    this.settings = settings;
    this.moment = moment;
    this.prefix = prefix;
  }

  ready(newcomers: readonly Newcomer[], start: number): Chunk {
    const chunk: Chunk = { contacts: [], touches: [], workplaces: [] };
    for (const [at, newcomer] of newcomers.slice(start, start + PEOPLE_AT_ONCE).entries()) {
      const person = newPerson(
        newcomer,
        this.prefix + (start + at).toString(36).padStart(4, '0'),
        this.moment,
      );
      const contact: Contact = checkRow(contactSchema, person.contact);
      const touches = person.touches.map((touch) => checkRow(touchSchema, touch));
      this.derive(chunk, contact, touches);
    }
    return chunk;
  }

  private derive(chunk: Chunk, contact: Contact, touches: Touch[]): void {
    const person = { contact, touches, colleagues: [] };
    const derived = derive(person, this.settings, this.moment);
    chunk.contacts.push({ ...contact, ...derived });
    chunk.touches.push(...touches);
    this.touches += touches.length;
    const keys = workplaceKeys(contact);
    if (keys.length > 0) chunk.workplaces.push({ id: contact.id, keys, stage: derived.stage });
    for (const key of keys) this.keys.add(key);
    this.packs.put(contact.id, entryOf(person, derived));
  }
}

async function write({ contacts, touches, workplaces }: Chunk, behind: WriteBehind): Promise<void> {
  await behind.addRows(contacts, (some) => database.contacts.bulkAdd(some));
  await behind.addRows(touches, (some) => database.touches.bulkAdd(some));
  await behind.addRows(workplaces, (some) => database.workplaces.bulkAdd(some));
}

/**
 * Add people, with what is derived of them; part of the transaction of a change. While the database writes some, the
 * next are made ready, which keeps the transaction alive and the page answering.
 *
 * @returns what lets it be taken back.
 * @throws the signal's reason when it is given up, and whatever the database answers: then nothing is added.
 */
export async function addPeople(newcomers: readonly Newcomer[], waiting: Waiting): Promise<Added> {
  const moment = now();
  const prefix = `${crypto.randomUUID()}-`;
  const adding = new Adding(await readSettings(), moment, prefix);
  const behind = new WriteBehind();
  for (let start = 0; start < newcomers.length; start += PEOPLE_AT_ONCE) {
    waiting.signal.throwIfAborted();
    await write(adding.ready(newcomers, start), behind);
    waiting.onProgress(Math.min(start + PEOPLE_AT_ONCE, newcomers.length), newcomers.length);
  }
  await behind.end();
  await adding.packs.write();
  await deriveWaiters(adding.keys, prefix);
  return { prefix, contacts: newcomers.length, touches: adding.touches, at: moment.at };
}
