import type { Contact } from '../../outreach/contact';
import { shownFact } from '../../outreach/facts';
import { hashOf } from './use-route';

/** The way from what is done with somebody back to them. */
export function BackToContact({ contact }: { contact: Pick<Contact, 'id' | 'captured' | 'edits'> }) {
  return (
    <a href={hashOf({ at: 'contact', id: contact.id, moment: null })}>
      ← <bdi>{shownFact(contact, 'name')}</bdi>
    </a>
  );
}
