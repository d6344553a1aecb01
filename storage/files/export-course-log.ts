import { factsOf } from '../../outreach/facts';
import { interviewSchema } from '../../outreach/interview';
import { jottingSchema } from '../../outreach/jotting';
import type { Me } from '../../outreach/settings';
import { readSettings } from '../read-settings';
import { interviewsOf, jottingsOf } from '../ranges';
import { readRows } from '../rows';
import type { LoggedPerson, LogEntry } from './course-log';
import { courseLog } from './course-log';
import type { Listed } from './each-contact';
import { eachWithTouches } from './each-contact';

async function withInterviews({ contact, touches }: Listed, referred: string[]): Promise<LoggedPerson> {
  const interviews = readRows(interviewSchema, await interviewsOf(contact.id).toArray()).rows;
  const lines = await Promise.all(interviews.map(async ({ id }) => jottingsOf(id).toArray()));
  const jottings = readRows(jottingSchema, lines.flat()).rows;
  return { contact, touches, interviews, jottings, referred };
}

/** Every talk that took place, with who I am: what a course marks. Reads everyone, batch by batch. */
export async function readCourseLog(): Promise<{ me: Me; entries: LogEntry[] }> {
  const met: Listed[] = [];
  const referred = new Map<string, string[]>();
  for await (const batch of eachWithTouches()) {
    met.push(...batch.filter(({ touches }) => touches.some(({ kind }) => kind === 'met')));
    for (const { contact } of batch) {
      const by = contact.tie.referrerId;
      if (by !== null) referred.set(by, [...(referred.get(by) ?? []), factsOf(contact).name.value]);
    }
  }
  const people = await Promise.all(
    met.map(async (listed) => withInterviews(listed, referred.get(listed.contact.id) ?? [])),
  );
  const { me } = await readSettings();
  return { me, entries: courseLog(people) };
}
