import type { DueItem } from '../outreach/due';
import { OnDay } from './When';

const STATES = {
  overdue: { word: 'overdue', tone: 'late' },
  today: { word: 'today', tone: 'good' },
} as const;

/** Why something is due, and how pressing it is: as a word, or as a date when it is still to come. */
export function DueReason({ item }: { item: DueItem }) {
  if (item.state === 'later') {
    return (
      <span>
        {item.reason}
        {' · '}
        <OnDay date={item.on} />
      </span>
    );
  }
  const { word, tone } = STATES[item.state];
  return (
    <span>
      <span class="tag" data-tone={tone}>
        {word}
      </span>{' '}
      {item.reason}
    </span>
  );
}
