import type { Contact } from '../outreach/contact';
import type { Choices } from '../outreach/merge';
import type { NewContact } from './contacts';
import { saveContact } from './contacts';
import { knownFields } from './fields';
import { likelyTwins } from './same-person';
import { dropUnsavedPerson, keepUnsavedPerson, readUnsavedPerson } from './unsaved';

/** What the form for someone not saved yet needs of the data. */
export const personStore = {
  read: readUnsavedPerson,
  keep: keepUnsavedPerson,
  drop: dropUnsavedPerson,
  save: saveContact,
  twins: (person: Pick<Contact, 'captured' | 'edits' | 'differentFrom'>) =>
    likelyTwins({ ...person, id: '' }),
  // Few people are met twice: what it takes is loaded when one is.
  join: async (id: string, person: NewContact, choices: Choices) =>
    (await import('./merge')).joinPerson(id, person, choices),
  fields: knownFields,
};
