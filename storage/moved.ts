import type { Contact } from '../outreach/contact';
import { moveBetween } from '../outreach/recapture';
import type { Recorder } from './change';
import { now } from './clock';

/** Put a new job on the timeline, when what was read now and before says there is one. */
export async function putMove(recorder: Recorder, before: Contact, after: Contact): Promise<void> {
  const move = moveBetween(before, after);
  if (!move) return;
  const id = crypto.randomUUID();
  await recorder.add('touches', { ...now(), ...move, id, contactId: after.id, kind: 'moved' });
}
