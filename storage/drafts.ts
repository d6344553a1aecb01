import type { Channel } from '../outreach/touch';
import type { Draft } from '../outreach/draft';
import { draftIdOf, draftSchema } from '../outreach/draft';
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

async function write(draft: Draft): Promise<void> {
  await database.transaction('rw', 'drafts', async () => {
    const kept = readRow(draftSchema, await database.drafts.get(draft.id));
    if (kept === null || kept.updatedAt <= draft.updatedAt) await database.drafts.put(draft);
  });
}

type Waiting = { draft: Draft; written: PromiseWithResolvers<void> };

// While one wording of a draft is on its way to the disk only the newest waits: on a slow disk a fast typist would
// else be ahead of it by a sentence, which closing the page would lose.
const onTheirWay = new Map<string, Promise<void>>();
const waiting = new Map<string, Waiting>();

function writeWaiting(id: string): void {
  const next = waiting.get(id);
  waiting.delete(id);
  if (next) writeInTurn(next.draft).then(next.written.resolve, next.written.reject);
}

function writeInTurn(draft: Draft): Promise<void> {
  const written = write(draft).finally(() => {
    onTheirWay.delete(draft.id);
    writeWaiting(draft.id);
  });
  onTheirWay.set(draft.id, written);
  return written;
}

/**
 * Keep a draft as it stands at this keystroke. Writes may arrive out of order: an older keystroke never
 * replaces a newer one. Drafts are not among the changes that can be undone.
 *
 * @returns once this wording, or a newer one of the same draft, is on the disk.
 * @throws Refusal when the text is too long to be kept.
 */
export async function keepDraft(draft: Draft): Promise<void> {
  const row = checkRow(draftSchema, draft);
  if (!onTheirWay.has(row.id)) return writeInTurn(row);
  const before = waiting.get(row.id);
  const written = before?.written ?? Promise.withResolvers<void>();
  const isNewer = !before || before.draft.updatedAt <= row.updatedAt;
  waiting.set(row.id, { draft: isNewer ? row : before.draft, written });
  return written.promise;
}

/** Keep nothing more of a draft that was sent or thrown away: resolves once nothing of it is on its way. */
export async function stopKeeping(id: string): Promise<void> {
  waiting.get(id)?.written.resolve();
  waiting.delete(id);
  // Whoever typed it has been told if it could not be written.
  await onTheirWay.get(id)?.catch(() => {});
}

/** Throw a draft away. */
export async function dropDraft(id: string): Promise<void> {
  await stopKeeping(id);
  await database.drafts.delete(id);
}
