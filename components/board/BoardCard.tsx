import type { ListedContact } from '../list/rows';
import { OnDay } from '../When';

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
  const { id, name, role, company, nextOn, dueState } = contact;
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
      <span class="row-due" data-late={dueState === 'overdue' ? true : undefined}>
        {nextOn !== null && (
          <>
            {dueState === 'overdue' ? 'overdue ' : 'due '}
            <OnDay date={nextOn} />
          </>
        )}
      </span>
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
