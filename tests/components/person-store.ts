import type { NewPerson, PersonStore } from '../../components/UnsavedPerson';
import type { PersonEntry } from '../../outreach/person-entry';
import { EMPTY_ENTRY } from '../../outreach/person-entry';
import { contactWith } from './support';

/** A room for unsaved people that keeps, forgets and saves as the real one does, in memory. */
export function personRoom(fields: string[] = [], more: Partial<PersonStore> = {}) {
  const unsaved = new Map<string | null, PersonEntry>();
  const saved: NewPerson[] = [];
  const store: PersonStore = {
    read: async (profileKey) => unsaved.get(profileKey) ?? EMPTY_ENTRY,
    keep: async (profileKey, entry) => void unsaved.set(profileKey, entry),
    drop: async (profileKey) => void unsaved.delete(profileKey),
    save: async (person) => {
      saved.push(person);
      return { contact: contactWith({ id: `saved-${saved.length}` }), existing: false };
    },
    twins: async () => [],
    join: async () => {},
    fields: async () => fields,
    ...more,
  };
  return { store, unsaved, saved };
}
