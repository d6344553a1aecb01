import { Tick } from '../../../components/Tick';
import type { Action } from '../../../components/use-action';
import type { Contact } from '../../../outreach/contact';
import { now } from '../../../storage/clock';
import { patchContact, removeContact } from '../../../storage/contacts';
import { nameOf } from '../../../storage/people';
import { go } from '../use-route';
import { EraseContact } from './EraseContact';

type Props = { contact: Contact; run: Action['run'] };

/** Letting someone alone, putting them away, removing them, each of which can be taken back; and erasing them. */
export function ContactShelf({ contact, run }: Props) {
  const { id, doNotContact, archivedAt } = contact;
  const remove = async () => {
    if (await run(() => removeContact(id))) go({ at: 'contacts' });
  };
  return (
    <>
      <Tick isOn={doNotContact} onTurn={(next) => void run(() => patchContact(id, { doNotContact: next }))}>
        Do not contact them any more
      </Tick>
      <div class="row">
        <button
          type="button"
          class="plain"
          onClick={() =>
            void run(() => patchContact(id, { archivedAt: archivedAt === null ? now().at : null }))
          }
        >
          {archivedAt === null ? 'Put in the archive' : 'Take out of the archive'}
        </button>
        <button type="button" class="plain" onClick={remove}>
          Remove this contact
        </button>
        <EraseContact id={id} name={nameOf(contact)} run={run} />
      </div>
    </>
  );
}
