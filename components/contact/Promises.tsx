import { useState } from 'preact/hooks';
import type { Promised, PromiseTouch } from '../../outreach/promise';
import { oneClick } from '../one-click';
import { SelectField } from '../SelectField';
import { TextField } from '../TextField';
import { At, OnDay } from '../When';

/** A promise as it is made: what, by whom, for which day, and whom they would introduce. */
export type NewPromise = Pick<PromiseTouch, 'by' | 'on' | 'text' | 'introduces'>;

type Outcome = 'kept' | 'dropped';

type Props = {
  promises: readonly Promised[];
  onPromise: (promise: NewPromise) => Promise<boolean>;
  onSettle: (promiseId: string, outcome: Outcome) => void;
};

const WHO = [
  { value: 'me', label: 'I promised' },
  { value: 'them', label: 'They promised' },
] as const;

function wordsOf({ by, text, introduces }: PromiseTouch): string {
  const who = by === 'me' ? 'You' : 'They';
  return `${who}: ${text || (introduces ? `introduce ${introduces}` : 'something')}`;
}

type LineProps = { promised: Promised } & Pick<Props, 'onSettle'>;

function Line({ promised, onSettle }: LineProps) {
  const { touch, state, settledAt } = promised;
  const words = wordsOf(touch);
  const whose = <span class="visually-hidden">: {words}</span>;
  return (
    <li class="stack stack-tight">
      <span dir="auto">{words}</span>
      <span class="row quiet">
        {state === 'open' && touch.on && (
          <span>
            for <OnDay date={touch.on} />
          </span>
        )}
        {state !== 'open' && (
          <span>
            {state} {settledAt !== null && <At at={settledAt} />}
          </span>
        )}
        {state === 'open' && (
          <>
            <button type="button" class="plain" onClick={oneClick(() => onSettle(touch.id, 'kept'))}>
              Kept{whose}
            </button>
            <button type="button" class="plain" onClick={oneClick(() => onSettle(touch.id, 'dropped'))}>
              Dropped{whose}
            </button>
          </>
        )}
      </span>
    </li>
  );
}

const EMPTY: NewPromise = { by: 'me', on: '', text: '', introduces: '' };

function PromiseForm({ onPromise }: Pick<Props, 'onPromise'>) {
  const [promise, setPromise] = useState(EMPTY);
  const [problem, setProblem] = useState('');
  const change = (part: Partial<NewPromise>) => setPromise({ ...promise, ...part });
  const add = async (event: Event) => {
    event.preventDefault();
    const isEmpty = !promise.text.trim() && !promise.introduces.trim();
    setProblem(isEmpty ? 'Say what was promised first.' : '');
    if (!isEmpty && (await onPromise(promise))) setPromise(EMPTY);
  };
  return (
    <form class="stack" onSubmit={add}>
      <div class="columns">
        <SelectField label="Who" value={promise.by} options={WHO} onChange={(by) => change({ by })} />
        <TextField
          label="For which day, if said"
          type="date"
          value={promise.on}
          onInput={(on) => change({ on })}
        />
      </div>
      <TextField label="What was promised" value={promise.text} onInput={(text) => change({ text })} />
      {promise.by === 'them' && (
        <TextField
          label="Whom they would introduce, if anyone"
          value={promise.introduces}
          onInput={(introduces) => change({ introduces })}
        />
      )}
      <p role="status">{problem}</p>
      <div class="row">
        <button type="submit">Add promise</button>
      </div>
    </form>
  );
}

/** What we promised each other, the open ones first, each settled by one click. */
export function Promises({ promises, onPromise, onSettle }: Props) {
  const openFirst = promises.toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));
  return (
    <div class="stack">
      {promises.length > 0 && (
        <ul class="stack">
          {openFirst.map((promised) => (
            <Line key={promised.touch.id} promised={promised} onSettle={onSettle} />
          ))}
        </ul>
      )}
      <details>
        <summary>Add a promise</summary>
        <PromiseForm onPromise={onPromise} />
      </details>
    </div>
  );
}
