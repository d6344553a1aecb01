import { Dexie } from 'dexie';
import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import { warnSameDay } from '../outreach/due-organisation';
import type { Touch } from '../outreach/touch';
import { CHANNELS, touchSchema } from '../outreach/touch';
import type { ZonedInstant } from '../outreach/zoned';
import { spellingsOf } from './colleagues';
import { database } from './database';
import { workplaceKeys } from './derive';
import { nameOf } from './people';
import { readRow, readRows } from './rows';

const HOUR = 3_600_000;

// "Today" of someone who travels may have begun this long ago: at UTC+14, and it ends at UTC-11.
const LONGEST_DAY = 50 * HOUR;

type Asked = { id: string; name: string; keys: readonly string[] };

/** Whom one has asked today, for a word of warning before a second one of the same organisation. */
export class WrittenToday {
  private readonly asked: readonly Asked[];

  constructor(asked: readonly Asked[]) {
    this.asked = asked;
  }

  /** Names of the others at a contact's organisation who were asked today. */
  async beside(contact: Contact): Promise<string[]> {
    if (this.asked.length === 0) return [];
    const spellings = new Set(await spellingsOf(workplaceKeys(contact)));
    const there = this.asked.filter(
      ({ id, keys }) => id !== contact.id && keys.some((key) => spellings.has(key)),
    );
    return there.map(({ name }) => name);
  }
}

async function sentSince(at: number): Promise<Touch[]> {
  const sent = await Promise.all(
    CHANNELS.map((channel) =>
      database.touches.where('[channel+at]').between([channel, at], [channel, Dexie.maxKey]).toArray(),
    ),
  );
  return readRows(touchSchema, sent.flat()).rows;
}

/** Reads whom one has asked today: a handful, however much there is. */
export async function readWrittenToday(moment: ZonedInstant): Promise<WrittenToday> {
  const sent = Map.groupBy(await sentSince(moment.at - LONGEST_DAY), ({ contactId }) => contactId);
  const people = [...sent].map(([id, touches]) => ({ id, touches }));
  const ids = warnSameDay(people, moment).map(({ id }) => id);
  const stored = await database.contacts.bulkGet(ids);
  const contacts = stored.flatMap((row) => readRow(contactSchema, row) ?? []);
  const kept = contacts.filter(({ deletedAt }) => deletedAt === null);
  return new WrittenToday(
    kept.map((contact) => ({ id: contact.id, name: nameOf(contact), keys: workplaceKeys(contact) })),
  );
}
