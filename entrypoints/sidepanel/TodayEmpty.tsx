import { OnDay } from '../../components/When';
import { counted } from '../../outreach/wording';
import type { NextDue } from '../../storage/around-today';
import { go, hashOf } from './use-route';

/** Today before anybody is saved: how to begin. */
export function NobodySaved({ onSample }: { onSample: () => void }) {
  return (
    <div class="stack">
      <h1>Nobody saved yet</h1>
      <p>
        Open the LinkedIn profile of someone whose work interests you and click Cuppa’s button in the toolbar.
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={() => go({ at: 'add' })}>
          Add someone by hand
        </button>
        <button type="button" class="plain" onClick={onSample}>
          Try it on a sample person
        </button>
      </div>
      <p class="quiet">
        Are they on another computer, or in a file?{' '}
        <a href="/options.html#backup" target="_blank" rel="noreferrer">
          Bring them in
        </a>
      </p>
    </div>
  );
}

function NextLine({ next }: { next: NextDue }) {
  return (
    <p>
      Next: <OnDay date={next.on} />,{' '}
      <a href={hashOf({ at: 'contact', id: next.id, moment: null })} dir="auto">
        {next.name}
      </a>
      .
    </p>
  );
}

type Props = {
  /** How many things were done today. */
  done: number;
  next: NextDue | null;
  /** Is there anything for the week below? */
  isWeekEmpty: boolean;
};

/** Today with nothing left to do today: done, or quiet from the start; and what comes next. */
export function NothingToday({ done, next, isWeekEmpty }: Props) {
  const quiet = isWeekEmpty ? 'No one needs anything this week.' : 'No one needs anything today.';
  return (
    <div class="stack">
      <h1>{done > 0 ? 'Done for today' : isWeekEmpty ? 'Nothing is due' : 'Nothing is due today'}</h1>
      <p>
        {done > 0
          ? `You did ${counted(done, 'thing')} today.`
          : `${quiet} A good day to write to someone new.`}
      </p>
      {isWeekEmpty && next && <NextLine next={next} />}
      <div class="row">
        <button type="button" onClick={() => go({ at: 'contacts' })}>
          See your contacts
        </button>
        <button type="button" class="plain" onClick={() => go({ at: 'add' })}>
          Add someone
        </button>
      </div>
    </div>
  );
}
