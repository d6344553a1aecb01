import type { EarlierQuery } from '../templates/start-from';
import { keepDraft, readDraft } from './drafts';

/**
 * What the draft desk needs of the data: drafts at once, and once there is one, what the coach and the meter of
 * notes look at, loaded then.
 */
export const deskStore = {
  read: readDraft,
  keep: keepDraft,
  others: async (contactId: string) => (await import('./written-lately')).readOtherTexts(contactId),
  earlier: async (like: EarlierQuery) => (await import('./written-lately')).readSentEarlier(like),
  notes: async () => (await import('./written-lately')).readNotesSent(),
};
