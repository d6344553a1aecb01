import { useState } from 'preact/hooks';
import { counted } from '../../outreach/wording';

/** What goes with somebody who is erased. */
export type GoesWith = { touches: number; drafts: number; interviews: number; notes: number };

type Props = {
  name: string;
  /** Counts what would go; gives nothing when that failed, which is said elsewhere. */
  onCount: () => Promise<GoesWith | undefined>;
  onErase: () => Promise<void>;
};

function goesWords({ touches, drafts, interviews, notes }: GoesWith): string {
  const parts = [
    touches > 0 && counted(touches, 'entry of the timeline', 'entries of the timeline'),
    drafts > 0 && counted(drafts, 'draft'),
    interviews > 0 && counted(interviews, 'talk'),
    notes > 0 && counted(notes, 'note of a talk', 'notes of talks'),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Erases somebody for good: says what goes with them, and asks once. */
export function EraseOne({ name, onCount, onErase }: Props) {
  const [goes, setGoes] = useState<GoesWith | null>(null);
  const ask = async () => setGoes(goes ? null : ((await onCount()) ?? null));
  return (
    <>
      <button type="button" class="plain" aria-expanded={goes !== null} onClick={() => void ask()}>
        Erase for good
      </button>
      {goes && (
        <div class="notice stack stack-tight grow">
          <p role="status">
            Goes with <bdi>{name}</bdi>: {goesWords(goes) || 'nothing else'}. This cannot be undone.
          </p>
          <div class="row">
            <button type="button" onClick={() => void onErase()}>
              Erase <bdi>{name}</bdi>
            </button>
            <button type="button" class="plain" onClick={() => setGoes(null)}>
              Keep them
            </button>
          </div>
        </div>
      )}
    </>
  );
}
