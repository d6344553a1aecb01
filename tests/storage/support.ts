import type { NewContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { saveContact } from '../../storage/contacts';

/** Start each test with an empty database of today's schema. */
export async function startAfresh(): Promise<void> {
  await database.open();
  for (const table of database.tables) {
    if (table.name !== 'meta') await table.clear();
  }
}

/** Someone read off a page under this name; anything else as given. */
export function person(name: string, more: Partial<NewContact> = {}): NewContact {
  const captured = { at: 1_790_000_000_000, facts: { name: { value: name, from: 'h1' } }, experience: [] };
  return { captured, edits: {}, ...more };
}

/** Save someone and hand back their id. */
export async function saved(name: string, more: Partial<NewContact> = {}): Promise<string> {
  const { contact } = await saveContact(person(name, more));
  return contact.id;
}

const RECORDS = ['contacts', 'touches', 'drafts', 'settings', 'templates'] as const;

/** All that is stored, without what only ever goes up: to compare before and after. */
export async function everything(): Promise<unknown> {
  const tables: unknown[] = [];
  for (const name of RECORDS) tables.push(await database[name].orderBy(':id').toArray());
  return JSON.parse(JSON.stringify(tables, (key, value: unknown) => (key === 'updatedAt' ? 0 : value)));
}

/** The failure an action ends in. */
export async function failureOf(action: Promise<unknown>): Promise<unknown> {
  return action.then(
    () => new Error('It should have failed.'),
    (error: unknown) => error,
  );
}
