import { useLayoutEffect, useState } from 'preact/hooks';
import { oneRowPerTalk } from '../../components/due-words';
import type { NextDue } from '../../storage/around-today';
import { countDoneToday, readNextDue } from '../../storage/around-today';
import { now } from '../../storage/clock';
import type { Group, GroupName, Today } from '../../storage/today';
import { readFirstOfToday, readToday } from '../../storage/today';
import { watchInTwo } from '../../storage/watch-in-two';

type Most = Record<GroupName, number>;

/** Today as it is shown, with what to say when it is empty. */
export type ShownToday = {
  groups: Record<GroupName, Group>;
  saved: boolean;
  /** Is nothing left to do today? */
  isQuiet: boolean;
  /** How many things were done, while it is quiet. */
  done: number;
  next: NextDue | null;
  /** False for the first rows alone: the counts are not known yet. */
  isWhole: boolean;
};

function joined({ count, rows }: Group): Group {
  const kept = oneRowPerTalk(rows);
  return { count: count - (rows.length - kept.length), rows: kept };
}

function shownOf(today: Today, isWhole: boolean): ShownToday {
  const groups = {
    overdue: joined(today.overdue),
    today: joined(today.today),
    thisWeek: joined(today.thisWeek),
  };
  const isQuiet = groups.overdue.count + groups.today.count === 0;
  return { groups, saved: today.saved, isQuiet, done: 0, next: null, isWhole };
}

async function readFirst(most: Most): Promise<ShownToday | null> {
  const first = await readFirstOfToday(now(), most);
  const shown = first && shownOf(first, false);
  // That a day is quiet is said once it is known.
  return shown?.isQuiet ? null : shown;
}

async function readWhole(most: Most): Promise<ShownToday> {
  const moment = now();
  const shown = shownOf(await readToday(moment, most), true);
  if (!shown.isQuiet) return shown;
  return { ...shown, done: await countDoneToday(moment), next: await readNextDue(moment) };
}

/**
 * Who needs something, now and after each change, and still those before while the next are read. Where hundreds do,
 * the first of them come first. A failure is thrown while rendering, for `Page` to show.
 */
export function useToday(most: Most, tick: number): ShownToday | undefined {
  const [today, setToday] = useState<ShownToday>();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const key = `${tick} ${Object.values(most).join(' ')}`;
  useLayoutEffect(
    () =>
      watchInTwo({ first: () => readFirst(most), whole: () => readWhole(most) }, setToday, (error) =>
        setFailure({ error }),
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for how many
    [key],
  );
  if (failure) throw failure.error;
  return today;
}
