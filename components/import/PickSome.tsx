import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { grouped } from '../../outreach/wording';

/** One thing that can be picked; only the first `SHOWN` need anything to show. */
export type Pickable = { id: string; shown: ComponentChildren };

type Props = {
  label: string;
  items: readonly Pickable[];
  picked: ReadonlySet<string>;
  onPick: (ids: readonly string[], on: boolean) => void;
};

/** More lines than this are picked as one: each costs the page time. */
export const SHOWN = 100;

function PickAll({ label, items, picked, onPick }: Props) {
  const boxRef = useRef<HTMLInputElement>(null);
  const count = items.filter(({ id }) => picked.has(id)).length;
  useEffect(() => {
    if (boxRef.current) boxRef.current.indeterminate = count > 0 && count < items.length;
  }, [count, items.length]);
  return (
    <label class="choice">
      <input
        ref={boxRef}
        type="checkbox"
        checked={count === items.length}
        onChange={({ currentTarget }) =>
          onPick(
            items.map(({ id }) => id),
            currentTarget.checked,
          )
        }
      />
      <span>
        <strong>{label}</strong>{' '}
        <span class="quiet">
          {grouped(count)} of {grouped(items.length)}
        </span>
      </span>
    </label>
  );
}

/** A group of things that can be picked one by one or all at once. */
export function PickSome(props: Props) {
  const { label, items, picked, onPick } = props;
  if (items.length === 0) return null;
  return (
    <div class="stack stack-tight" role="group" aria-label={label}>
      <PickAll {...props} />
      <details>
        <summary>
          Show them<span class="visually-hidden">: {label}</span>
        </summary>
        <ul class="picks">
          {items.slice(0, SHOWN).map(({ id, shown }) => (
            <li key={id}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={picked.has(id)}
                  onChange={({ currentTarget }) => onPick([id], currentTarget.checked)}
                />
                <span>{shown}</span>
              </label>
            </li>
          ))}
        </ul>
        {items.length > SHOWN && (
          <p class="quiet">And {grouped(items.length - SHOWN)} more, picked together above.</p>
        )}
      </details>
    </div>
  );
}
