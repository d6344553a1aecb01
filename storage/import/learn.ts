import type { Compared } from '../../linkedin/archive/compare-table';
import { compareTable } from '../../linkedin/archive/compare-table';
import { gatherSlowly } from '../../linkedin/archive/evidence';
import type { Finding } from '../../linkedin/archive/finding';
import type { Learned } from '../../linkedin/archive/findings';
import { findingsAbout } from '../../linkedin/archive/findings';
import type { KnownPerson } from '../../linkedin/archive/known-people';
import { nameKey } from '../../linkedin/archive/known-people';
import type { Archive } from '../../linkedin/archive/open-file';
import type { TablePerson } from '../../linkedin/archive/people-table';
import { emailKey } from '../../outreach/email';
import { Breath } from '../breath';
import { now } from '../clock';
import type { Known, Learning } from './known';
import { readKnown, withTouches } from './known';

type Identified = { key: string | null; email: string };

function wasRemoved({ key, email }: Identified, { removed }: Known): boolean {
  return (key !== null && removed.has(key)) || removed.has(emailKey(email));
}

// Time for the page between two pieces of work. Nothing is written here, so no transaction is lost by it.
function pauseFor({ signal }: Learning): () => Promise<void> {
  const breath = new Breath();
  return async () => {
    signal?.throwIfAborted();
    await breath.take();
  };
}

// Contacts looked at between one pause and the next.
const AT_ONCE = 50;

// The address of someone who was removed is still theirs.
function withoutTaken(finding: Finding, { removed }: Known): Finding {
  return finding.key !== null && removed.has(finding.key) ? { ...finding, key: null, url: '' } : finding;
}

// Two contacts of one name are told apart by where they work.
function namesOf(people: readonly KnownPerson[]): Map<string, string> {
  const groups = Map.groupBy(people, ({ name }) => nameKey(name));
  const called = ({ name, company }: KnownPerson) =>
    company !== '' && (groups.get(nameKey(name))?.length ?? 0) > 1 ? `${name}, ${company}` : name;
  return new Map(people.map((person) => [person.id, called(person)]));
}

/**
 * What an archive would add, and the names of the contacts it bears on, by id. Nothing is written.
 *
 * @throws the signal's reason when it is given up.
 */
export async function learnFromArchive(
  archive: Archive,
  learning: Learning = {},
): Promise<Learned & { names: Map<string, string> }> {
  const pause = pauseFor(learning);
  const known = await readKnown();
  const { evidence, strangers } = await gatherSlowly(archive, known.people, pause);
  const [people, findings]: [KnownPerson[], Finding[]] = [[], []];
  const { at } = now();
  for (let start = 0; start < evidence.length; start += AT_ONCE) {
    const some = evidence.slice(start, start + AT_ONCE);
    const whole = await withTouches(some.map(({ person }) => person));
    for (const [place, person] of whole.entries()) {
      const about = some[place];
      if (about) findings.push(...findingsAbout({ ...about, person }, at));
    }
    people.push(...whole);
    await pause();
    learning.onProgress?.(people.length, evidence.length);
  }
  return {
    findings: findings.map((finding) => withoutTaken(finding, known)),
    newcomers: strangers.filter((row) => !wasRemoved(row, known)),
    names: namesOf(people),
  };
}

/**
 * What anyone's table would add, and how many of its people were removed from the contacts before. Nothing is written.
 *
 * @throws the signal's reason when it is given up.
 */
export async function learnFromTable(
  rows: readonly TablePerson[],
  learning: Learning = {},
): Promise<Compared & { removed: number }> {
  const pause = pauseFor(learning);
  const known = await readKnown();
  const there = rows.filter((row) => !wasRemoved(row, known));
  const { fills, ...first } = await compareTable(there, known.people, pause);
  const removed = rows.length - there.length;
  const noted = fills.filter(({ parts }) => parts.includes('note'));
  if (noted.length === 0) return { ...first, fills, removed };
  const ids = new Set(noted.map(({ contactId }) => contactId));
  const whole = await withTouches(
    known.people.filter(({ id }) => ids.has(id)),
    learning,
  );
  const byId = new Map(whole.map((person) => [person.id, person]));
  const people = known.people.map((person) => byId.get(person.id) ?? person);
  return { ...(await compareTable(there, people, pause)), removed };
}
