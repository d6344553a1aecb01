import { useState } from 'preact/hooks';
import { cityOf, zoneNames, zoneOf } from './contact/zones';
import { DoOrLeave } from './DoOrLeave';
import { SelectField } from './SelectField';
import { TextField } from './TextField';
import { BothTimes } from './When';

/** What was agreed on: when, for how long, where. Times are epoch milliseconds, zones IANA names. */
export type TalkPlan = { meetAt: number; meetZone: string; minutes: number; place: string };

type Props = {
  minutes: number;
  /** The talk as it was planned before, when it is moved. */
  before?: TalkPlan | null;
  onPlan: (plan: TalkPlan) => void;
  onCancel: () => void;
};

const NO_TIME = 'Pick a day and a time first.';
const NO_ZONE = 'No time zone has that name. Pick one of the list, or leave it empty for yours.';

function instantOf(day: string, time: string, zone: string): number | null {
  if (!day || !time) return null;
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return local.toZonedDateTime(zone).epochMilliseconds;
}

type Typed = {
  day: string;
  time: string;
  length: string;
  place: string;
  zone: string;
  clock: 'mine' | 'theirs';
};

function startFrom(before: TalkPlan | null | undefined, minutes: number, home: string): Typed {
  if (!before) return { day: '', time: '', length: String(minutes), place: '', zone: '', clock: 'mine' };
  const local = Temporal.Instant.fromEpochMilliseconds(before.meetAt).toZonedDateTimeISO(home);
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    length: String(before.minutes),
    place: before.place,
    zone: before.meetZone === home ? '' : before.meetZone.replaceAll('_', ' '),
    clock: 'mine',
  };
}

const CLOCKS = (city: string) =>
  [
    { value: 'mine', label: 'Mine' },
    { value: 'theirs', label: `Theirs, in ${city}` },
  ] as const;

type WhenProps = {
  typed: Typed;
  change: (part: Partial<Typed>) => void;
  home: string;
  theirs: string | null;
};

function WhenFields({ typed, change, home, theirs }: WhenProps) {
  return (
    <>
      <div class="columns">
        <TextField label="Day" type="date" value={typed.day} onInput={(day) => change({ day })} />
        <TextField
          label="Time"
          type="time"
          value={typed.time}
          onInput={(time) => change({ time })}
          hint={`Your time: ${home}`}
        />
        <TextField
          label="Minutes"
          type="number"
          value={typed.length}
          onInput={(length) => change({ length })}
        />
      </div>
      <div class="columns">
        <TextField
          label="Their time zone, if it is another"
          value={typed.zone}
          offers={zoneNames()}
          placeholder="A city"
          onInput={(zone) => change({ zone })}
        />
        {theirs !== null && theirs !== home && (
          <SelectField
            label="The time above is"
            value={typed.clock}
            options={CLOCKS(cityOf(theirs))}
            onChange={(clock) => change({ clock })}
          />
        )}
      </div>
    </>
  );
}

/** "We will talk on …": asks for the day, the time on either clock, the length and the place. */
export function PlanTalk({ minutes, before, onPlan, onCancel }: Props) {
  const home = Temporal.Now.timeZoneId();
  const [typed, setTyped] = useState(() => startFrom(before, minutes, home));
  const [problem, setProblem] = useState('');
  const theirs = zoneOf(typed.zone);
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const meetZone = theirs ?? home;
  const meetAt = instantOf(typed.day, typed.time, typed.clock === 'theirs' ? meetZone : home);

  const plan = (event: Event) => {
    event.preventDefault();
    if (meetAt === null) setProblem(NO_TIME);
    else if (typed.zone.trim() && theirs === null) setProblem(NO_ZONE);
    else {
      const length = typed.length ? Math.max(1, Math.round(Number(typed.length))) : minutes;
      onPlan({ meetAt, meetZone, minutes: length, place: typed.place });
    }
  };

  return (
    <form class="card stack" onSubmit={plan}>
      <h2>{before ? 'We will talk instead on …' : 'We will talk on …'}</h2>
      <WhenFields typed={typed} change={change} home={home} theirs={theirs} />
      {meetAt !== null && meetZone !== home && (
        <p class="quiet">
          <BothTimes at={meetAt} zone={meetZone} />
        </p>
      )}
      <TextField label="Place or link" value={typed.place} onInput={(place) => change({ place })} />
      <p role="status">{problem}</p>
      <DoOrLeave action="Save the date" onLeave={onCancel} />
    </form>
  );
}
