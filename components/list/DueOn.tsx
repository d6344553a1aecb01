import { OnDay } from '../When';
import type { ListedContact } from './rows';

type Props = Pick<ListedContact, 'dueOn' | 'dueState'>;

/** When something is due with someone: what is overdue is so in words too, not in colour alone. */
export function DueOn({ dueOn, dueState }: Props) {
  if (dueOn === null) return <span class="row-due" />;
  const isLate = dueState === 'overdue';
  return (
    <span class="row-due" data-late={isLate ? true : undefined}>
      {isLate && <span class="visually-hidden">overdue, </span>}
      due <OnDay date={dueOn} />
    </span>
  );
}
