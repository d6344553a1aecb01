import type { Contact } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import { Avatar } from './Avatar';
import type { Due } from './due-words';
import {
  canSettle,
  dueKey,
  endsByLettingGo,
  isDoneByStep,
  isText,
  sameDayWords,
  stepLabel,
  writesUnasked,
} from './due-words';
import { DueReason } from './DueReason';
import './due.css';
import { LaterMenu } from './LaterMenu';
import { oneClick } from './one-click';

type Does = {
  onOpen: (contact: Contact) => void;
  /** The one click to the next step. */
  onStep: (due: Due) => void;
  /** Not before this date, `YYYY-MM-DD`. */
  onLater: (due: Due, until: string) => void;
  /** It was done, in whatever way. */
  onDone: (due: Due) => void;
  /** The promise it is about is given up. */
  onDrop: (due: Due) => void;
  onLetGo: (due: Due) => void;
};

type Props = Does & {
  rows: readonly Due[];
  /** Do single keys act? Then the controls say theirs. */
  keysOn?: boolean;
};

function SameDay({ due }: { due: Due }) {
  const { company } = factsOf(due.contact);
  const words = writesUnasked(due.item) ? sameDayWords(company.value, due.sameDay ?? []) : '';
  if (!words) return null;
  return (
    <p class="due-warning" data-tone="warn">
      {words}
    </p>
  );
}

// In a narrow panel the longer words would take a line of their own.
function DoneWords({ item }: { item: Due['item'] }) {
  if (!isText(item)) return <>Done</>;
  return (
    <>
      <span class="due-long">I did it another way</span>
      <span class="due-short">Done</span>
    </>
  );
}

type LineProps = { due: Due; keysOn: boolean } & Does;

function EndButton({
  due,
  keysOn,
  onDrop,
  onLetGo,
}: Pick<LineProps, 'due' | 'keysOn' | 'onDrop' | 'onLetGo'>) {
  const { contact, item } = due;
  const whose = <span class="visually-hidden">: {factsOf(contact).name.value}</span>;
  if (item.kind === 'keep-promise')
    return (
      <button type="button" class="plain" onClick={oneClick(() => onDrop(due))}>
        Drop it
        {whose}
      </button>
    );
  if (!endsByLettingGo(item)) return null;
  return (
    <button
      type="button"
      class="plain"
      aria-keyshortcuts={keysOn ? 'l' : undefined}
      onClick={oneClick(() => onLetGo(due))}
    >
      Let go
      {whose}
    </button>
  );
}

function Buttons({ due, keysOn, onStep, onLater, onDone, ...ends }: Omit<LineProps, 'onOpen'>) {
  const { contact, item } = due;
  const name = factsOf(contact).name.value;
  const key = (letter: string) => (keysOn ? letter : undefined);
  const whose = <span class="visually-hidden">: {name}</span>;
  return (
    <div class="row due-buttons">
      <button
        type="button"
        class="due-step"
        aria-keyshortcuts={key('Enter')}
        onClick={oneClick(() => onStep(due))}
      >
        {stepLabel(due)}
        {whose}
      </button>
      <span class="row due-quiet">
        <LaterMenu name={name} shortcut={key('s')} onLater={(until) => onLater(due, until)} />
        {canSettle(item) && !isDoneByStep(item) && (
          <button
            type="button"
            class="plain"
            aria-keyshortcuts={key('e')}
            onClick={oneClick(() => onDone(due))}
          >
            <DoneWords item={item} />
            {whose}
          </button>
        )}
        <EndButton due={due} keysOn={keysOn} {...ends} />
      </span>
    </div>
  );
}

function DueLine({ due, onOpen, ...does }: LineProps) {
  const { contact, item } = due;
  const facts = factsOf(contact);
  const name = facts.name.value;
  const work = [facts.role.value, facts.company.value].filter(Boolean).join(' · ');
  return (
    <li class="due" tabIndex={-1} data-due={dueKey(due)}>
      <div class="person">
        <Avatar name={name} />
        <div class="due-body">
          <p class="due-head">
            <button
              type="button"
              class="name-button"
              dir="auto"
              aria-keyshortcuts={does.keysOn ? 'o' : undefined}
              onClick={() => onOpen(contact)}
            >
              {name}
            </button>
            {work && (
              <span class="quiet due-work" dir="auto">
                {work}
              </span>
            )}
          </p>
          <p class="due-reason">
            <DueReason item={item} under="today" />
          </p>
          <SameDay due={due} />
          <Buttons due={due} {...does} />
        </div>
      </div>
    </li>
  );
}

/** People who need something, each with the reason and one click to the next step. */
export function DueList({ rows, keysOn = false, ...does }: Props) {
  return (
    <ul>
      {rows.map((due) => (
        <DueLine key={dueKey(due)} due={due} keysOn={keysOn} {...does} />
      ))}
    </ul>
  );
}
