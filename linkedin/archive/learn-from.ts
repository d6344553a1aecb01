import { gather } from './evidence';
import type { Finding } from './finding';
import { findingsAbout } from './findings';
import type { KnownPerson } from './known-people';
import type { Archive } from './open-file';
import type { Connection } from './records';
import type { Pause } from './slowly';

/** What an archive would add: findings about contacts, and the connections who are none yet. */
export type Learned = { findings: Finding[]; newcomers: Connection[] };

/** What learning needs of whoever asks for it. */
export type Learning = {
  /** Epoch milliseconds; nothing is dated later. */
  now: number;
  /** Awaited between some contacts and the next. */
  pause: Pause;
  /**
   * The same people with what has happened with them. Asked for a few at a time, in the order of those known; `share`
   * says how many of those known are asked about in the end, 1 being all.
   */
  recall: (people: readonly KnownPerson[], share: number) => Promise<readonly KnownPerson[]>;
  onProgress?: (done: number, total: number) => void;
};

// Contacts looked at between one pause and the next.
const AT_ONCE = 50;

type Rows = Pick<Archive, 'connections' | 'invitations' | 'messages'>;

/**
 * What would be learned from an archive, given who is a contact already: nothing that is known, and nothing
 * concluded that the files do not say. A connection older than every request is only that, a connection; it is an
 * acceptance where a request by note came before it and no acceptance is logged since.
 */
export async function learnFrom(
  archive: Rows,
  known: readonly KnownPerson[],
  { now, pause, recall, onProgress }: Learning,
): Promise<Learned> {
  const { evidence, strangers } = await gather(archive, known, pause);
  const byId = new Map(evidence.map((about) => [about.person.id, about]));
  const people = known.filter(({ id }) => byId.has(id));
  const share = people.length / known.length;
  const found = new Map<string, Finding[]>();
  for (let start = 0; start < people.length; start += AT_ONCE) {
    for (const person of await recall(people.slice(start, start + AT_ONCE), share)) {
      const about = byId.get(person.id);
      if (about) found.set(person.id, findingsAbout({ ...about, person }, now));
    }
    await pause();
    onProgress?.(Math.min(start + AT_ONCE, people.length), people.length);
  }
  // In the order in which the files speak of them.
  const findings = evidence.flatMap(({ person }) => found.get(person.id) ?? []);
  return { findings, newcomers: strangers };
}
