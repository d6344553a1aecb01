import type { Contact } from '../outreach/contact';
import type { DueItem } from '../outreach/due';
import type { Channel, SentKind, Touch, TouchKind } from '../outreach/touch';
import { SENT_KINDS } from '../outreach/touch';
import { readStory } from '../outreach/story';
import { now } from './clock';
import { contactToChange, readPerson } from './people';
import type { Change } from './latest-change';
import { atomically } from './change';
import type { NewTouch } from './touches';
import { logTouch } from './touches';

function isSentKind(kind: TouchKind | null): kind is SentKind {
  return SENT_KINDS.some((sent) => sent === kind);
}

/**
 * How a text that was not drafted here went out, as far as anyone can know: the way the last one did, else by
 * e-mail where there is an address.
 */
export function likelyChannel(touches: readonly Touch[], { email }: Pick<Contact, 'email'>): Channel {
  return touches.findLast((touch) => 'channel' in touch)?.channel ?? (email ? 'email' : 'message');
}

const MINUTE = 60_000;

// The thanks are due from the end of the talk, not from when somebody came to log it.
function talkAsPlanned(
  touches: readonly Touch[],
): Partial<Pick<Touch, 'at' | 'zone'>> & { interviewId?: string } {
  const { talk } = readStory(touches);
  if (!talk) return {};
  const { meetAt, minutes, zone, interviewId } = talk;
  const at = Math.min(meetAt + minutes * MINUTE, now().at);
  return { at, zone, ...(interviewId === undefined ? {} : { interviewId }) };
}

function touchFor(item: DueItem, contact: Contact, touches: readonly Touch[]): NewTouch | null {
  const { kind } = item.next;
  const plain = { contactId: contact.id, text: '' };
  if (isSentKind(kind)) {
    return { ...plain, kind, channel: likelyChannel(touches, contact), template: '', subject: '' };
  }
  if (kind === 'kept') {
    return item.about === undefined ? null : { ...plain, kind, promiseId: item.about, outcome: 'kept' };
  }
  if (kind === 'met') return { ...plain, kind, ...talkAsPlanned(touches) };
  return kind === 'let-go' || kind === 'reflected' ? { ...plain, kind } : null;
}

/**
 * Log that what is due was done, without a text of it. A planned talk is logged at its planned end.
 *
 * @returns the change, or null for what passes by itself.
 * @throws Refusal when the contact is gone or damaged.
 */
export async function settleDue(contactId: string, item: DueItem): Promise<Change | null> {
  return atomically(async () => {
    const contact = await contactToChange(contactId);
    const { touches } = await readPerson(contact);
    const touch = touchFor(item, contact, touches);
    return touch && logTouch(touch);
  });
}
