import { parseProfileUrl } from '../../linkedin/profile-url';
import type { Contact } from '../../outreach/contact';
import { cleanEmail, emailKey } from '../../outreach/email';
import { grouped } from '../../outreach/wording';
import type { ContentLine } from './content-lines';
import { splitValue, unescapeText } from './content-lines';
import type { Block, Reading } from './file-blocks';
import { MOST_OF_ONE, readBlocks } from './file-blocks';
import type { FromFile } from './file-text';
import { OWN_PRODUCT } from './vcard-write';

/** Someone as a card says who they are: what `saveContact` takes, and a note to go with it. */
export type CardContact = Pick<Contact, 'edits' | 'email' | 'phone' | 'profileKeys' | 'fields' | 'tags'> & {
  note: string;
  /** The id that Cuppa's own card gives them: two of one file with two ids are two people, whatever they share. */
  own?: string;
  /** Said of those who are never to be written to, and of nobody else. */
  doNotContact?: true;
};

/** What a file of cards holds. */
export type VCardFile = FromFile<{
  people: CardContact[];
  /** Cards in the old form of version 2.1, which are not read. */
  old: number;
  /** Cards without a name, an e-mail or an address. */
  empty: number;
}>;

/** Cards that one file may hold: as many as Cuppa keeps people, so that its own file always comes back. */
export const MOST_CARDS = 100_000;

/** Lines that one file may hold, folds among them: forty for each of so many cards; Cuppa itself writes some twenty. */
export const MOST_LINES = 4_000_000;

const REFUSALS = {
  other: 'This is not a file of contacts: it does not begin with BEGIN:VCARD.',
  broken: 'This file of contacts is broken: it ends in the middle, or its parts do not fit together.',
  many: `This file holds more than ${grouped(MOST_CARDS)} contacts. Save them as several files.`,
  long: `This file holds more than ${grouped(MOST_LINES)} lines, far more than contacts need. Save them as several files, without pictures.`,
  crowded: `One contact in this file has more than ${grouped(MOST_OF_ONE)} lines, which no address book writes. Save the contacts again.`,
} as const;
const ALL_OLD =
  'These contacts are in the old form “vCard 2.1”, which Cuppa cannot read. Save them as vCard 3.0 or 4.0.';
const NOBODY = 'There is nobody in this file: none of its cards has a name.';

// As much as a contact can hold (outreach/contact.ts); a picture in a card is far longer.
const LENGTHS = { fact: 4000, email: 320, phone: 60, label: 60, field: 80, note: 20_000 } as const;
const MOST_LABELS = 50;
// Some three times all that a contact can hold of one thing, escaped. What is longer is not even split.
const LONGEST_VALUE = 100_000;
// Lines of one kind in a card, and values in one line, that are looked at.
const MOST_ALIKE = 1000;

function linesOf(card: Block, names: readonly string[]): ContentLine[] {
  return names.flatMap((name) => card.get(name)?.slice(0, MOST_ALIKE) ?? []).map(shortened);
}

function shortened(line: ContentLine): ContentLine {
  return line.value.length > LONGEST_VALUE ? { ...line, value: line.value.slice(0, LONGEST_VALUE) } : line;
}

function isPreferred({ params }: ContentLine): boolean {
  const types = params.get('TYPE')?.map((type) => type.toLowerCase()) ?? [];
  return params.get('PREF')?.[0] === '1' || types.includes('pref');
}

function plainText(value: string): string {
  return unescapeText(value).trim();
}

// The one they like best, else the first that says anything.
function best(card: Block, ...names: string[]): string {
  const lines = linesOf(card, names).filter(({ value }) => plainText(value) !== '');
  return (lines.find(isPreferred) ?? lines[0])?.value ?? '';
}

function textOf(card: Block, length: number, ...names: string[]): string {
  return plainText(best(card, ...names))
    .slice(0, length)
    .toWellFormed();
}

// Family; given; further; before; after: as one says it.
function nameFromParts(value: string): string {
  const [family = '', given = '', further = '', before = '', after = ''] = splitValue(value, ';').map(
    // Several further names or titles stand between commas.
    (part) => splitValue(part, ',').map(plainText).filter(Boolean).join(' '),
  );
  return [before, given, further, family, after].filter(Boolean).join(' ');
}

function listOf(card: Block, name: string, length: number): string[] {
  const values = linesOf(card, [name]).flatMap(({ value }) => splitValue(value, ',').slice(0, MOST_ALIKE));
  const texts = values.map((value) => plainText(value).slice(0, length).toWellFormed());
  return [...new Set(texts.filter(Boolean))].slice(0, MOST_LABELS);
}

// Some write it as a web address, some as a social profile.
function profileKeysOf(card: Block): string[] {
  const lines = linesOf(card, ['URL', 'X-SOCIALPROFILE', 'SOCIALPROFILE', 'IMPP']);
  const keys = lines.flatMap(({ value }) => {
    const address = plainText(value);
    // Older programmes leave the scheme at http.
    return parseProfileUrl(address.replace(/^http:/iu, 'https:'))?.key ?? [];
  });
  return [...new Set(keys)];
}

function locationOf(card: Block): string {
  const [, , , town = '', region = '', , country = ''] = splitValue(best(card, 'ADR'), ';').map(plainText);
  return [town, region, country].filter(Boolean).join(', ').slice(0, LENGTHS.fact).toWellFormed();
}

function editsOf(card: Block): Contact['edits'] {
  const name = textOf(card, LENGTHS.fact, 'FN') || nameFromParts(best(card, 'N')).slice(0, LENGTHS.fact);
  const [company = ''] = splitValue(best(card, 'ORG'), ';').map(plainText);
  const known = {
    name: name.toWellFormed(),
    callName: textOf(card, LENGTHS.fact, 'NICKNAME'),
    role: textOf(card, LENGTHS.fact, 'TITLE', 'ROLE'),
    company: company.slice(0, LENGTHS.fact).toWellFormed(),
    location: locationOf(card),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''));
}

// All of one kind, the one they like best first, each once.
function reachesOf(card: Block, name: string, clean: (value: string) => string): string[] {
  const lines = linesOf(card, [name]).toSorted(
    (one, other) => Number(isPreferred(other)) - Number(isPreferred(one)),
  );
  const values = lines.map(({ value }) => clean(plainText(value).toWellFormed()));
  const byKey = new Map(values.toReversed().map((value) => [value.toLowerCase(), value]));
  return values.filter((value) => value !== '' && byKey.get(value.toLowerCase()) === value);
}

// A contact has one e-mail and one number: the others are not lost.
function noteOf(card: Block, others: readonly string[]): string {
  const note = textOf(card, LENGTHS.note, 'NOTE');
  const also = others.length > 0 ? `Also: ${others.join(', ')}` : '';
  return [note, also].filter(Boolean).join('\n\n').slice(0, LENGTHS.note).toWellFormed();
}

const emailIn = (value: string) => cleanEmail(value.slice(0, LENGTHS.email));
const phoneIn = (value: string) => value.replace(/^tel:/iu, '').slice(0, LENGTHS.phone).trim();

// What other programmes call a card says nothing of who it is of: they double cards themselves.
function ownIdOf(card: Block): Pick<CardContact, 'own'> {
  const [product, id] = [best(card, 'PRODID'), plainText(best(card, 'UID'))];
  if (product !== OWN_PRODUCT || id === '') return {};
  return { own: id.replace(/^urn:uuid:/u, '').slice(0, LENGTHS.label) };
}

function contactOf(card: Block): CardContact {
  const fields = listOf(card, 'X-CUPPA-FIELDS', LENGTHS.field);
  const [email = '', ...emails] = reachesOf(card, 'EMAIL', emailIn).filter((value) => emailKey(value) !== '');
  const [phone = '', ...phones] = reachesOf(card, 'TEL', phoneIn);
  return {
    ...ownIdOf(card),
    ...(best(card, 'X-CUPPA-DO-NOT-CONTACT') !== '' && { doNotContact: true }),
    edits: editsOf(card),
    email,
    phone,
    profileKeys: profileKeysOf(card),
    fields,
    tags: listOf(card, 'CATEGORIES', LENGTHS.label).filter((tag) => !fields.includes(tag)),
    note: noteOf(card, [...emails, ...phones]),
  };
}

function isOld(card: Block): boolean {
  const quoted = [...card.values()]
    .flat()
    .some(({ params }) =>
      [...params.values()].flat().some((value) => value.toUpperCase() === 'QUOTED-PRINTABLE'),
    );
  return quoted || card.get('VERSION')?.[0]?.value.trim() === '2.1';
}

// Address books write their groups among the people; version 4.0 knows places and devices too.
function isPerson(card: Block): boolean {
  const kind = best(card, 'KIND', 'X-ADDRESSBOOKSERVER-KIND').trim().toLowerCase();
  return !['group', 'location', 'device', 'application'].includes(kind);
}

function isSomebody({ edits, email, profileKeys }: CardContact): boolean {
  return edits.name !== undefined || email !== '' || profileKeys.length > 0;
}

// The people of a file as their cards end, so that no card is held longer than it is looked at.
class People {
  readonly people: CardContact[] = [];
  #cards = 0;
  #old = 0;
  #empty = 0;

  take(card: Block): boolean {
    this.#cards += 1;
    if (!isPerson(card)) return true;
    if (isOld(card)) this.#old += 1;
    else this.#add(contactOf(card));
    return this.#cards <= MOST_CARDS;
  }

  all(): VCardFile {
    const { people } = this;
    if (people.length > 0) return { ok: true, people, old: this.#old, empty: this.#empty };
    return { ok: false, why: this.#old > 0 && this.#empty === 0 ? ALL_OLD : NOBODY };
  }

  #add(person: CardContact): void {
    if (isSomebody(person)) this.people.push(person);
    else this.#empty += 1;
  }
}

/**
 * The people in a file of vCards, version 3.0 or 4.0, of whatever programme. What is too long for a contact is
 * cut; pictures and the like are passed over. The page answers meanwhile.
 *
 * @throws the signal's reason when it is given up, and nothing else, whatever the text is.
 */
export async function readVCards(text: string, reading: Reading = {}): Promise<VCardFile> {
  const found = new People();
  const wanted = { file: 'VCARD', block: 'VCARD', most: MOST_CARDS, mostLines: MOST_LINES };
  const what = await readBlocks(text, { ...wanted, ...reading }, (card) => found.take(card));
  return what ? { ok: false, why: REFUSALS[what] } : found.all();
}
