import { DueList } from '../../components/DueList';
import type { Due } from '../../components/DueList';
import { Notice } from '../../components/Notice';
import { useAction } from '../../components/use-action';
import { useLast } from '../../components/use-last';
import { useLive } from '../../components/use-live';
import { useTick } from '../../components/use-tick';
import { now } from '../../storage/clock';
import { explainFailure } from '../../storage/failure';
import { addSamplePerson } from '../../storage/sample';
import { readToday } from '../../storage/today';
import { logTouch } from '../../storage/touches';
import { watch } from '../../storage/watch';
import { go } from './use-route';

const GROUPS = [
  { key: 'overdue', title: 'Overdue' },
  { key: 'today', title: 'Today' },
  { key: 'thisWeek', title: 'This week' },
] as const;

function NobodySaved({ onSample }: { onSample: () => void }) {
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
    </div>
  );
}

function NothingDue() {
  return (
    <div class="stack">
      <h1>Nothing is due</h1>
      <p>No one needs anything this week. A good day to write to someone new.</p>
      <div class="row">
        <button type="button" onClick={() => go({ at: 'contacts' })}>
          See your contacts
        </button>
      </div>
    </div>
  );
}

/** Everyone who needs something, each with the reason and one click to the next step. */
export function Today({ keysOn: _ }: { keysOn: boolean }) {
  const tick = useTick();
  const fresh = useLive(watch, `today ${tick}`, () => readToday(now()));
  const today = useLast(fresh);
  const { run, failure } = useAction();
  if (!today) return null;
  const step = ({ contact, item }: Due) => {
    const { kind } = item.next;
    if (kind === 'let-go' || kind === 'met') {
      void run(() => logTouch({ kind, contactId: contact.id, text: '' }));
    } else go({ at: 'contact', id: contact.id, moment: item.next.moment });
  };
  const empty = today.overdue.count + today.today.count + today.thisWeek.count === 0;
  return (
    <div class="stack stack-wide">
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      {!empty && <h1 class="visually-hidden">Today</h1>}
      {!today.saved && <NobodySaved onSample={() => run(addSamplePerson)} />}
      {today.saved && empty && <NothingDue />}
      {GROUPS.filter(({ key }) => today[key].count > 0).map(({ key, title }) => (
        <section key={key} class="stack stack-tight">
          <h2>{title}</h2>
          <DueList
            rows={today[key].rows}
            onOpen={({ id }) => go({ at: 'contact', id, moment: null })}
            onStep={step}
            onLater={({ contact }, until) =>
              run(() => logTouch({ kind: 'snoozed', contactId: contact.id, until }))
            }
          />
        </section>
      ))}
    </div>
  );
}
