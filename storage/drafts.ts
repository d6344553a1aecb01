import type { Channel } from '../outreach/touch';
import type { Draft } from '../outreach/draft';
import { draftIdOf, draftSchema } from '../outreach/draft';
import { Newest } from '../outreach/newest';
import { checkRow, readRow, readRows } from './rows';
import { database } from './database';
import { draftsOf } from './ranges';

/** The draft for this contact, template and channel; null when there is none that can be read. */
export async function readDraft(
  contactId: string,
  template: string,
  channel: Channel,
): Promise<Draft | null> {
  return readRow(draftSchema, await database.drafts.get(draftIdOf({ contactId, template, channel })));
}

/** The draft last written to this contact, or null. */
export async function latestDraft(contactId: string): Promise<Draft | null> {
  const { rows } = readRows(draftSchema, await draftsOf(contactId).toArray());
  return rows.at(-1) ?? null;
}

const typed = new Newest<Draft>((id, draft) =>
  database.transaction('rw', 'drafts', async () => {
    const kept = readRow(draftSchema, await database.drafts.get(id));
    if (kept === null || kept.updatedAt <= draft.updatedAt) await database.drafts.put(draft);
  }),
);

/**
 * Keep a draft as it stands at this keystroke. Writes may arrive out of order: an older keystroke never
 * replaces a newer one. Drafts are not among the changes that can be undone.
 *
 * @returns once this wording, or a newer one of the same draft, is on the disk.
 * @throws Refusal when the text is too long to be kept.
 */
export async function keepDraft(draft: Draft): Promise<void> {
  const row = checkRow(draftSchema, draft);
  await typed.keep(row.id, row);
}

/** Keep nothing more of a draft that was sent or thrown away: resolves once nothing of it is on its way. */
export function stopKeeping(id: string): Promise<void> {
  return typed.stop(id);
}

/** Throw a draft away. */
export async function dropDraft(id: string): Promise<void> {
  await stopKeeping(id);
  await database.drafts.delete(id);
}
