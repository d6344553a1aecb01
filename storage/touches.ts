import type { Recorder } from './change';
import type { Change } from './latest-change';
import { atomically, change } from './change';
import { contactToChange, nameOf } from './people';
import { damagedRecord, notThere } from './failure';
import type { SentKind, Touch } from '../outreach/touch';
import { touchSchema, TOUCH_LABELS } from '../outreach/touch';
import { database } from './database';
import type { Draft } from '../outreach/draft';
import { stopKeeping } from './drafts';
import { now } from './clock';
import { readRow } from './rows';

type Dated<Some> = Some extends Touch
  ? Omit<Some, 'id' | 'at' | 'zone'> & Partial<Pick<Some, 'at' | 'zone'>>
  : never;

/** Something that happened. `at` (epoch milliseconds) and `zone` are now and here unless said otherwise. */
export type NewTouch = Dated<Touch>;

/** What was sent to whom, as it was sent; `draftId` is the id of the draft it came from, if any. */
export type SentText = Pick<Draft, 'contactId' | 'channel' | 'template' | 'subject' | 'text'> & {
  kind: SentKind;
  draftId: string | null;
  at?: number;
};

async function put(recorder: Recorder, touch: NewTouch): Promise<void> {
  await recorder.add('touches', { ...now(), ...touch, id: crypto.randomUUID() });
}

async function labelOf(touch: Pick<Touch, 'kind' | 'contactId'>): Promise<string> {
  return `${TOUCH_LABELS[touch.kind]}: ${nameOf(await contactToChange(touch.contactId))}`;
}

/**
 * Log something that happened with a contact.
 *
 * @throws Refusal when the contact is gone or a value does not fit.
 */
export async function logTouch(touch: NewTouch): Promise<Change> {
  return atomically(async () => {
    const done = await change(await labelOf(touch), (recorder) => put(recorder, touch));
    return done.change;
  });
}

/**
 * Take a touch out of the story; standing is computed again from what is left.
 *
 * @throws Refusal when the touch is gone or damaged.
 */
export async function removeTouch(id: string): Promise<Change> {
  return atomically(async () => {
    const row = await database.touches.get(id);
    if (row === undefined) throw notThere('entry');
    const touch = readRow(touchSchema, row);
    if (!touch) throw damagedRecord();
    const done = await change(`Removed “${await labelOf(touch)}”`, (recorder) =>
      recorder.remove('touches', id),
    );
    return done.change;
  });
}

/**
 * Log what was sent, word for word, and put its draft away, in one transaction. Stop keeping the draft
 * before calling this: a keystroke kept afterwards is a new draft.
 *
 * @throws Refusal when the contact is gone or the text does not fit; the draft is then still there.
 */
export async function logSent({ draftId, ...touch }: SentText): Promise<Change> {
  if (draftId !== null) await stopKeeping(draftId);
  return atomically(async () => {
    const done = await change(await labelOf(touch), async (recorder) => {
      await put(recorder, touch);
      if (draftId !== null) await recorder.remove('drafts', draftId);
    });
    return done.change;
  });
}
