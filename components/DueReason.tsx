import type { DueItem } from '../outreach/due';
import { counted } from '../outreach/wording';
import { dateToday } from './on-date';
import { OnDay } from './When';

/** How late something is, in days; on the first day it is late, and no more. */
function lateness({ overdueOn }: DueItem): string {
  const days = overdueOn ? Temporal.PlainDate.from(overdueOn).until(dateToday()).days : 0;
  return days > 0 ? `${counted(days, 'day')} overdue` : 'overdue';
}

type Props = {
  item: DueItem;
  /** Under a heading that says "Today" it need not be said again. */
  under?: 'today' | undefined;
};

/** Why something is due, and how pressing it is: as a word, or as a date when it is still to come. */
export function DueReason({ item, under }: Props) {
  if (item.state === 'later') {
    return (
      <span>
        {item.reason}
        {' · '}
        <OnDay date={item.on} />
      </span>
    );
  }
  const isLate = item.state === 'overdue';
  if (!isLate && under === 'today') return <span>{item.reason}</span>;
  return (
    <span>
      <span class="tag" data-tone={isLate ? 'late' : 'good'}>
        {isLate ? lateness(item) : 'today'}
      </span>{' '}
      {item.reason}
    </span>
  );
}
