import type { Contact, Tie } from '../outreach/contact';
import type { Me } from '../outreach/settings';
import type { EarlierQuery } from '../templates/start-from';
import { patchContact } from './contacts';
import { keepDraft, readDraft } from './drafts';
import { explainFailure } from './failure';
import { patchSettings, readSettings } from './settings';
import type { SentText } from './touches';
import { logSent } from './touches';

/**
 * What the draft desk needs of the data: drafts at once, and once there is one, what the coach and the meter of
 * notes look at, loaded then.
 */
const deskStore = {
  read: readDraft,
  keep: keepDraft,
  others: async (contactId: string) => (await import('./written-lately')).readOtherTexts(contactId),
  earlier: async (like: EarlierQuery) => (await import('./written-lately')).readSentEarlier(like),
  talk: async (contactId: string) => (await import('./talk-notes')).readLastTalk(contactId),
  notes: async () => (await import('./written-lately')).readNotesSent(),
};

/** How a page runs what was asked for there, and shows what went wrong. */
type Run = (work: () => Promise<unknown>) => Promise<unknown>;

// Read at that moment: another page may have silenced another rule meanwhile.
async function hush(rule: string): Promise<unknown> {
  const { coachOff } = await readSettings();
  return patchSettings({ coachOff: [...new Set([...coachOff, rule])] });
}

/**
 * All that a draft desk for one contact does with the data, the same on every page that has one.
 *
 * @param run runs the work of its callbacks; a failure is shown where the desk stands.
 */
export function deskFor({ id }: Pick<Contact, 'id'>, run: Run) {
  return {
    store: deskStore,
    explain: explainFailure,
    onSent: (sent: Omit<SentText, 'contactId'>) => void run(() => logSent({ contactId: id, ...sent })),
    onTie: (tie: Tie) => void run(() => patchContact(id, { tie })),
    onMe: (me: Partial<Me>) => void run(() => patchSettings({ me })),
    onHush: (rule: string) => void run(() => hush(rule)),
  };
}
