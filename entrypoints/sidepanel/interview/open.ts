import type { Action } from '../../../components/use-action';
import { go } from '../use-route';

/** Goes to the talk with a contact that is being prepared, begun now if there is none. */
export async function goToTalk(contactId: string, run: Action['run']): Promise<void> {
  const id = await run(async () => (await import('../../../storage/interviews')).openInterview(contactId));
  if (id !== undefined) go({ at: 'interview', id });
}

/** Goes to the last talk with a contact, to write down what one thinks of it. */
export async function goToReflection(contactId: string, run: Action['run']): Promise<void> {
  const id = await run(async () => (await import('../../../storage/reflect')).openReflection(contactId));
  if (id !== undefined) go({ at: 'interview', id, part: 'reflection' });
}
