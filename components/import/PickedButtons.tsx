import type { ComponentChildren } from 'preact';
import { grouped } from '../../outreach/wording';

type Props = {
  /** How many things can be picked, and how many are. */
  offered: number;
  picked: number;
  onImport: () => void;
  onCancel: () => void;
  children?: ComponentChildren;
};

/** Ends a preview: import what is picked, or not; without anything to pick only another file helps. */
export function PickedButtons({ offered, picked, onImport, onCancel, children }: Props) {
  return (
    <div class="row">
      {offered > 0 && (
        <button
          type="button"
          class="primary"
          aria-disabled={picked === 0}
          onClick={() => picked > 0 && onImport()}
        >
          {picked === 0 ? 'Pick something to import' : `Import ${grouped(picked)}`}
        </button>
      )}
      {children}
      <button type="button" class={offered > 0 ? 'plain' : undefined} onClick={onCancel}>
        {offered > 0 ? 'Leave it' : 'Choose another file'}
      </button>
    </div>
  );
}
