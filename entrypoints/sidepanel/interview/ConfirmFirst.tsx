import { oneClick } from '../../../components/one-click';
import type { Action } from '../../../components/use-action';
import { useLive } from '../../../components/use-live';
import { readContact } from '../../../storage/contacts';
import { settleDue } from '../../../storage/settle';
import { watch } from '../../../storage/watch';
import { hashOf } from '../use-route';

type Props = { contactId: string; run: Action['run'] };

/** Offers to confirm the talk, from the day before until it begins: on its day Today asks to prepare alone. */
export function ConfirmFirst({ contactId, run }: Props) {
  const view = useLive(watch, `confirm ${contactId}`, () => readContact(contactId));
  const due = view?.standing.due.find(({ kind, state }) => kind === 'confirm' && state !== 'later');
  if (!due) return null;
  return (
    <div class="row">
      <span>You have not confirmed it yet.</span>
      <a class="button" href={hashOf({ at: 'contact', id: contactId, moment: 'confirm' })}>
        Confirm the talk
      </a>
      <button type="button" class="plain" onClick={oneClick(() => void run(() => settleDue(contactId, due)))}>
        I did it another way
      </button>
    </div>
  );
}
