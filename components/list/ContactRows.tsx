import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKeys } from '../keys/use-keys';
import { toggled } from './chips';
import { ContactRow } from './ContactRow';
import type { Place, Rows } from './rows';
import { idsBetween, positionOf } from './rows';
import { useWalk } from './use-walk';
import { WindowedList } from './WindowedList';

type Props = {
  rows: Rows;
  label: string;
  hrefOf: (id: string) => string;
  /** The contact that is open beside the list. */
  open: string | null;
  /** The row that Tab leads to. */
  active: Place | null;
  onActive: (place: Place) => void;
  /** A contact is about to be opened. */
  onOpen: () => void;
  /** Ids of those chosen; null while nobody is choosing. */
  selected: ReadonlySet<string> | null;
  onSelected: (ids: ReadonlySet<string>) => void;
  /** Do single keys act, wherever the focus is? */
  keysOn: boolean;
};

function Heads() {
  return (
    <p class="row-heads" aria-hidden="true">
      <span>Name</span>
      <span>Stage</span>
      <span>Next</span>
      <span>Last touch</span>
      <span>Fields and tags</span>
    </p>
  );
}

/** Contacts to walk through, open and choose, by pointer or keyboard; only those in sight are drawn. */
export function ContactRows({ rows, label, keysOn, hrefOf, open, ...props }: Props) {
  const { active, onActive, onOpen, selected, onSelected } = props;
  const anchorRef = useRef<string | null>(null);
  const selectedRef = useRef(selected);
  useLayoutEffect(() => {
    selectedRef.current = selected;
  });
  const position = positionOf(rows, active);
  const { rootRef, here, moveBy, takeFocus, onKey } = useWalk({ rows, position, onActive });

  const placeAt = (at: number): Place => ({ id: rows.rowAt(at).id, position: at });
  const select = (at: number, isRange: boolean) => {
    const { id } = placeAt(at);
    const before = [...(selectedRef.current ?? [])];
    const from = isRange && anchorRef.current !== null ? rows.ids().indexOf(anchorRef.current) : -1;
    const next = new Set(from === -1 ? toggled(before, id) : [...before, ...idsBetween(rows, from, at)]);
    selectedRef.current = next;
    onSelected(next);
    anchorRef.current = id;
    onActive(placeAt(at));
  };
  const selectActive = () => {
    const at = here();
    if (at === null) return false;
    takeFocus();
    select(at, false);
  };
  useKeys({ j: () => moveBy(1), k: () => moveBy(-1), x: selectActive }, keysOn);

  const row = (at: number) => {
    const contact = rows.rowAt(at);
    return (
      <ContactRow
        contact={contact}
        href={hrefOf(contact.id)}
        isActive={at === position}
        isOpen={contact.id === open}
        isSelected={selected && selected.has(contact.id)}
        onFocus={() => onActive(placeAt(at))}
        onOpen={onOpen}
        onSelect={(isRange) => select(at, isRange)}
      />
    );
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the rows in it have the focus
    <div ref={rootRef} class="contact-rows" data-selecting={selected ? true : undefined} onKeyDown={onKey}>
      <Heads />
      <WindowedList
        label={label}
        count={rows.count}
        kept={position}
        keyOf={(at) => rows.rowAt(at).id}
        renderRow={row}
      />
    </div>
  );
}
