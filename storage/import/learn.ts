import type { Compared } from '../../linkedin/archive/compare-table';
import { compareTable } from '../../linkedin/archive/compare-table';
import type { Finding } from '../../linkedin/archive/finding';
import type { KnownPerson } from '../../linkedin/archive/known-people';
import { nameKey } from '../../linkedin/archive/known-people';
import type { Learned } from '../../linkedin/archive/learn-from';
import { learnFrom } from '../../linkedin/archive/learn-from';
import type { Archive } from '../../linkedin/archive/open-file';
import type { TablePerson } from '../../linkedin/archive/people-table';
import type { Pause } from '../../linkedin/archive/slowly';
import { eachSlowly } from '../../linkedin/archive/slowly';
import { emailKey } from '../../outreach/email';
import { Breath } from '../breath';
import { now } from '../clock';
import type { Known } from './known';
import { readKnown, recall } from './known';

/** Told how far comparing has come; whoever waits may give it up. */
export type Learning = { onProgress?: (done: number, total: number) => void; signal?: AbortSignal };

type Identified = { key: string | null; email: string };

function wasRemoved({ key, email }: Identified, { removed }: Known): boolean {
  return (key !== null && removed.has(key)) || removed.has(emailKey(email));
}

// Time for the page between two pieces of work. Nothing is written here, so no transaction is lost by it.
function pauseFor({ signal }: Learning): Pause {
  const breath = new Breath();
  return async () => {
    signal?.throwIfAborted();
    await breath.take();
  };
}

// The address of someone who was removed is still theirs.
function withoutTaken(finding: Finding, { removed }: Known): Finding {
  return finding.key !== null && removed.has(finding.key) ? { ...finding, key: null, url: '' } : finding;
}

// Two contacts of one name are told apart by where they work.
async function namesOf(
  findings: readonly Finding[],
  people: readonly KnownPerson[],
  pause: Pause,
): Promise<Map<string, string>> {
  const wanted = new Set(findings.map(({ contactId }) => contactId));
  const keys: string[] = [];
  const counts = new Map<string, number>();
  const count = ({ name }: KnownPerson) => {
    const key = nameKey(name);
    keys.push(key);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  await eachSlowly(people, count, pause);
  const names = new Map<string, string>();
  const call = ({ id, name, company }: KnownPerson, at: number) => {
    if (!wanted.has(id)) return;
    const isShared = company !== '' && (counts.get(keys[at] ?? '') ?? 0) > 1;
    names.set(id, isShared ? `${name}, ${company}` : name);
  };
  await eachSlowly(people, call, pause);
  return names;
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
  const known = await readKnown(pause);
  const { findings, newcomers } = await learnFrom(archive, known.people, {
    ...learning,
    now: now().at,
    pause,
    recall,
  });
  return {
    findings: findings.map((finding) => withoutTaken(finding, known)),
    newcomers: newcomers.filter((row) => !wasRemoved(row, known)),
    names: await namesOf(findings, known.people, pause),
  };
}

// People read in one go.
const ASKED = 50;

// The same people, some of them with what has happened with them.
async function withTouches(
  people: readonly KnownPerson[],
  ids: ReadonlySet<string>,
  { onProgress, signal }: Learning,
): Promise<KnownPerson[]> {
  const asked = people.filter(({ id }) => ids.has(id));
  const whole = new Map<string, KnownPerson>();
  for (let start = 0; start < asked.length; start += ASKED) {
    signal?.throwIfAborted();
    const some = await recall(asked.slice(start, start + ASKED), asked.length / people.length);
    for (const person of some) whole.set(person.id, person);
    onProgress?.(whole.size, asked.length);
  }
  return people.map((person) => whole.get(person.id) ?? person);
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
  const known = await readKnown(pause);
  const there = rows.filter((row) => !wasRemoved(row, known));
  const { fills, ...first } = await compareTable(there, known.people, pause);
  const removed = rows.length - there.length;
  const noted = fills.filter(({ parts }) => parts.includes('note'));
  if (noted.length === 0) return { ...first, fills, removed };
  const people = await withTouches(known.people, new Set(noted.map(({ contactId }) => contactId)), learning);
  return { ...(await compareTable(there, people, pause)), removed };
}
