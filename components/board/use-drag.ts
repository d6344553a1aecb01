import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Stage } from '../../outreach/stage';
import { STAGES } from '../../outreach/stage';

/** A card on its way, and the column it is over. */
export type Dragged = { id: string; name: string; from: Stage; over: Stage | null };

/** A card that can be picked up. */
export type Card = Pick<Dragged, 'id' | 'name' | 'from'>;

// Less is a click with an unsteady hand.
const FAR_ENOUGH = 6;
// How near to the edge the board begins to move along, and how far it moves in one frame; CSS pixels.
const EDGE = 40;
const PER_FRAME = 10;

function stageUnder(x: number, y: number): Stage | null {
  const column = document.elementFromPoint(x, y)?.closest('[data-stage]');
  const name = column?.getAttribute('data-stage');
  return STAGES.find((stage) => stage === name) ?? null;
}

// The click that ends dragging would open the contact.
const swallow = (event: Event) => event.preventDefault();

function swallowClick(): void {
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
}

type Props = {
  /** What scrolls sideways. */
  boardRef: RefObject<HTMLElement | null>;
  onDrop: (card: Card, to: Stage) => void;
};

/** Dragging cards with a mouse or a pen; a finger scrolls, and has the button on each card. */
export function useDrag({ boardRef, onDrop }: Props) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const ghostRef = useRef<HTMLElement>(null);
  const stopRef = useRef(() => {});
  const dropRef = useRef(onDrop);
  useEffect(() => {
    dropRef.current = onDrop;
  });
  useEffect(() => () => stopRef.current(), []);

  const begin = useCallback(
    (event: PointerEvent, card: Card) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const start = { x: event.clientX, y: event.clientY };
      const listening = new AbortController();
      const { signal } = listening;
      let at = start;
      let isOn = false;
      const stop = () => {
        listening.abort();
        setDragged(null);
      };
      const follow = () => {
        if (signal.aborted) return;
        const box = boardRef.current?.getBoundingClientRect();
        if (box && at.x < box.left + EDGE) boardRef.current?.scrollBy(-PER_FRAME, 0);
        else if (box && at.x > box.right - EDGE) boardRef.current?.scrollBy(PER_FRAME, 0);
        ghostRef.current?.style.setProperty('translate', `${at.x}px ${at.y}px`);
        requestAnimationFrame(follow);
      };
      const onMove = (move: PointerEvent) => {
        at = { x: move.clientX, y: move.clientY };
        if (!isOn && Math.hypot(at.x - start.x, at.y - start.y) < FAR_ENOUGH) return;
        if (!isOn) requestAnimationFrame(follow);
        isOn = true;
        setDragged({ ...card, over: stageUnder(at.x, at.y) });
      };
      const onUp = () => {
        stop();
        if (!isOn) return;
        swallowClick();
        const to = stageUnder(at.x, at.y);
        if (to && to !== card.from) dropRef.current(card, to);
      };
      const onKey = ({ key }: KeyboardEvent) => {
        if (key === 'Escape') stop();
      };
      stopRef.current = stop;
      addEventListener('pointermove', onMove, { signal });
      addEventListener('pointerup', onUp, { signal });
      addEventListener('pointercancel', stop, { signal });
      addEventListener('keydown', onKey, { signal });
    },
    [boardRef],
  );
  return { dragged, ghostRef, begin };
}
