import type { DueItem } from '../outreach/due';
import { DUE_LABELS } from '../outreach/due';
import type { Contact } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import { Avatar } from './Avatar';
import { DueReason } from './DueReason';
import { LaterMenu } from './LaterMenu';
import { oneClick } from './one-click';

/** One thing due and for whom. */
export type Due = { contact: Contact; item: DueItem };

type Props = {
  rows: readonly Due[];
  onOpen: (contact: Contact) => void;
  /** The one click to the next step. */
  onStep: (due: Due) => void;
  /** Not before this date, `YYYY-MM-DD`. */
  onLater: (due: Due, until: string) => void;
};

function DueLine({ due, onOpen, onStep, onLater }: { due: Due } & Omit<Props, 'rows'>) {
  const { contact, item } = due;
  const facts = factsOf(contact);
  const name = facts.name.value;
  return (
    <li class="due stack stack-tight">
      <div class="person">
        <Avatar name={name} />
        <div class="stack stack-tight">
          <button type="button" class="name-button" dir="auto" onClick={() => onOpen(contact)}>
            {name}
          </button>
          <p>
            <DueReason item={item} />
          </p>
          <div class="row">
            <button type="button" onClick={oneClick(() => onStep(due))}>
              {DUE_LABELS[item.kind]}
              <span class="visually-hidden">: {name}</span>
            </button>
            <LaterMenu name={name} onLater={(until) => onLater(due, until)} />
          </div>
        </div>
      </div>
    </li>
  );
}

/** People who need something, each with the reason and one click to the next step. */
export function DueList({ rows, ...does }: Props) {
  return (
    <ul>
      {rows.map((due) => (
        <DueLine key={`${due.contact.id} ${due.item.kind}`} due={due} {...does} />
      ))}
    </ul>
  );
}
