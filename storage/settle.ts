import type { Contact } from '../outreach/contact';
import type { DueItem } from '../outreach/due';
import type { Channel, SentKind, Touch, TouchKind } from '../outreach/touch';
import { SENT_KINDS } from '../outreach/touch';
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

function touchFor(item: DueItem, contact: Contact, touches: readonly Touch[]): NewTouch | null {
  const { kind } = item.next;
  const plain = { contactId: contact.id, text: '' };
  if (isSentKind(kind)) {
    return { ...plain, kind, channel: likelyChannel(touches, contact), template: '', subject: '' };
  }
  if (kind === 'kept') {
    return item.about === undefined ? null : { ...plain, kind, promiseId: item.about, outcome: 'kept' };
  }
  return kind === 'met' || kind === 'let-go' || kind === 'reflected' ? { ...plain, kind } : null;
}

/**
 * Log that what is due was done, without a text of it.
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
