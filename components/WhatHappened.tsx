import { useId, useState } from 'preact/hooks';
import type { TouchKind } from '../outreach/touch';
import './chips.css';
import { dateToday, instantOn } from './on-date';
import { oneClick } from './one-click';
import { TextField } from './TextField';

/** What a person can say has happened, beyond what "I sent it" logs by itself. */
export type Happened = Extract<
  TouchKind,
  'accepted' | 'replied' | 'declined' | 'scheduled' | 'met' | 'thanked' | 'referred' | 'let-go'
>;

const LABELS: Record<Happened, string> = {
  accepted: 'They accepted',
  replied: 'They replied',
  declined: 'They declined',
  scheduled: 'We will talk on …',
  met: 'We talked',
  thanked: 'I thanked them',
  referred: 'They gave me names',
  'let-go': 'Let go',
};

const ALL: readonly Happened[] = [
  'accepted',
  'replied',
  'scheduled',
  'met',
  'referred',
  'thanked',
  'declined',
  'let-go',
];

type Props = {
  /** What is likely at this stage: shown as buttons; the rest is one click away. */
  likely: readonly Happened[];
  /** `at`: when, epoch milliseconds. */
  onHappened: (what: Happened, at: number) => void;
};

function Choices({ kinds, onPick }: { kinds: readonly Happened[]; onPick: (kind: Happened) => void }) {
  return (
    <div class="row chips">
      {kinds.map((kind) => (
        <button key={kind} type="button" class="chip" onClick={oneClick(() => onPick(kind))}>
          {LABELS[kind]}
        </button>
      ))}
    </div>
  );
}

/** Lets a person say what happened, one click each. */
export function WhatHappened({ likely, onHappened }: Props) {
  // Empty for today, which in a page left open overnight is another day by now.
  const [day, setDay] = useState('');
  const id = useId();
  const rest = ALL.filter((kind) => !likely.includes(kind));
  const pick = (kind: Happened) => onHappened(kind, instantOn(day));
  return (
    <section class="stack stack-tight" aria-labelledby={id}>
      <h2 id={id}>What happened?</h2>
      {likely.length > 0 && <Choices kinds={likely} onPick={pick} />}
      <details>
        <summary>Something else, or on another day</summary>
        <div class="stack">
          <TextField label="It happened on" type="date" value={day || dateToday()} onInput={setDay} />
          <Choices kinds={rest} onPick={pick} />
        </div>
      </details>
    </section>
  );
}
