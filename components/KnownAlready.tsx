import type { Contact } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import type { Choices, Comparable } from '../outreach/merge';
import { useModule } from './use-module';

const loadMerge = () => import('./MergePeople');

type Props = {
  /** The contact that is kept. */
  kept: Contact;
  /** The same person as just read or typed. */
  person: Omit<Comparable, 'id' | 'phone' | 'updatedAt'>;
  onUpdate: (choices: Choices) => void;
  onBack: () => void;
};

/** Someone about to be saved is a contact already: what was read or typed is offered, and nothing is lost. */
export function KnownAlready({ kept, person, onUpdate, onBack }: Props) {
  const merge = useModule(loadMerge);
  const name = factsOf(kept).name.value;
  // What is said of them now is the newer.
  const now = { ...person, id: '', phone: '', updatedAt: kept.updatedAt + 1 };
  return (
    <div class="stack">
      <div class="stack stack-tight" role="status">
        <h1 dir="auto">{name} is one of your contacts</h1>
        <p>No second one was saved. Choose what holds; what is new is filled in, and nothing else changes.</p>
      </div>
      {merge && (
        <merge.MergePeople
          pair={{ keep: kept, drop: now }}
          names={{ keep: 'In Cuppa', drop: person.captured ? 'On the page' : 'As you typed it' }}
          action={`Update ${name}`}
          onMerge={onUpdate}
          instead={{ label: 'Back', onClick: onBack }}
        />
      )}
    </div>
  );
}
