import { useRef, useState } from 'preact/hooks';
import type { Contact } from '../outreach/contact';
import type { Choices } from '../outreach/merge';
import type { NewPerson, PersonStore } from './UnsavedPerson';
import type { Action } from './use-action';

type Props = {
  store: Pick<PersonStore, 'save' | 'join'>;
  run: Action['run'];
  /** The person is kept under this id, and what was typed is in it. */
  onKept: (id: string) => Promise<void>;
};

/** Saves someone once, or shows the contact they are already. */
export function useSaving({ store, run, onKept }: Props) {
  const [known, setKnown] = useState<Contact | null>(null);
  const busyRef = useRef(false);
  // A second click while the first is on its way would save the person twice.
  const once = async (work: () => Promise<string | null>) => {
    if (busyRef.current) return;
    busyRef.current = true;
    const id = await run(work);
    busyRef.current = typeof id === 'string';
    if (typeof id === 'string') await onKept(id);
  };
  const save = (person: NewPerson) =>
    once(async () => {
      const { contact, existing } = await store.save(person);
      if (existing) setKnown(contact);
      return existing ? null : contact.id;
    });
  const update = (kept: Contact, person: NewPerson, choices: Choices) =>
    once(async () => {
      await store.join(kept.id, person, choices);
      return kept.id;
    });
  return { known, compareWith: setKnown, save, update };
}
