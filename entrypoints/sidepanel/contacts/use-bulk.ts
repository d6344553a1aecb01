import { useState } from 'preact/hooks';
import type { BulkChoice } from '../../../components/list/BulkBar';
import type { Action } from '../../../components/use-action';
import { counted } from '../../../outreach/wording';
import type { BulkDone, Progress } from '../../../storage/bulk';

const loadBulk = () => import('../../../storage/bulk');

// What was done is said by the offer to undo it; this is what else there is to say.
function asideOf({ changed, missing }: BulkDone): string {
  const left = missing > 0 ? `${counted(missing, 'contact')} left alone: gone, or damaged.` : '';
  return [changed === 0 ? 'Nothing to change: they are so already.' : '', left].filter(Boolean).join(' ');
}

/** Does one thing to many contacts, and tells how far it has come. */
export function useBulk(run: Action['run']) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [aside, setAside] = useState('');
  /** Gives what was done, or `undefined` when it failed. */
  const change = async (ids: readonly string[], choice: BulkChoice) => {
    setAside('');
    setProgress({ done: 0, total: ids.length });
    const done = await run(async () => (await loadBulk()).bulkChange(ids, choice, setProgress));
    setProgress(null);
    if (done) setAside(asideOf(done));
    return done;
  };
  return { progress, aside, change };
}
