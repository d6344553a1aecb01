import { useEffect, useRef, useState } from 'preact/hooks';
import type { Stage } from '../../outreach/stage';
import { STAGE_WORDS } from '../../outreach/stage';
import '../chips.css';
import { pressKeyed, useKeys } from '../keys/use-keys';
import type { Place, Rows } from '../list/rows';
import { SelectField } from '../SelectField';
import { BoardColumn } from './BoardColumn';
import type { CardActions } from './BoardColumn';
import type { Card } from './use-drag';
import { useDrag } from './use-drag';
import './board.css';

/** Where each column is walked through, by stage. */
export type Places = { [Name in Stage]?: Place };

type Props = Omit<CardActions, 'onPick'> & {
  stages: readonly Stage[];
  /** Those at each stage; not there until looked up. */
  rowsAt: (stage: Stage) => Rows | undefined;
  places: Places;
  onPlace: (stage: Stage, place: Place) => void;
  onDrop: (card: Card, to: Stage) => void;
  keysOn: boolean;
};

// Below this there is room for one column.
const NARROW = '(width < 440px)';

function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const listening = new AbortController();
    const query = matchMedia(NARROW);
    query.addEventListener('change', () => setIsNarrow(query.matches), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return isNarrow;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

// From one column to the next in which there is anybody; from right to left in scripts that are written so.
function focusBeside(board: HTMLElement, step: number): boolean {
  const ahead = getComputedStyle(board).direction === 'rtl' ? -step : step;
  const columns = [...board.querySelectorAll('[data-stage]')];
  const here = columns.findIndex((column) => column.contains(document.activeElement));
  for (let at = here + ahead; at >= 0 && at < columns.length; at += ahead) {
    const line = columns[at]?.querySelector('[data-line][tabindex="0"]');
    if (line instanceof HTMLElement) {
      line.focus();
      return true;
    }
  }
  return false;
}

type ChooserProps = Pick<Props, 'stages' | 'rowsAt'> & { stage: Stage; onStage: (stage: Stage) => void };

function Chooser({ stages, rowsAt, stage, onStage }: ChooserProps) {
  const options = stages.map((value) => ({
    value,
    label: `${STAGE_WORDS[value].label} (${rowsAt(value)?.count ?? 0})`,
  }));
  return <SelectField label="Stage" value={stage} options={options} onChange={onStage} />;
}

function show(stage: Stage): void {
  const column = document.querySelector(`.board-column[data-stage="${stage}"]`);
  column?.scrollIntoView({ inline: 'start', block: 'nearest' });
  column?.querySelector('h2')?.focus({ preventScroll: true });
}

/** How many there are at each stage, and the way to a column that is out of sight. */
function Overview({ stages, rowsAt }: Pick<Props, 'stages' | 'rowsAt'>) {
  return (
    <ul class="row chips" aria-label="Go to a stage">
      {stages.map((stage) => (
        <li key={stage}>
          <button type="button" class="chip" onClick={() => show(stage)}>
            {STAGE_WORDS[stage].label} <span class="quiet">{rowsAt(stage)?.count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Contacts by stage, a column each. A card that is moved asks what happened; nothing sets a stage. */
export function Board({ stages, rowsAt, places, onPlace, onDrop, keysOn, ...does }: Props) {
  const boardRef = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const [stage, setStage] = useState<Stage>(() => stages.find((one) => rowsAt(one)?.count) ?? 'saved');
  const { dragged, ghostRef, begin } = useDrag({ boardRef, onDrop });
  useKeys({ m: () => pressKeyed(document.activeElement?.closest('li') ?? null, 'm') }, keysOn);
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined && boardRef.current && focusBeside(boardRef.current, step)) event.preventDefault();
  };
  const shown = stages.includes(stage) ? stage : (stages[0] ?? stage);
  return (
    <>
      {isNarrow ? (
        <Chooser stages={stages} rowsAt={rowsAt} stage={shown} onStage={setStage} />
      ) : (
        <Overview stages={stages} rowsAt={rowsAt} />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the cards in it have the focus */}
      <div ref={boardRef} class="board" data-dragging={dragged ? true : undefined} onKeyDown={onKey}>
        {(isNarrow ? [shown] : stages).map((one) => (
          <BoardColumn
            key={one}
            stage={one}
            rows={rowsAt(one)}
            active={places[one] ?? null}
            onActive={(place) => onPlace(one, place)}
            dragged={dragged}
            onPick={begin}
            {...does}
          />
        ))}
      </div>
      {dragged && (
        <span ref={ghostRef} class="board-ghost" aria-hidden="true">
          {dragged.name}
        </span>
      )}
    </>
  );
}
