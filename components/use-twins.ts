import { useEffect, useState } from 'preact/hooks';
import type { Contact } from '../outreach/contact';
import { factsOf } from '../outreach/facts';

/** Who is being written down, as far as others are compared with them. */
export type Asked = Pick<Contact, 'captured' | 'edits' | 'differentFrom'>;

/**
 * Contacts who may be the same person as one who is being written down. Asked anew only when name, company or
 * what was answered changes; a failure asks nothing, since saving finds out the rest.
 */
export function useTwins(asked: Asked | null, find: (asked: Asked) => Promise<Contact[]>): Contact[] {
  const [twins, setTwins] = useState<Contact[]>([]);
  const facts = asked && factsOf(asked);
  const key = JSON.stringify([facts?.name.value, facts?.company.value, asked?.differentFrom]);
  useEffect(() => {
    let current = true;
    const answer = (found: Contact[]) => {
      if (current) setTwins(found);
    };
    if (asked) find(asked).then(answer, () => answer([]));
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for who is asked about
  }, [key, find]);
  return twins;
}
