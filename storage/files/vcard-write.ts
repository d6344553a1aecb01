import { profileUrl } from '../../linkedin/profile-url';
import type { Contact } from '../../outreach/contact';
import { shownFact } from '../../outreach/facts';
import { escapeText, writeLines } from './content-lines';

/** The versions of vCard that address books of today bring in: RFC 6350, and RFC 2426 for older ones. */
export const VCARD_VERSIONS = ['4.0', '3.0'] as const;

/** One version of vCard. */
export type VCardVersion = (typeof VCARD_VERSIONS)[number];

/** What wrote a card that Cuppa wrote, as the card says it. */
export const OWN_PRODUCT = '-//Cuppa//Cuppa//EN';

/** Someone to write a card of; `notes` is empty where notes are to stay private. */
export type CardPerson = {
  contact: Pick<
    Contact,
    | 'id'
    | 'captured'
    | 'edits'
    | 'email'
    | 'phone'
    | 'profileKeys'
    | 'fields'
    | 'tags'
    | 'doNotContact'
    | 'updatedAt'
  >;
  notes: string;
};

function property(name: string, text: string): string[] {
  return text === '' ? [] : [`${name}:${escapeText(text)}`];
}

function list(name: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`${name}:${texts.map(escapeText).join(',')}`];
}

// No rule tells family names from given names the world over. The last word is most often the family's, and
// address books show FN.
function nameParts(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [family, given] = words.length > 1 ? [words.at(-1) ?? '', words.slice(0, -1).join(' ')] : ['', name];
  return `${escapeText(family)};${escapeText(given)};;;`;
}

function revision(at: number, version: VCardVersion): string {
  const instant = `${new Date(at).toISOString().slice(0, -'.000Z'.length)}Z`;
  return `REV:${version === '4.0' ? instant.replace(/[-:]/gu, '') : instant}`;
}

/**
 * One person as a vCard. What has no place of its own in the format (fields of work beside tags, “do not
 * contact”) goes under a name of ours, which others pass over and `readVCards` knows.
 */
function cardLines({ contact, notes }: CardPerson, version: VCardVersion): string[] {
  const shown = (fact: 'name' | 'role' | 'company' | 'location') => shownFact(contact, fact);
  const name = shown('name');
  const location = escapeText(shown('location'));
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `PRODID:${OWN_PRODUCT}`,
    `UID:${version === '4.0' ? 'urn:uuid:' : ''}${escapeText(contact.id)}`,
    `FN:${escapeText(name || contact.email || 'Without a name')}`,
    `N:${nameParts(name)}`,
    ...property('NICKNAME', contact.edits.callName ?? ''),
    ...property('TITLE', shown('role')),
    ...property('ORG', shown('company')),
    ...property('EMAIL', contact.email),
    ...property('TEL', contact.phone),
    ...(location === '' ? [] : [`ADR:;;;${location};;;`]),
    ...contact.profileKeys.map((key) => `URL:${profileUrl(key)}`),
    ...list('CATEGORIES', [...contact.fields, ...contact.tags]),
    ...list('X-CUPPA-FIELDS', contact.fields),
    ...(contact.doNotContact ? ['X-CUPPA-DO-NOT-CONTACT:yes'] : []),
    ...property('NOTE', notes),
    revision(contact.updatedAt, version),
    'END:VCARD',
  ];
}

/** People as the text of a vCard file. */
export function writeVCards(people: readonly CardPerson[], version: VCardVersion): string {
  return people.map((person) => writeLines(cardLines(person, version))).join('');
}
