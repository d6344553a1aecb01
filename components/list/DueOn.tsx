import { OnDay } from '../When';
import type { ListedContact } from './rows';

type Props = Pick<ListedContact, 'dueOn' | 'dueState'>;

/**
 * When something is due with someone: what is overdue is so in words too, not in colour alone; what can wait no longer
 * than today is due today, as Today has it, since whatever date.
 */
export function DueOn({ dueOn, dueState }: Props) {
  if (dueOn === null) return <span class="row-due" />;
  const isLate = dueState === 'overdue';
  return (
    <span class="row-due" data-late={isLate ? true : undefined}>
      {isLate && <span class="visually-hidden">overdue, </span>}
      due {dueState === 'today' ? 'today' : <OnDay date={dueOn} />}
    </span>
  );
}
