import { useState } from 'preact/hooks';
import { At } from '../When';
import { LongWorkSaid } from './LongWorkSaid';
import type { BackupView, Explain, Waiting } from './store';
import { useLongWork } from './use-long-work';

type Props = {
  view: BackupView;
  /** Writes the backup and hands it to the person; gives what to say. */
  onSave: (waiting: Waiting) => Promise<string>;
  explain: Explain;
};

/** A quiet line that a backup is due, with one click to make it; nothing while none is. */
export function BackupLine({ view, onSave, explain }: Props) {
  const [said, setSaid] = useState('');
  const work = useLongWork(explain);
  const save = async () => setSaid((await work.run('Writing your backup', onSave)) ?? '');
  if (!view.isDue && said === '') return null;
  return (
    <div class="stack stack-tight quiet">
      {view.isDue && (
        <div class="row">
          <span>
            {view.lastAt === null ? (
              'No backup yet.'
            ) : (
              <>
                Last backup: <At at={view.lastAt} />.
              </>
            )}
          </span>
          <button type="button" class="plain" onClick={() => void save()}>
            Save a backup
          </button>
        </div>
      )}
      <LongWorkSaid work={work} />
      <p role="status">{said}</p>
    </div>
  );
}
