import * as z from 'zod/mini';
import { cleanText } from '../clean-text';
import { profileUrl } from '../profile-url';
import { columnsIn, foldHeader } from './columns';
import type { Row } from './csv';
import { isOwnTable, unguarded } from './own-table';
import type { Candidate, Cells } from './read-rows';
import { addressIn, readRows } from './read-rows';
import type { ReadRows } from './records';
import { tableTieSchema, tieIn } from './table-tie';

/** What a column of anyone's table can hold. */
export const MEANINGS = [
  'name',
  'first',
  'last',
  'address',
  'email',
  'phone',
  'role',
  'company',
  'headline',
  'school',
  'location',
  'field',
  'tags',
  'note',
  'tie',
  'shared',
  'referrer',
  'mayMention',
  'doNotContact',
] as const;

/** What one column holds. */
export type Meaning = (typeof MEANINGS)[number];

/** The meaning in the words of the screens. */
export const MEANING_LABELS: Record<Meaning, string> = {
  name: 'Name',
  first: 'First name',
  last: 'Last name',
  address: 'LinkedIn address',
  email: 'E-mail',
  phone: 'Phone',
  role: 'Role',
  company: 'Company',
  headline: 'Headline',
  school: 'School',
  location: 'Location',
  field: 'Field of work',
  tags: 'Tags',
  note: 'Note',
  tie: 'How I know them',
  shared: 'What we share',
  referrer: 'Referred by',
  mayMention: 'May mention who referred me',
  doNotContact: 'Do not contact',
};

/** What each column holds, in the order of the columns; null for those that are left out. */
export type Mapping = readonly (Meaning | null)[];

// Words that people, address books and other trackers put above their columns.
const SPELLINGS: Record<Meaning, readonly string[]> = {
  name: [
    'name',
    'full name',
    'display name',
    'contact',
    'contact name',
    'person',
    'person name',
    'fn',
    'nom',
    'nombre',
    'nome',
  ],
  first: ['first name', 'firstname', 'given name', 'forename', 'first', 'vorname', 'prénom', 'voornaam'],
  last: [
    'last name',
    'lastname',
    'surname',
    'family name',
    'last',
    'nachname',
    'nom de famille',
    'apellidos',
    'achternaam',
  ],
  address: [
    'linkedin',
    'linkedin url',
    'linkedin profile',
    'linkedin address',
    'linkedin profile url',
    'profile url',
    'profile',
    'url',
    'person linkedin url',
  ],
  email: [
    'email',
    'e mail',
    'email address',
    'e mail address',
    'mail',
    'e mail 1 value',
    'emails',
    'primary email',
    'work email',
  ],
  phone: [
    'phone',
    'phone number',
    'mobile',
    'mobile phone',
    'telephone',
    'tel',
    'phone 1 value',
    'phonenumbers',
    'business phone',
    'telefon',
  ],
  role: [
    'role',
    'position',
    'job title',
    'title',
    'job',
    'occupation',
    'organization title',
    'organisation title',
    'what they do',
  ],
  company: [
    'company',
    'companies',
    'company name',
    'organization',
    'organisation',
    'employer',
    'organization name',
    'organization 1 name',
    'organisation name',
    'firm',
    'firma',
    'where they work',
    'works at',
  ],
  headline: ['headline'],
  school: ['school', 'university', 'college', 'education'],
  location: ['location', 'city', 'place', 'town', 'address'],
  field: ['field', 'fields', 'field of work', 'industry', 'sector'],
  tags: ['tags', 'tag', 'labels', 'label', 'groups', 'group membership', 'categories'],
  note: ['note', 'notes', 'comment', 'comments', 'remarks', 'description'],
  tie: ['how i know them'],
  shared: [],
  referrer: ['referred by', 'referrer', 'introduced by'],
  mayMention: [],
  doNotContact: [
    'do not contact',
    'don’t contact',
    "don't contact",
    'dnc',
    'opt out',
    'opted out',
    'unsubscribed',
  ],
};

// What Cuppa itself puts above its columns, and others above columns of something else.
const OWN_SPELLINGS: typeof SPELLINGS = {
  ...SPELLINGS,
  tie: ['tie'],
  shared: ['shared'],
  mayMention: ['may mention them'],
};

const text = (most: number) => z.string().check(z.maxLength(most));

const personSchema = z.object({
  line: z.number(),
  name: text(300).check(z.minLength(1)),
  /** Key of the profile's address. */
  key: z.nullable(text(300)),
  url: text(500),
  email: text(320),
  phone: text(60),
  facts: z.partialRecord(z.enum(['role', 'company', 'headline', 'school', 'location']), text(300)),
  fields: z.array(text(80)),
  tags: z.array(text(60)),
  note: text(20_000),
  /** The id that Cuppa's own table gives them: two of one table with two ids are two people. */
  own: z.optional(text(64)),
  /** How they are known, in the words of the table; absent where it says nothing. */
  tie: z.optional(tableTieSchema),
  /** Said of those who are never to be written to, and of nobody else. */
  doNotContact: z.optional(z.literal(true)),
});

/** A person out of anyone's table. */
export type TablePerson = z.infer<typeof personSchema>;

/** Names the columns of a table in one text, so that the person's choice can be kept for the next such file. */
export function headerKey(header: readonly string[]): string {
  return header.map(foldHeader).join('|').slice(0, 2000);
}

/** Guesses from their names what the columns hold. */
export function guessMapping(header: readonly string[]): Mapping {
  const columns = columnsIn(header, isOwnTable(header) ? OWN_SPELLINGS : SPELLINGS);
  return header.map((_, at) => MEANINGS.find((meaning) => columns[meaning] === at) ?? null);
}

/** Why a table cannot be read with this mapping, in one sentence; null when it can. */
export function mappingFault(mapping: Mapping): string | null {
  const twice = MEANINGS.find((meaning) => mapping.filter((chosen) => chosen === meaning).length > 1);
  if (twice) return `Two columns are set to “${MEANING_LABELS[twice]}”. Leave one of them out.`;
  if (['name', 'first', 'last'].some((meaning) => mapping.some((chosen) => chosen === meaning))) return null;
  return 'Say which column holds the name: nobody can be kept without one.';
}

function listIn(cell: string, between: RegExp, most: number): string[] {
  const parts = cell.split(between).map((part) => cleanText(part, most));
  return [...new Set(parts.filter((part) => part !== '' && part !== '* myContacts'))].slice(0, 50);
}

// Cuppa's own lists are one to a line: commas and semicolons occur in names of fields and tags.
const LINES = /\n/u;
const ANY_MARK = /[;,|\n]|\s:::\s/u;

function factsIn(cells: Cells): Record<string, string> {
  const facts = ['role', 'company', 'headline', 'school', 'location'].map((fact) => [
    fact,
    cleanText(cells(fact), 300),
  ]);
  return Object.fromEntries(facts.filter(([, value]) => value !== ''));
}

// What is in the column of addresses and is none (a website, a name) is no reason to leave the person out.
function profileIn(cell: string): { key: string | null; url: string } {
  const address = addressIn(cell);
  return address ? { key: address.key, url: profileUrl(address.slug) } : { key: null, url: '' };
}

// Address books put several into one cell, or the name before it.
function emailsIn(cell: string): string[] {
  const parts = cell.split(/[\s<>()[\],;:"]+/u);
  return [...new Set(parts.filter((part) => /^[^@]+@[^@]+$/u.test(part)))];
}

function noteIn(cells: Cells, others: readonly string[]): string {
  const also = others.length > 0 ? `Also: ${others.join(', ')}` : '';
  return [cells('note').trim(), also].filter(Boolean).join('\n\n');
}

function personIn(cells: Cells, { line, isOwn }: { line: number; isOwn: boolean }): Candidate {
  const name = cleanText(cells('name'), 300) || cleanText(`${cells('first')} ${cells('last')}`, 300);
  if (name === '') return { why: 'it has no name' };
  const [email = '', ...others] = emailsIn(cells('email'));
  if (email === '' && cells('email').trim() !== '') {
    return { why: `“${cleanText(cells('email'), 60)}” is no e-mail address` };
  }
  return {
    record: {
      line,
      name,
      ...profileIn(cells('address').split('\n', 1)[0] ?? ''),
      email,
      phone: cleanText(cells('phone'), 60),
      facts: factsIn(cells),
      fields: listIn(cells('field'), LINES, 80),
      tags: listIn(cells('tags'), isOwn ? LINES : ANY_MARK, 60),
      note: noteIn(cells, others),
      ...tieIn(cells),
      ...(isOwn && cells('own') !== '' && { own: cells('own') }),
    },
  };
}

/**
 * Reads the rows below the names of the columns; who cannot be kept is left out, with the line and the reason.
 *
 * @param isOwn did Cuppa write it? Then what guards its cells is taken off again.
 */
export function readPeople(rows: readonly Row[], mapping: Mapping, isOwn = false): ReadRows<TablePerson> {
  const mapped = Object.fromEntries(mapping.flatMap((meaning, at) => (meaning ? [[meaning, at]] : [])));
  const columns = isOwn ? { ...mapped, own: 0 } : mapped;
  return readRows({
    rows,
    columns,
    schema: personSchema,
    read: (written, line) =>
      personIn(isOwn ? (column) => unguarded(written(column)) : written, { line, isOwn }),
  });
}
