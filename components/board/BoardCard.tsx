import { useMemo } from 'preact/hooks';
import { DueOn } from '../list/DueOn';
import type { ListedContact } from '../list/rows';

type Props = {
  contact: ListedContact;
  href: string;
  isActive: boolean;
  isDragged: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onMove: () => void;
  onPick: (event: PointerEvent) => void;
};

/** One contact on the board: to open, to drag, and to move without dragging. */
export function BoardCard({ contact, href, isActive, isDragged, ...does }: Props) {
  const { onFocus, onOpen, onMove, onPick } = does;
  const { id, name, role, company } = contact;
  // With each step and each move all cards in sight are asked anew: dates are what takes time.
  const due = useMemo(() => <DueOn {...contact} />, [contact]);
  const tabIndex = isActive ? 0 : -1;
  return (
    <div class="board-card" data-card={id} data-dragged={isDragged ? true : undefined} onPointerDown={onPick}>
      <a
        class="board-link"
        href={href}
        tabIndex={tabIndex}
        draggable={false}
        data-line
        onFocus={onFocus}
        onClick={onOpen}
      >
        <strong dir="auto">{name || 'No name'}</strong>
        <span class="quiet" dir="auto">
          {[role, company].filter(Boolean).join(' · ')}
        </span>
      </a>
      {due}
      <button
        type="button"
        class="plain"
        tabIndex={tabIndex}
        aria-keyshortcuts="m"
        aria-haspopup="dialog"
        onFocus={onFocus}
        onClick={onMove}
      >
        Move<span class="visually-hidden"> {name}</span>
      </button>
    </div>
  );
}
