import { useEffect, useState } from 'preact/hooks';
import { TwinHint } from '../../components/TwinHint';
import type { Action } from '../../components/use-action';
import { useLive } from '../../components/use-live';
import type { Contact } from '../../outreach/contact';
import { emailKey } from '../../outreach/email';
import { likelyTwins, twinsByEmail } from '../../storage/same-person';
import { watchAfterwards } from '../../storage/watch';
import { go } from './use-route';

// Not asked again with each change of whatever contact: what it is asked of changes with them all.
function useEmailTwins(contact: Contact, run: Action['run']): Contact[] {
  const [twins, setTwins] = useState<Contact[]>([]);
  const key = JSON.stringify([contact.id, emailKey(contact.email), contact.differentFrom]);
  useEffect(() => {
    void run(async () => setTwins(await twinsByEmail(contact)));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for what is asked
  }, [key, run]);
  return twins;
}

type Props = { contact: Contact; run: Action['run']; onDifferent: (otherId: string) => void };

/** Asks, on a contact's screen, whether another contact is the same person. */
export function ContactTwins({ contact, run, onDifferent }: Props) {
  const { id, captured, edits, differentFrom } = contact;
  const key = JSON.stringify([id, captured?.facts.name, captured?.facts.company, edits, differentFrom]);
  const namesakes = useLive(watchAfterwards, `twins ${key}`, () => likelyTwins(contact));
  const byEmail = useEmailTwins(contact, run);
  const twin = [...byEmail, ...(namesakes ?? [])][0];
  if (!twin) return null;
  return (
    <TwinHint
      twin={twin}
      onCompare={() => go({ at: 'merge', id, other: twin.id })}
      onDifferent={() => onDifferent(twin.id)}
    />
  );
}
