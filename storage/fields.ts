import { listContacts } from './listing';

/** The fields of work used so far, in alphabetical order: offered when another contact is given one. */
export async function knownFields(): Promise<string[]> {
  const { fields } = await listContacts({});
  return fields;
}
