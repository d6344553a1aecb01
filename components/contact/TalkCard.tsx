import type { PlannedTalk } from '../../outreach/stage';
import { oneClick } from '../one-click';
import { BothTimes } from '../When';

type Props = { talk: PlannedTalk; onMove: () => void; onCallOff: () => void; onCalendar: () => void };

/** The talk that is agreed on: when, on both clocks, and where; it can be moved or called off. */
export function TalkCard({ talk, onMove, onCallOff, onCalendar }: Props) {
  return (
    <section class="card stack stack-tight" aria-label="The talk">
      <p>
        <strong>Talk:</strong> <BothTimes at={talk.meetAt} zone={talk.meetZone} />
      </p>
      <p class="quiet" dir="auto">
        {talk.minutes} minutes{talk.place && ` · ${talk.place}`}
      </p>
      <div class="row">
        <button type="button" class="plain" onClick={onMove}>
          Move it
        </button>
        <button type="button" class="plain" onClick={oneClick(onCallOff)}>
          Call it off
        </button>
        <button type="button" class="plain" onClick={onCalendar}>
          To my calendar
        </button>
      </div>
    </section>
  );
}
