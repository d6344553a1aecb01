import { AdviceList } from '../../../components/contact/AdviceList';
import { Part } from '../../../components/contact/Part';
import { Promises } from '../../../components/contact/Promises';
import type { Action } from '../../../components/use-action';
import { adviceOf, promisesOf } from '../../../outreach/promise';
import type { ContactView } from '../../../storage/contacts';
import type { NewTouch } from '../../../storage/touches';
import { logTouch } from '../../../storage/touches';
import { go } from '../use-route';

type Props = { view: ContactView; run: Action['run'] };

function countOpen(open: number, all: number): string {
  if (all === 0) return '';
  return open > 0 ? `${open} open` : 'all settled';
}

/** Promises both ways, and advice: given, done, told. */
export function ContactDealings({ view: { contact, touches }, run }: Props) {
  const contactId = contact.id;
  const promises = promisesOf(touches);
  const advice = adviceOf(touches);
  const openPromises = promises.filter(({ state }) => state === 'open').length;
  const openAdvice = advice.filter(({ state }) => state !== 'told').length;
  const log = async (touch: NewTouch) => (await run(() => logTouch(touch))) !== undefined;
  return (
    <div>
      <Part title="Promises" gist={countOpen(openPromises, promises.length)} open={openPromises > 0}>
        <Promises
          promises={promises}
          onPromise={(promise) => log({ kind: 'promised', contactId, ...promise })}
          onSettle={(promiseId, outcome) =>
            void log({ kind: 'kept', contactId, promiseId, outcome, text: '' })
          }
        />
      </Part>
      <Part title="Advice" gist={countOpen(openAdvice, advice.length)} open={openAdvice > 0}>
        <AdviceList
          advice={advice}
          onAdvice={(text) => log({ kind: 'advised', contactId, text })}
          onDone={(adviceId) => void log({ kind: 'acted', contactId, adviceId, text: '' })}
          onTell={() => go({ at: 'contact', id: contactId, moment: 'check-in' })}
        />
      </Part>
    </div>
  );
}
