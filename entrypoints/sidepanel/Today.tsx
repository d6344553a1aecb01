import { useEffect, useRef, useState } from 'preact/hooks';
import type { Due } from '../../components/due-words';
import { dueKey, isDoneByStep } from '../../components/due-words';
import { DueList } from '../../components/DueList';
import { Notice } from '../../components/Notice';
import type { Action } from '../../components/use-action';
import { useAction } from '../../components/use-action';
import { useModule } from '../../components/use-module';
import { useTick } from '../../components/use-tick';
import { factsOf } from '../../outreach/facts';
import { grouped } from '../../outreach/wording';
import { explainFailure } from '../../storage/failure';
import { addSamplePerson } from '../../storage/sample';
import { settleDue } from '../../storage/settle';
import type { Group, GroupName } from '../../storage/today';
import { GROUPS } from '../../storage/today';
import { logTouch } from '../../storage/touches';
import { goToReflection, goToTalk } from './interview/open';
import { NobodySaved, NothingToday } from './TodayEmpty';
import { useDueKeys } from './use-due-keys';
import { go } from './use-route';
import { useToday } from './use-today';

const TITLES: Record<GroupName, string> = { overdue: 'Overdue', today: 'Today', thisWeek: 'This week' };

// Comes once the day is shown.
const loadBackup = () => import('./BackupDue');
const loadTalks = () => import('./interview/RunningTalk');

// As much as one reads in one go, and no more late ones than leave today in sight; the rest is one click away.
const FIRST: Record<GroupName, number> = { overdue: 5, today: 30, thisWeek: 10 };
const PAGE = 100;

// Of thousands even a click shows no more at once than a page can hold.
const moreOf = ({ count, rows }: Group): number => Math.min(count, rows.length + PAGE);

function stepTo({ contact, item, second }: Due, run: Action['run']): void {
  if (item.kind === 'prepare') void goToTalk(contact.id, run);
  else if (item.kind === 'reflect') void goToReflection(contact.id, run);
  else if (item.kind !== 'second-person') go({ at: 'contact', id: contact.id, moment: item.next.moment });
  else if (second) go({ at: 'contact', id: second.id, moment: 'first-request' });
  else go({ at: 'add', company: factsOf(contact).company.value });
}

function doesFor(run: Action['run']) {
  return {
    onOpen: ({ id }: Due['contact']) => go({ at: 'contact', id, moment: null }),
    onStep: (due: Due) => {
      if (isDoneByStep(due.item)) void run(() => settleDue(due.contact.id, due.item));
      else stepTo(due, run);
    },
    onLater: ({ contact }: Due, until: string) =>
      void run(() => logTouch({ kind: 'snoozed', contactId: contact.id, until })),
    onDone: ({ contact, item }: Due) => void run(() => settleDue(contact.id, item)),
    onDrop: ({ contact, item: { about = '' } }: Due) =>
      void run(() =>
        logTouch({ kind: 'kept', contactId: contact.id, promiseId: about, outcome: 'dropped', text: '' }),
      ),
    onLetGo: ({ contact }: Due) =>
      void run(() => logTouch({ kind: 'let-go', contactId: contact.id, text: '' })),
  };
}

type PartProps = {
  name: GroupName;
  group: Group;
  /** Not while the first rows are shown and the rest is still counted. */
  isWhole: boolean;
  /** How many were asked for. */
  most: number;
  keysOn: boolean;
  does: ReturnType<typeof doesFor>;
  onMore: () => void;
};

// What is counted comes from what is derived, the rows from the touches: should the two differ for a moment, nothing more
// is promised than there is once all were asked for.
function isCut({ count, rows }: Group, most: number): boolean {
  return count > rows.length && (most < count || most < PAGE);
}

function Part({ name, group, isWhole, most, keysOn, does, onMore }: PartProps) {
  const { count, rows } = group;
  const isMore = isWhole && isCut(group, most);
  return (
    <section class="stack stack-tight" aria-labelledby={`part-${name}`}>
      <div class="group-head">
        <h2 id={`part-${name}`}>{TITLES[name]}</h2>
        <span class="quiet">{isWhole && (isMore ? count : rows.length)}</span>
      </div>
      <DueList rows={rows} keysOn={keysOn} {...does} />
      {isMore && (
        <button type="button" class="plain" onClick={onMore}>
          {moreOf(group) === count ? `Show all ${grouped(count)}` : `Show ${PAGE} more of ${grouped(count)}`}
          <span class="visually-hidden">: {TITLES[name]}</span>
        </button>
      )}
    </section>
  );
}

/** The button that showed more is gone: the focus goes on to the first row that came in its place. */
function useGoOn(shown: string) {
  const lastRef = useRef<Due | null>(null);
  useEffect(() => {
    if (!lastRef.current) return;
    const last = document.querySelector(`li.due[data-due="${CSS.escape(dueKey(lastRef.current))}"]`);
    const next = last?.nextElementSibling;
    if (!(next instanceof HTMLElement)) return;
    lastRef.current = null;
    next.focus({ preventScroll: true });
  }, [shown]);
  return lastRef;
}

/** Everyone who needs something, each with the reason and one click to the next step. */
export function Today({ keysOn }: { keysOn: boolean }) {
  const tick = useTick();
  const [most, setMost] = useState(FIRST);
  const today = useToday(most, tick);
  const { run, failure } = useAction();
  const backup = useModule(loadBackup);
  const talks = useModule(loadTalks);
  const shown = today ? GROUPS.flatMap((name) => today.groups[name].rows.map(dueKey)).join('\n') : '';
  useDueKeys(keysOn, shown);
  const goOnRef = useGoOn(shown);
  if (!today) return null;
  const { groups, saved, isQuiet, done, next, isWhole } = today;
  const does = doesFor(run);
  return (
    <div class="stack stack-wide">
      {talks && <talks.RunningTalk />}
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      {!isQuiet && <h1 class="visually-hidden">Today</h1>}
      {!saved && <NobodySaved onSample={() => run(addSamplePerson)} />}
      {saved && isQuiet && <NothingToday done={done} next={next} isWeekEmpty={groups.thisWeek.count === 0} />}
      {GROUPS.filter((name) => groups[name].count > 0).map((name) => (
        <Part
          key={name}
          name={name}
          group={groups[name]}
          isWhole={isWhole}
          most={most[name]}
          keysOn={keysOn}
          does={does}
          onMore={() => {
            goOnRef.current = groups[name].rows.at(-1) ?? null;
            setMost({ ...most, [name]: groups[name].rows.length + PAGE });
          }}
        />
      ))}
      {backup && <backup.BackupDue />}
    </div>
  );
}
