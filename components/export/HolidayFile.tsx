import { useState } from 'preact/hooks';
import { counted, sayDate } from '../../outreach/wording';
import { FilePick } from './FilePick';
import { PickFrom } from './PickFrom';

/** A day off as a file names it; `on` is `YYYY-MM-DD`. */
export type Holiday = { on: string; name: string };

/** What a file of holidays holds, or one sentence why there is nothing. */
export type HolidaysRead =
  | { ok: true; holidays: readonly Holiday[]; timed: number; unreadRules: readonly string[] }
  | { ok: false; why: string };

type Props = {
  read: (file: File) => Promise<HolidaysRead>;
  /** Days that are off already. */
  kept: readonly string[];
  today: Temporal.PlainDate;
  onAdd: (days: readonly string[]) => void;
};

function aboutThe({ timed, unreadRules }: HolidaysRead & { ok: true }): string {
  const appointments = timed > 0 ? ` ${counted(timed, 'entry', 'entries')} with a time of day left out.` : '';
  const rules =
    unreadRules.length > 0
      ? ` Only the first date is here of what comes back otherwise than each year: ${unreadRules.slice(0, 5).join(', ')}.`
      : '';
  return appointments + rules;
}

/** Days off out of a calendar file: shown first, and the person picks. */
export function HolidayFile({ read, kept, today, onAdd }: Props) {
  const [days, setDays] = useState<readonly Holiday[]>([]);
  const [said, setSaid] = useState('');
  const take = async (file: File) => {
    setDays([]);
    const found = await read(file);
    if (!found.ok) {
      setSaid(`Nothing was brought in. ${found.why}`);
      return;
    }
    const fresh = found.holidays.filter(({ on }) => !kept.includes(on));
    const none =
      found.holidays.length > 0 ? 'All of its days are off already.' : 'It has no whole days in these years.';
    setSaid(
      (fresh.length > 0 ? `${counted(fresh.length, 'new day')} in this file.` : none) + aboutThe(found),
    );
    setDays(fresh);
  };
  const add = (picked: readonly string[]) => {
    if (picked.length > 0) onAdd(picked);
    setDays([]);
    setSaid(`${counted(picked.length, 'day')} added.`);
  };
  const leave = () => {
    setDays([]);
    setSaid('No day was added.');
  };
  return (
    <div class="stack">
      <FilePick
        label="Bring in public holidays from a calendar file (.ics)"
        accept=".ics,text/calendar"
        onPick={take}
      />
      <p class="quiet" role="status">
        {said}
      </p>
      {days.length > 0 && (
        <PickFrom
          question="Which are days off for you?"
          items={days}
          renderItem={({ on, name }) => (
            <>
              {sayDate(Temporal.PlainDate.from(on), today)} · <bdi>{name}</bdi>
            </>
          )}
          isPicked={() => true}
          action={(count) => `Add ${counted(count, 'day')}`}
          onPicked={(picked) => add(picked.flatMap((at) => days[at]?.on ?? []))}
          onCancel={leave}
        />
      )}
    </div>
  );
}
