import type { Connection } from '../../linkedin/archive/records';
import type { TablePerson } from '../../linkedin/archive/people-table';
import { profileUrl } from '../../linkedin/profile-url';
import type { Contact } from '../../outreach/contact';
import type { Touch } from '../../outreach/touch';
import type { ZonedInstant } from '../../outreach/zoned';
import { newContact } from '../contacts';
import type { CardContact } from '../files/vcard-read';
import { otherWords, tieOfTable } from './table-tie';

/** Which file something was learned from, as the timeline says it. */
export const FROM_ARCHIVE = 'LinkedIn archive';

/** Which file something was learned from, as the timeline says it. */
export const FROM_TABLE = 'imported table';

/** Someone to be added, with how it began. */
export type NewPerson = { contact: Contact; touches: Touch[] };

/** How a file names someone to be added. */
export type Newcomer =
  | { from: 'archive'; row: Connection }
  | { from: 'file'; row: TablePerson }
  | { from: 'card'; row: CardContact };

type Learned = Exclude<Newcomer, { from: 'card' }>;

function factsFrom(from: string, facts: Record<string, string | undefined>) {
  const filled = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(filled.map(([fact, value = '']) => [fact, { value, from }]));
}

function knownOf({ from, row }: Learned, at: number) {
  if (from === 'archive') {
    const { name, position: role, company, key, slug = key, email } = row;
    const facts = factsFrom(from, { name, role, company, degree: '1' });
    return {
      captured: { at, facts, experience: [], ...(slug !== null && { url: profileUrl(slug) }) },
      email,
    };
  }
  const facts = factsFrom(from, { name: row.name, ...row.facts });
  const captured = { at, facts, experience: [], ...(row.url !== '' && { url: row.url }) };
  const { email, phone, fields, tags } = row;
  return { captured, email, phone, fields, tags, tie: tieOfTable(row.tie) };
}

// A card is somebody's own words on themselves, kept as if typed: no file is said to be where it comes from.
function fromCard(card: CardContact, id: string, { at, zone }: ZonedInstant): NewPerson {
  const { note, edits, email, phone, profileKeys, fields, tags, doNotContact = false } = card;
  const known = { captured: null, edits, email, phone, profileKeys, fields, tags };
  const contact = { ...newContact(known, at), id, doNotContact };
  const base = { contactId: id, at, zone };
  const touches: Touch[] = [{ ...base, id: `${id}-saved`, kind: 'saved', text: '' }];
  if (note !== '') touches.push({ ...base, id: `${id}-note`, kind: 'note', text: note });
  return { contact, touches };
}

/**
 * A contact out of a row.
 *
 * @param id begins with what all ids of one import begin with, so that it can be taken back as one.
 */
export function newPerson(newcomer: Newcomer, id: string, moment: ZonedInstant): NewPerson {
  if (newcomer.from === 'card') return fromCard(newcomer.row, id, moment);
  const { at, zone } = moment;
  const { from, row } = newcomer;
  const profileKeys = row.key === null ? [] : [row.key];
  const doNotContact = from === 'file' && row.doNotContact === true;
  const contact = {
    ...newContact({ edits: {}, profileKeys, ...knownOf(newcomer, at) }, at),
    id,
    doNotContact,
  };
  const source = from === 'archive' ? FROM_ARCHIVE : FROM_TABLE;
  const base = { contactId: id, at, zone, source };
  const touches: Touch[] = [{ ...base, id: `${id}-saved`, kind: 'saved', text: '' }];
  const note = from === 'file' ? [row.note, otherWords(row.tie)].filter(Boolean).join('\n\n') : '';
  if (note !== '') touches.push({ ...base, id: `${id}-note`, kind: 'note', text: note });
  return { contact, touches };
}
