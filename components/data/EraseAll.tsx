import { useState } from 'preact/hooks';
import { counted } from '../../outreach/wording';
import { TextField } from '../TextField';
import { ERASE_WORD } from './erase-word';
import { LongWorkSaid } from './LongWorkSaid';
import type { BackupView, Explain } from './store';
import { useLongWork } from './use-long-work';

type Props = {
  people: number;
  view: BackupView | null;
  onErase: () => Promise<void>;
  explain: Explain;
};

/** Erases everything, after a backup was offered and a word was typed. */
export function EraseAll({ people, view, onErase, explain }: Props) {
  const [typed, setTyped] = useState('');
  const work = useLongWork(explain);
  const isSure = typed.trim().toLowerCase() === ERASE_WORD;
  const erase = () => void work.run('Erasing', onErase);
  return (
    <section class="card stack">
      <h2>Erase everything</h2>
      <details>
        <summary>Erase all that Cuppa keeps in this browser</summary>
        <div class="stack">
          <p>
            {counted(people, 'person', 'people')} with all that happened, your drafts, templates and options,
            and the copies Cuppa made. This cannot be undone.
          </p>
          {view && (view.lastAt === null || view.changes > 0) && (
            <p>Save a backup first: see above. Afterwards nothing is left to save.</p>
          )}
          <TextField label={`Type “${ERASE_WORD}” to go on`} value={typed} onInput={setTyped} />
          <div class="row">
            <button type="button" aria-disabled={!isSure} onClick={() => isSure && erase()}>
              Erase everything
            </button>
          </div>
          <LongWorkSaid work={work} />
        </div>
      </details>
    </section>
  );
}
