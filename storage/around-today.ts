import { factsOf } from '../outreach/facts';
import type { ZonedInstant } from '../outreach/zoned';
import { localTime } from '../outreach/zoned';
import { database } from './database';
import { dayAt, slotState } from './due-count';
import { isPlain } from './plain';
import type { Image } from './rows';
import { changeRowSchema, readRows, storedContactSchema } from './rows';

/** The next thing after today: on which calendar date (`YYYY-MM-DD`), and with whom. */
export type NextDue = { on: string; id: string; name: string };

/**
 * The first date after today on which something will be due; null when nothing is in sight. For a quiet day: it reads
 * everyone whose date has come.
 */
export async function readNextDue(moment: ZonedInstant): Promise<NextDue | null> {
  const today = dayAt(moment);
  const { contacts } = database;
  // What comes first with someone may have passed by itself: then something else of theirs may be next.
  const rows = [
    await contacts.where('nextOn').above(today.date).first(),
    ...(await contacts.where('nextOn').belowOrEqual(today.date).toArray()),
  ];
  const [next] = readRows(storedContactSchema, rows.filter(isPlain))
    .rows.flatMap((contact) =>
      contact.slots
        .filter((slot) => slotState(slot, today) === 'later')
        .map(({ on }) => ({ on, id: contact.id, name: factsOf(contact).name.value })),
    )
    .toSorted((one, other) => one.on.localeCompare(other.on, 'en'));
  return next ?? null;
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
