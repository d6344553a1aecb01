import { useState } from 'preact/hooks';
import { counted } from '../../outreach/wording';
import { dateIn } from '../on-date';
import { TextField } from '../TextField';

/** What can be done to everyone chosen. `until` is a calendar date, `YYYY-MM-DD`. */
export type BulkChoice =
  | { kind: 'add-tag' | 'remove-tag'; tag: string }
  | { kind: 'add-field' | 'remove-field'; field: string }
  | { kind: 'snooze'; until: string }
  | { kind: 'archive' | 'unarchive' | 'remove' | 'restore' };

type Props = {
  count: number;
  /** How many the list shows in all. */
  shown: number;
  shelf: 'current' | 'archived' | 'removed';
  /** Names of the first few chosen, for saying who goes. */
  names: readonly string[];
  offers: { tags: readonly string[]; fields: readonly string[] };
  /** How far a change has come; null while none is under way. */
  progress: { done: number; total: number } | null;
  onDo: (choice: BulkChoice) => void;
  onAll: () => void;
  onDone: () => void;
};

type Asking = 'tag' | 'field' | 'later' | 'remove' | null;

type WordProps = {
  label: string;
  offers: readonly string[];
  whom: string;
  onAdd: (word: string) => void;
  onRemove: (word: string) => void;
};

function WordForm({ label, offers, whom, onAdd, onRemove }: WordProps) {
  const [word, setWord] = useState('');
  const act = (does: (word: string) => void) => {
    if (word.trim()) does(word.trim());
  };
  const submit = (event: Event) => {
    event.preventDefault();
    act(onAdd);
  };
  return (
    <form class="stack stack-tight" onSubmit={submit}>
      <TextField label={label} value={word} offers={offers} onInput={setWord} />
      <div class="row">
        <button type="submit">Add to {whom}</button>
        <button type="button" class="plain" onClick={() => act(onRemove)}>
          Take off
        </button>
      </div>
    </form>
  );
}

function LaterForm({ onLater }: { onLater: (until: string) => void }) {
  const [day, setDay] = useState('');
  const tomorrow = dateIn(1);
  const submit = (event: Event) => {
    event.preventDefault();
    if (day >= tomorrow) onLater(day);
  };
  return (
    <form class="row" onSubmit={submit}>
      <button type="button" onClick={() => onLater(tomorrow)}>
        Tomorrow
      </button>
      <button type="button" onClick={() => onLater(dateIn(7))}>
        In a week
      </button>
      <input
        type="date"
        class="later-date"
        aria-label="Put them off to a date"
        min={tomorrow}
        value={day}
        onInput={(event) => setDay(event.currentTarget.value)}
      />
      <button type="submit" class="plain">
        To that date
      </button>
    </form>
  );
}

function namesOf(names: readonly string[], count: number): string {
  const more = count - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

type RemoveProps = Pick<Props, 'names' | 'count'> & { onRemove: () => void; onKeep: () => void };

function RemoveForm({ names, count, onRemove, onKeep }: RemoveProps) {
  return (
    <div class="stack stack-tight">
      <p dir="auto">{namesOf(names, count)}</p>
      <p class="quiet">They wait under “Removed” for 30 days, with all that happened, and can be restored.</p>
      <div class="row">
        <button type="button" onClick={onRemove}>
          Remove {counted(count, 'contact')}
        </button>
        <button type="button" class="plain" onClick={onKeep}>
          Keep them
        </button>
      </div>
    </div>
  );
}

type FormProps = Props & { asking: Asking; onAsk: (asking: Asking) => void };

function Form({ asking, onAsk, count, names, offers, onDo }: FormProps) {
  const whom = counted(count, 'contact');
  switch (asking) {
    case 'tag':
      return (
        <WordForm
          label="Tag"
          offers={offers.tags}
          whom={whom}
          onAdd={(tag) => onDo({ kind: 'add-tag', tag })}
          onRemove={(tag) => onDo({ kind: 'remove-tag', tag })}
        />
      );
    case 'field':
      return (
        <WordForm
          label="Field of work"
          offers={offers.fields}
          whom={whom}
          onAdd={(field) => onDo({ kind: 'add-field', field })}
          onRemove={(field) => onDo({ kind: 'remove-field', field })}
        />
      );
    case 'later':
      return <LaterForm onLater={(until) => onDo({ kind: 'snooze', until })} />;
    case 'remove':
      return (
        <RemoveForm
          names={names}
          count={count}
          onRemove={() => onDo({ kind: 'remove' })}
          onKeep={() => onAsk(null)}
        />
      );
    case null:
      return null;
  }
}

const ASKS = [
  { asking: 'tag', label: 'Tag' },
  { asking: 'field', label: 'Field' },
  { asking: 'later', label: 'Later' },
] as const;

function Actions({ asking, onAsk, shelf, onDo }: FormProps) {
  if (shelf === 'removed') {
    return (
      <button type="button" onClick={() => onDo({ kind: 'restore' })}>
        Restore
      </button>
    );
  }
  const toggle = (next: Asking) => onAsk(asking === next ? null : next);
  return (
    <>
      {ASKS.map(({ asking: next, label }) => (
        <button key={next} type="button" aria-expanded={asking === next} onClick={() => toggle(next)}>
          {label}
        </button>
      ))}
      {shelf === 'archived' ? (
        <button type="button" onClick={() => onDo({ kind: 'unarchive' })}>
          Bring back
        </button>
      ) : (
        <button type="button" onClick={() => onDo({ kind: 'archive' })}>
          Archive
        </button>
      )}
      <button type="button" aria-expanded={asking === 'remove'} onClick={() => toggle('remove')}>
        Remove
      </button>
    </>
  );
}

/** What to do with everyone chosen, and how many they are; what is removed is named before. */
export function BulkBar(props: Props) {
  const { count, shown, progress, onDo, onAll, onDone } = props;
  const [asking, setAsking] = useState<Asking>(null);
  const act = (choice: BulkChoice) => {
    setAsking(null);
    onDo(choice);
  };
  const form: FormProps = { ...props, onDo: act, asking, onAsk: setAsking };
  return (
    <section class="bulk stack" aria-label="Those selected">
      <div class="row">
        <strong class="bulk-count">{count} selected</strong>
        {count < shown && (
          <button type="button" class="plain small" onClick={onAll}>
            All {shown}
          </button>
        )}
        <button type="button" class="plain small" onClick={onDone}>
          Done
        </button>
      </div>
      {progress ? (
        <label class="field">
          {progress.done < progress.total
            ? `Changing ${progress.done} of ${progress.total}`
            : 'Saving. This page can be left open meanwhile.'}
          <progress value={progress.done} max={progress.total} />
        </label>
      ) : (
        count > 0 && (
          <>
            <div class="row">
              <Actions {...form} />
            </div>
            <Form {...form} />
          </>
        )
      )}
    </section>
  );
}
