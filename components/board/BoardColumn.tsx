import type { Stage } from '../../outreach/stage';
import { STAGE_WORDS } from '../../outreach/stage';
import type { ListedContact, Place, Rows } from '../list/rows';
import { positionOf } from '../list/rows';
import { useWalk } from '../list/use-walk';
import { WindowedList } from '../list/WindowedList';
import { BoardCard } from './BoardCard';
import type { Card, Dragged } from './use-drag';

/** What can be done with the cards of a board. */
export type CardActions = {
  hrefOf: (id: string) => string;
  onOpen: () => void;
  onMove: (card: Card) => void;
  onPick: (event: PointerEvent, card: Card) => void;
};

type Props = CardActions & {
  stage: Stage;
  rows: Rows | undefined;
  active: Place | null;
  onActive: (place: Place) => void;
  dragged: Dragged | null;
};

type CardsProps = Omit<Props, 'rows'> & { rows: Rows };

function Cards({ stage, rows, active, onActive, dragged, ...does }: CardsProps) {
  const position = positionOf(rows, active);
  const { rootRef, onKey } = useWalk({ rows, position, onActive });
  const card = (at: number) => {
    const contact: ListedContact = rows.rowAt(at);
    const picked = { id: contact.id, name: contact.name, from: stage };
    return (
      <BoardCard
        contact={contact}
        href={does.hrefOf(contact.id)}
        isActive={at === position}
        isDragged={dragged?.id === contact.id}
        onFocus={() => onActive({ id: contact.id, position: at })}
        onOpen={does.onOpen}
        onMove={() => does.onMove(picked)}
        onPick={(event) => does.onPick(event, picked)}
      />
    );
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the cards in it have the focus
    <div ref={rootRef} onKeyDown={onKey}>
      <WindowedList
        label={STAGE_WORDS[stage].label}
        count={rows.count}
        kept={position}
        keyOf={(at) => rows.rowAt(at).id}
        renderRow={card}
      />
    </div>
  );
}

/** Everyone at one stage. */
export function BoardColumn(props: Props) {
  const { stage, rows, dragged } = props;
  const { label, doc } = STAGE_WORDS[stage];
  return (
    <section
      class="board-column"
      aria-label={`${label}, ${rows?.count ?? 0}`}
      data-stage={stage}
      data-over={dragged?.over === stage && dragged.from !== stage ? true : undefined}
    >
      <h2 tabIndex={-1} title={doc}>
        {label} <span class="quiet">{rows?.count}</span>
      </h2>
      <div class="board-cards" data-scrolls>
        {rows && rows.count > 0 ? (
          <Cards {...props} rows={rows} />
        ) : (
          <p class="quiet board-nobody">{rows ? 'Nobody here' : ''}</p>
        )}
      </div>
    </section>
  );
}
