import type { DueItem } from '../outreach/due';
import { DUE_LABELS } from '../outreach/due';
import { oneLinePerTalk } from '../outreach/due-talk';
import type { Stage } from '../outreach/stage';
import { STAGE_WORDS } from '../outreach/stage';
import { canSettle, isDoneByStep, isText, stepLabel } from './due-words';
import { DueReason } from './DueReason';
import './due.css';
import { LaterMenu } from './LaterMenu';
import { oneClick } from './one-click';

type Props = {
  name: string;
  stage: Stage;
  due: readonly DueItem[];
  /** The one button of an item, where it is another than usual: whom to write to. */
  label?: (item: DueItem) => string;
  /** Is there somewhere to go for this item, where neither a text nor a touch is its next step? */
  isPlace?: (item: DueItem) => boolean;
  onStep: (item: DueItem) => void;
  onLater: (until: string) => void;
  /** It was done, in whatever way. */
  onDone: (item: DueItem) => void;
  /** A file for the person’s own calendar, where there is room to offer it. */
  onCalendar?: (item: DueItem) => void;
};

const NO_PLACE = () => false;

type ItemProps = Omit<Props, 'stage' | 'due'> & { item: DueItem };

function DoneButton({ item, onDone }: Pick<ItemProps, 'item' | 'onDone'>) {
  if (!canSettle(item) || isDoneByStep(item)) return null;
  return (
    <button type="button" class="plain" onClick={oneClick(() => onDone(item))}>
      {isText(item) ? 'I did it another way' : 'Done'}
      <span class="visually-hidden">: {DUE_LABELS[item.kind]}</span>
    </button>
  );
}

function CalendarButton({ item, onCalendar }: Pick<ItemProps, 'item' | 'onCalendar'>) {
  if (!onCalendar) return null;
  return (
    <button type="button" class="plain" onClick={() => onCalendar(item)}>
      To my calendar
      <span class="visually-hidden">: {DUE_LABELS[item.kind]}</span>
    </button>
  );
}

function Item({ item, name, label, isPlace = NO_PLACE, onStep, ...does }: ItemProps) {
  const canStep = item.next.moment !== null || isDoneByStep(item) || isPlace(item);
  return (
    <li class="stack stack-tight">
      <DueReason item={item} />
      <span class="row">
        {canStep && (
          <button type="button" onClick={oneClick(() => onStep(item))}>
            {label?.(item) ?? stepLabel({ item })}
          </button>
        )}
        <span class="row due-quiet">
          {item.state === 'later' ? (
            <CalendarButton item={item} {...does} />
          ) : (
            <LaterMenu name={name} onLater={does.onLater}>
              <CalendarButton item={item} {...does} />
            </LaterMenu>
          )}
          <DoneButton item={item} onDone={does.onDone} />
        </span>
      </span>
    </li>
  );
}

/** What is next with one person and why, each with one click to do it. */
export function NextSteps({ stage, due, ...does }: Props) {
  if (due.length === 0) return <p class="quiet">{STAGE_WORDS[stage].doc}</p>;
  return (
    <ul class="stack">
      {oneLinePerTalk(due).map((item) => (
        <Item key={`${item.kind} ${item.about ?? ''}`} item={item} {...does} />
      ))}
    </ul>
  );
}
