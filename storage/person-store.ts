import { saveContact } from './contacts';
import { knownFields } from './fields';
import { dropUnsavedPerson, keepUnsavedPerson, readUnsavedPerson } from './unsaved';

/** What the form for someone not saved yet needs of the data. */
export const personStore = {
  read: readUnsavedPerson,
  keep: keepUnsavedPerson,
  drop: dropUnsavedPerson,
  save: saveContact,
  fields: knownFields,
};
