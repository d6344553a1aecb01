import { useEffect, useState } from 'preact/hooks';
import type { ZonedInstant } from '../../outreach/zoned';
import { noteBudget } from '../../templates/note-budget';
import type { DraftDeskProps } from './DraftDesk';

/** More than this is a number, not a row of dots. */
const MOST_DOTS = 12;

/** How many of this month's personalised notes are used, and whom to keep the last one for. */
export function NoteMeter({
  store,
  settings,
  touches,
}: Pick<DraftDeskProps, 'store' | 'settings' | 'touches'>) {
  const [sent, setSent] = useState<{ notes: readonly ZonedInstant[]; now: ZonedInstant } | null>(null);
  useEffect(() => {
    let left = false;
    const read = async () => {
      const notes = await store.notes();
      const now = { at: Date.now(), zone: Temporal.Now.timeZoneId() };
      if (!left) setSent({ notes, now });
    };
    // Without them there is no meter; whatever is wrong with the data is said where it is read.
    read().catch(() => {});
    return () => {
      left = true;
    };
    // A note sent, or taken back, shows in the touches.
  }, [store, touches]);
  const budget = sent && noteBudget(sent.notes, settings, sent.now);
  if (!budget) return null;
  const { used, of, left, label, advice } = budget;
  return (
    <div class="small quiet">
      <p class="row">
        <span>{label}</span>
        {of <= MOST_DOTS && (
          <span class="dots" aria-hidden="true">
            {'●'.repeat(Math.min(used, of)) + '○'.repeat(left)}
          </span>
        )}
      </p>
      {advice && <p>{advice}</p>}
    </div>
  );
}
