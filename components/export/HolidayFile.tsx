import { useState } from 'preact/hooks';
import { counted, sayDate } from '../../outreach/wording';
import { FilePick } from './FilePick';

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

type OfferProps = Pick<Props, 'today' | 'onAdd'> & { days: readonly Holiday[]; onCancel: () => void };

function PickDays({ days, today, onAdd, onCancel }: OfferProps) {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const picked = days.filter(({ on }) => !out.has(on)).map(({ on }) => on);
  return (
    <>
      <fieldset class="stack stack-tight offered">
        <legend>Which are days off for you?</legend>
        {days.map(({ on, name }) => (
          <label key={on} class="choice">
            <input
              type="checkbox"
              checked={!out.has(on)}
              onChange={() => setOut(out.symmetricDifference(new Set([on])))}
            />
            <span>
              {sayDate(Temporal.PlainDate.from(on), today)} · <bdi>{name}</bdi>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        <button type="button" class="primary" onClick={() => onAdd(picked)}>
          Add {counted(picked.length, 'day')}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
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
  return (
    <div class="stack stack-tight">
      <FilePick
        label="Bring in public holidays from a calendar file (.ics)"
        accept=".ics,text/calendar"
        onPick={take}
      />
      <p class="quiet" role="status">
        {said}
      </p>
      {days.length > 0 && <PickDays days={days} today={today} onAdd={add} onCancel={() => setDays([])} />}
    </div>
  );
}
