import { useState } from 'preact/hooks';
import { counted, sayDate } from '../../outreach/wording';
import { TextField } from '../TextField';

type Props = {
  /** `YYYY-MM-DD`, in any order. */
  holidays: readonly string[];
  today: Temporal.PlainDate;
  onChange: (holidays: string[]) => void;
};

function isDay(text: string): boolean {
  // Four digits of a year: while it is being typed, a date field hands over years like 0002.
  return /^[12]\d{3}-\d\d-\d\d$/u.test(text);
}

/** My own days off: typed one by one, listed, taken out again. Those gone by still count for what was sent then. */
export function DaysOff({ holidays, today, onChange }: Props) {
  const [day, setDay] = useState('');
  const [said, setSaid] = useState('');
  const coming = holidays.filter((on) => on >= today.toString()).toSorted();
  const past = holidays.length - coming.length;
  const say = (on: string) => sayDate(Temporal.PlainDate.from(on), today);
  const add = (event: Event) => {
    event.preventDefault();
    if (!isDay(day)) {
      setSaid('Pick a day first.');
      return;
    }
    setSaid(holidays.includes(day) ? `${say(day)} is off already.` : `${say(day)} is off.`);
    if (!holidays.includes(day)) onChange([...holidays, day].toSorted());
    setDay('');
  };
  const remove = (on: string) => {
    onChange(holidays.filter((other) => other !== on));
    setSaid(`${say(on)} is no day off any more.`);
  };
  return (
    <div class="stack stack-tight">
      <form class="row day-off" onSubmit={add}>
        <div class="grow">
          <TextField label="A day off" type="date" value={day} onInput={setDay} />
        </div>
        <button type="submit">Add</button>
      </form>
      <p class="quiet" role="status">
        {said}
      </p>
      {coming.length > 0 && (
        <ul class="stack stack-tight offered" aria-label="Days off to come">
          {coming.map((on) => (
            <li key={on} class="row apart">
              {say(on)}
              <button type="button" class="plain" onClick={() => remove(on)}>
                Remove<span class="visually-hidden"> {say(on)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {past > 0 && <p class="quiet">{counted(past, 'day')} gone by</p>}
    </div>
  );
}
