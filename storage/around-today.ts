import { factsOf } from '../outreach/facts';
import type { ZonedInstant } from '../outreach/zoned';
import { localDate, localTime } from '../outreach/zoned';
import { contactSchema } from '../outreach/contact';
import { database } from './database';
import { isPlain } from './plain';
import type { Image } from './rows';
import { changeRowSchema, readRow, readRows } from './rows';

/** The next thing after today: on which calendar date (`YYYY-MM-DD`), and with whom. */
export type NextDue = { on: string; id: string; name: string };

/** The first date after today on which something will be due; null when nothing is in sight. */
export async function readNextDue(moment: ZonedInstant): Promise<NextDue | null> {
  const today = localDate(moment).toString();
  const row: unknown = await database.contacts.where('nextOn').above(today).first();
  const contact = readRow(contactSchema, row);
  const on = isPlain(row) ? row['nextOn'] : null;
  if (!contact || typeof on !== 'string') return null;
  return { on, id: contact.id, name: factsOf(contact).name.value };
}

function startOfDay(moment: ZonedInstant): number {
  return localTime(moment).startOfDay().epochMilliseconds;
}

// A name saved or a note written settles nothing.
const NOTHING_DONE: ReadonlySet<unknown> = new Set(['saved', 'note', 'snoozed', 'moved']);

// A story told afterwards is no work of today.
function isDoneSince(since: number, { before, after }: Partial<Image>): boolean {
  if (before !== undefined || !isPlain(after) || NOTHING_DONE.has(after['kind'])) return false;
  return Number(after['at']) >= since;
}

/** How many things were done with people today, as far as they can still be undone. */
export async function countDoneToday(moment: ZonedInstant): Promise<number> {
  const rows = await database.changes.toArray();
  const since = startOfDay(moment);
  const changes = readRows(changeRowSchema, rows).rows.filter(({ at }) => at >= since);
  return changes.filter(({ images }) =>
    images.some((image) => image.table === 'touches' && isDoneSince(since, image)),
  ).length;
}
