import type { Compared } from '../../linkedin/archive/compare-table';
import { compareTable } from '../../linkedin/archive/compare-table';
import { gather } from '../../linkedin/archive/evidence';
import type { Learned } from '../../linkedin/archive/findings';
import { learnFrom } from '../../linkedin/archive/findings';
import type { Archive } from '../../linkedin/archive/open-file';
import type { TablePerson } from '../../linkedin/archive/people-table';
import { emailKey } from '../../outreach/email';
import { now } from '../clock';
import type { Known } from './known';
import { readKnown, withTouches } from './known';

type Identified = { key: string | null; email: string };

function wasRemoved({ key, email }: Identified, { removed }: Known): boolean {
  return (key !== null && removed.has(key)) || removed.has(emailKey(email));
}

/** What an archive would add, and the names of the contacts it bears on, by id. Nothing is written. */
export async function learnFromArchive(archive: Archive): Promise<Learned & { names: Map<string, string> }> {
  const known = await readKnown();
  const { evidence } = gather(archive, known.people);
  const people = await withTouches(evidence.map(({ person }) => person));
  const { findings } = learnFrom(archive, people, now().at);
  const { strangers } = gather({ ...archive, invitations: [], messages: [] }, known.people);
  return {
    findings,
    newcomers: strangers.filter((row) => !wasRemoved(row, known)),
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
}

/** What anyone's table would add, and how many of its people were removed from the contacts before. Nothing is written. */
export async function learnFromTable(rows: readonly TablePerson[]): Promise<Compared & { removed: number }> {
  const known = await readKnown();
  const there = rows.filter((row) => !wasRemoved(row, known));
  const first = compareTable(there, known.people);
  const touched = new Set(first.fills.map(({ contactId }) => contactId));
  const withNotes = await withTouches(known.people.filter(({ id }) => touched.has(id)));
  const byId = new Map(withNotes.map((person) => [person.id, person]));
  const people = known.people.map((person) => byId.get(person.id) ?? person);
  return { ...compareTable(there, people), removed: rows.length - there.length };
}
