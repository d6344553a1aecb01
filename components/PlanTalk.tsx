import { useState } from 'preact/hooks';
import { TextField } from './TextField';

/** What was agreed on: when, for how long, where. Times are epoch milliseconds, zones IANA names. */
export type TalkPlan = { meetAt: number; meetZone: string; minutes: number; place: string };

type Props = { minutes: number; onPlan: (plan: TalkPlan) => void; onCancel: () => void };

const NO_TIME = 'Pick a day and a time first.';

function instantOf(day: string, time: string, zone: string): number | null {
  if (!day || !time) return null;
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return local.toZonedDateTime(zone).epochMilliseconds;
}

/** "We will talk on …": asks for the day, the time, the length and the place. */
export function PlanTalk({ minutes, onPlan, onCancel }: Props) {
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [length, setLength] = useState(String(minutes));
  const [place, setPlace] = useState('');
  const [problem, setProblem] = useState('');
  const zone = Temporal.Now.timeZoneId();

  const plan = (event: Event) => {
    event.preventDefault();
    const meetAt = instantOf(day, time, zone);
    if (meetAt === null) setProblem(NO_TIME);
    else
      onPlan({
        meetAt,
        meetZone: zone,
        minutes: length ? Math.max(1, Math.round(Number(length))) : minutes,
        place,
      });
  };

  return (
    <form class="card stack" onSubmit={plan}>
      <h2>We will talk on …</h2>
      <div class="columns">
        <TextField label="Day" type="date" value={day} onInput={setDay} />
        <TextField label="Time" type="time" value={time} onInput={setTime} hint={`Your time: ${zone}`} />
        <TextField label="Minutes" type="number" value={length} onInput={setLength} />
      </div>
      <TextField label="Place or link" value={place} onInput={setPlace} />
      <p role="status">{problem}</p>
      <div class="row">
        <button type="submit" class="primary">
          Save the date
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
