import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { useWindow } from './use-window';
import { positionsIn } from './window';
import './list.css';

type Props = {
  label: string;
  count: number;
  /** The row that is drawn even out of sight, since it has the focus or gets it next. */
  kept: number | null;
  /** Tells one row from another; called for rows that are drawn. */
  keyOf: (position: number) => string;
  /** What a row shows; another function where any row shows something else. All rows must be of one height. */
  renderRow: (position: number) => ComponentChildren;
};

type RowProps = { position: number; top: number; count: number; renderRow: Props['renderRow'] };

function Row({ position, top, count, renderRow }: RowProps) {
  // What a row shows stays as it is while others scroll into sight.
  const content = useMemo(() => renderRow(position), [renderRow, position]);
  // The pages' CSP refuses a style attribute, but not a style that is set.
  const putInPlace = useCallback(
    (element: HTMLElement | null) => {
      if (element) element.style.insetBlockStart = `${top}px`;
    },
    [top],
  );
  return (
    <li ref={putInPlace} aria-setsize={count} aria-posinset={position + 1} data-position={position}>
      {content}
    </li>
  );
}

/** A list of any length that draws no more rows than can be seen; each row says which of how many it is. */
export function WindowedList({ label, count, kept, keyOf, renderRow }: Props) {
  const { listRef, span, row } = useWindow(count);
  const setList = (element: HTMLUListElement | null) => {
    listRef.current = element;
    if (element) element.style.blockSize = `${count * row}px`;
  };
  const there = kept !== null && kept < count ? kept : null;
  return (
    <ul ref={setList} class="lines windowed" aria-label={label}>
      {positionsIn(span, there).map((position) => (
        <Row
          key={keyOf(position)}
          position={position}
          top={position * row}
          count={count}
          renderRow={renderRow}
        />
      ))}
    </ul>
  );
}
