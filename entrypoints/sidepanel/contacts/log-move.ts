import type { Happening } from '../../../components/board/MoveDialog';
import { readContact } from '../../../storage/contacts';
import { logTouch } from '../../../storage/touches';
import type { Stage } from '../../../outreach/stage';

async function log(contactId: string, happening: Happening): Promise<void> {
  if (happening.kind === 'scheduled') {
    await logTouch({ kind: 'scheduled', contactId, text: '', ...happening.plan });
  } else if ('channel' in happening) {
    await logTouch({ ...happening, contactId, template: '', subject: '', text: '' });
  } else if (happening.kind === 'met') await logTouch({ kind: 'met', at: happening.at, contactId, text: '' });
  else await logTouch({ kind: happening.kind, at: happening.at, contactId, text: '' });
}

/** Logs what happened, and gives the stage it has come to: not always where the card was dropped. */
export async function logMove(contactId: string, happening: Happening): Promise<Stage | null> {
  await log(contactId, happening);
  return (await readContact(contactId))?.standing.stage ?? null;
}
