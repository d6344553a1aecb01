import { useRef, useState } from 'preact/hooks';
import { Board } from '../../../components/board/Board';
import type { Places } from '../../../components/board/Board';
import { MoveDialog } from '../../../components/board/MoveDialog';
import type { Happening } from '../../../components/board/MoveDialog';
import type { Move } from '../../../components/board/moves';
import type { Card } from '../../../components/board/use-drag';
import { NobodyHere } from '../../../components/list/NobodyHere';
import { Notice } from '../../../components/Notice';
import type { Action } from '../../../components/use-action';
import { useAction } from '../../../components/use-action';
import type { Settings } from '../../../outreach/settings';
import { STAGE_WORDS } from '../../../outreach/stage';
import type { Stage } from '../../../outreach/stage';
import { grouped } from '../../../outreach/wording';
import { explainFailure } from '../../../storage/failure';
import { go, hashOf } from '../use-route';
import { ContactsHead } from './ContactsHead';
import { logMove } from './log-move';
import { memory, useMemory } from './memory';
import { NobodyKept, useAnybody } from './NobodyKept';
import type { ByStage } from './use-board';
import { stagesOf, useBoard } from './use-board';

const hrefOf = (id: string) => hashOf({ at: 'contact', id, moment: null });
const openList = () => go({ at: 'contacts' });
const noteOpened = () => {
  memory.isAway = true;
};

// The card is drawn in its new column only once the change has come round.
const FRAMES = 60;

function focusCard(id: string, stage: Stage, frames = FRAMES): void {
  const column = document.querySelector(`.board-column[data-stage="${stage}"]`);
  const line = column?.querySelector(`[data-card="${CSS.escape(id)}"] [data-line]`);
  if (line instanceof HTMLElement) line.focus();
  else if (frames > 0) requestAnimationFrame(() => focusCard(id, stage, frames - 1));
  else column?.querySelector('h2')?.focus();
}

function totalOf(byStage: ByStage, stages: readonly Stage[]) {
  const listings = stages.flatMap((stage) => byStage[stage] ?? []);
  const count = listings.reduce((sum, listing) => sum + listing.count, 0);
  const [first] = listings;
  return { isWhole: listings.length === stages.length, count, first, total: first?.total ?? 0 };
}

type Moving = { card: Card; to: Stage | null };

/** Moving one card at a time: what is asked, and what came of it. */
function useMoving(run: Action['run'], onMoved: (id: string, stage: Stage) => void) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const [said, setSaid] = useState('');
  const savingRef = useRef(false);
  const happened = async ({ id, name }: Card, { to }: Move, happening: Happening) => {
    // A second click while the first is on its way would log it twice.
    if (savingRef.current) return;
    savingRef.current = true;
    const stage = await run(() => logMove(id, happening));
    savingRef.current = false;
    setMoving(null);
    if (!stage) return;
    setSaid(stage === to ? '' : `Saved. ${name} stays at “${STAGE_WORDS[stage].label}”, which came later.`);
    onMoved(id, stage);
  };
  return { moving, setMoving, said, happened };
}

type MovingDialogProps = { minutes: number } & Pick<
  ReturnType<typeof useMoving>,
  'moving' | 'setMoving' | 'happened'
>;

function MovingDialog({ moving, setMoving, happened, minutes }: MovingDialogProps) {
  if (!moving) return null;
  const { card, to } = moving;
  return (
    <MoveDialog
      name={card.name}
      from={card.from}
      to={to}
      minutes={minutes}
      onHappened={(move, happening) => void happened(card, move, happening)}
      onTimeline={() => go({ at: 'contact', id: card.id, moment: null })}
      onClose={() => setMoving(null)}
    />
  );
}

/** All contacts as a board: a column for each stage, and what happened asked for at each move. */
export function ContactBoard({ settings, keysOn }: { settings: Settings; keysOn: boolean }) {
  const [query, setQuery] = useMemory('query');
  const [places, setPlaces] = useState<Places>({});
  const { run, failure } = useAction();
  const byStage = useBoard(query);
  const stages = stagesOf(query);
  const { isWhole, count, total, first } = totalOf(byStage, stages);
  const { said, setMoving, ...dialog } = useMoving(run, (id, stage) => {
    setPlaces((before) => ({ ...before, [stage]: { id, position: 0 } }));
    requestAnimationFrame(() => focusCard(id, stage));
  });
  const isAnybody = useAnybody(query, first);
  if (!first || !isAnybody) {
    return (
      <div class="stack contacts-board">
        <NobodyKept isKnown={isWhole} onQuery={setQuery} />
      </div>
    );
  }
  return (
    <div class="stack contacts-board">
      <ContactsHead query={query} onQuery={setQuery} offers={first} run={run}>
        <button type="button" class="plain" onClick={openList}>
          List
        </button>
      </ContactsHead>
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <p class="quiet" role="status">
        {isWhole && `${grouped(count)} of ${grouped(total)}`} {said}
      </p>
      {isWhole && count === 0 && (
        <NobodyHere query={query} total={total} onAdd={() => go({ at: 'add' })} onQuery={setQuery} />
      )}
      {isWhole && count > 0 && (
        <Board
          stages={stages}
          rowsAt={(stage) => byStage[stage]}
          places={places}
          onPlace={(stage, place) => setPlaces((before) => ({ ...before, [stage]: place }))}
          onDrop={(card, to) => setMoving({ card, to })}
          onMove={(card) => setMoving({ card, to: null })}
          hrefOf={hrefOf}
          onOpen={noteOpened}
          keysOn={keysOn}
        />
      )}
      <MovingDialog minutes={settings.minutes} setMoving={setMoving} {...dialog} />
    </div>
  );
}
