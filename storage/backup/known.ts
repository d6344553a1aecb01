import { database } from '../database';
import { isPlain, textIn } from '../plain';
import type { Plain } from '../plain';
import type { Watching } from './format';
import type { Identity } from './identities';
import { Identities } from './identities';
import { readHeader, rowsOf } from './read-backup';
import { addUnited, readUnited } from './united';

/** What recognises the people and organisations of one side. */
export type Known = { people: Identity[]; organisations: Identity[]; united: Record<string, string> };

const BATCH = 500;

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

// A damaged row of ours has no say in what is kept, but its addresses are taken.
function personOf(row: Plain): Identity {
  const since = row['createdAt'];
  return {
    id: textIn(row, 'id'),
    keys: textsOf(row['profileKeys']),
    since: typeof since === 'number' ? since : Number.MAX_SAFE_INTEGER,
  };
}

function organisationOf(row: Plain): Identity {
  return { id: textIn(row, 'id'), keys: textsOf(row['keys']), since: 0 };
}

/**
 * Whom a file knows. Reads the file whole, and so also tells whether it is.
 *
 * @throws Refusal when it is damaged.
 */
export async function knownInFile(file: Blob, watching: Watching): Promise<Known> {
  const { united = {} } = await readHeader(file);
  const known: Known = { people: [], organisations: [], united };
  for await (const { table, rows } of rowsOf(file, watching)) {
    if (table === 'contacts') known.people.push(...rows.map(personOf));
    if (table === 'organisations') known.organisations.push(...rows.map(organisationOf));
  }
  return known;
}

async function addAll(to: Identities, table: 'contacts' | 'organisations'): Promise<void> {
  const identityOf = table === 'contacts' ? personOf : organisationOf;
  let last = '';
  for (;;) {
    const rows: unknown[] = await database.table(table).where(':id').above(last).limit(BATCH).toArray();
    for (const row of rows) if (isPlain(row)) to.add(identityOf(row));
    last = textIn(rows.at(-1), 'id');
    if (rows.length < BATCH) return;
  }
}

/** Who is who of both sides. */
export async function identitiesOf(
  file: Known,
  withOurs: boolean,
): Promise<Record<'people' | 'organisations', Identities>> {
  const both = { people: new Identities(), organisations: new Identities() };
  for (const name of ['people', 'organisations'] as const) {
    for (const identity of file[name]) both[name].add(identity);
    if (withOurs) await addAll(both[name], name === 'people' ? 'contacts' : 'organisations');
  }
  const ours = withOurs ? await readUnited() : new Map<string, string>();
  addUnited(both.people, new Map([...Object.entries(file.united), ...ours]));
  return both;
}
