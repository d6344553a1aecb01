import type { Interview } from '../outreach/interview';
import type { Jotting } from '../outreach/jotting';
import { namesGivenSince } from '../outreach/names-given';
import { touchSchema } from '../outreach/touch';
import { readInterviewsOf, readJottings } from './interviews';
import { touchesOf } from './ranges';
import { readRows } from './rows';

/** The last talk that was held with a contact, with what was noted in it and the names that came of it. */
export type LastTalk = { interview: Interview; jottings: Jotting[]; referred: string[] };

/** The notes a text about the last talk is filled from; null when no talk was led or looked back on here. */
export async function readLastTalk(contactId: string): Promise<LastTalk | null> {
  const held = (await readInterviewsOf(contactId)).filter(({ endedAt }) => endedAt !== null);
  const interview = held.toSorted((one, other) => (one.endedAt ?? 0) - (other.endedAt ?? 0)).at(-1);
  if (!interview) return null;
  const { rows } = readRows(touchSchema, await touchesOf(contactId).toArray());
  const referred = namesGivenSince(rows, interview.startedAt ?? interview.createdAt);
  return { interview, jottings: await readJottings(interview.id), referred };
}
