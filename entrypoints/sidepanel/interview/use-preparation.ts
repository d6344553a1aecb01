import { useEffect, useState } from 'preact/hooks';
import type { Action } from '../../../components/use-action';
import type { Contact } from '../../../outreach/contact';
import type { Preparation } from '../../../storage/preparation';
import { readPreparation } from '../../../storage/preparation';

/**
 * What a talk is prepared from, read when the page opens and each time it is looked at again. It reads every talk
 * of the field, so it is not to be asked anew at each keystroke.
 */
export function usePreparation(contact: Contact, run: Action['run']): Preparation | undefined {
  const [preparation, setPreparation] = useState<Preparation>();
  const key = `${contact.id} ${contact.level} ${contact.fields.join('\n')}`;
  useEffect(() => {
    const listening = new AbortController();
    const read = async () => {
      const found = await run(() => readPreparation(contact));
      if (found && !listening.signal.aborted) setPreparation(found);
    };
    void read();
    document.addEventListener('visibilitychange', () => void read(), { signal: listening.signal });
    return () => listening.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for what of the contact is asked about
  }, [key, run]);
  return preparation;
}
