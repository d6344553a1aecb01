import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../outreach/wording';
import { DoOrLeave } from '../DoOrLeave';
import { Tick } from '../Tick';

type Props<Item> = {
  question: string;
  items: readonly Item[];
  renderItem: (item: Item) => ComponentChildren;
  /** Is it picked to begin with? */
  isPicked: (item: Item) => boolean;
  /** What the button says when so many are picked: “Add 3 days”. */
  action: (count: number) => string;
  /** Gets the places of those that were picked, in their order. */
  onPicked: (picked: readonly number[]) => void;
  onCancel: () => void;
};

// More lines than this are no list to look through; all of them still come in.
const SHOWN = 200;

/** What a file holds, for the person to pick from before anything is kept. */
export function PickFrom<Item>({
  question,
  items,
  renderItem,
  isPicked,
  action,
  onPicked,
  onCancel,
}: Props<Item>) {
  const [picked, setPicked] = useState<ReadonlySet<number>>(
    () => new Set(items.flatMap((item, at) => (isPicked(item) ? [at] : []))),
  );
  const toggle = (at: number) => setPicked(picked.symmetricDifference(new Set([at])));
  return (
    <div class="stack">
      <fieldset class="stack stack-tight offered">
        <legend>{question}</legend>
        {items.slice(0, SHOWN).map((item, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- what a file holds has no other name than its place
          <Tick key={at} isOn={picked.has(at)} onTurn={() => toggle(at)}>
            <span>{renderItem(item)}</span>
          </Tick>
        ))}
        {items.length > SHOWN && <p class="quiet">and {counted(items.length - SHOWN, 'more', 'more')}</p>}
      </fieldset>
      <DoOrLeave
        action={action(picked.size)}
        onAction={() => onPicked([...picked].toSorted((one, other) => one - other))}
        onLeave={onCancel}
      />
    </div>
  );
}
