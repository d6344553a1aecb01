import type { Fill } from '../../linkedin/archive/compare-table';
import type { Finding } from '../../linkedin/archive/finding';
import { profileUrl } from '../../linkedin/profile-url';
import type { Contact, FactName, Tie } from '../../outreach/contact';
import { FACTS, NO_TIE } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import type { Touch } from '../../outreach/touch';
import { Breath } from '../breath';
import { now } from '../clock';
import { FROM_ARCHIVE, FROM_TABLE } from './new-people';
import { isNoTie, tieOfTable } from './table-tie';

/** What one file says of one contact, ready to be written. */
export type Addition = {
  contactId: string;
  from: 'archive' | 'file';
  touches: Touch[];
  facts: Partial<Record<string, string>>;
  key: string | null;
  /** The address as the file spells it. */
  url: string;
  email: string;
  phone: string;
  fields: readonly string[];
  tags: readonly string[];
  tie: Tie;
  doNotContact: boolean;
};

// What an archive never says.
const NOTHING_MORE = { phone: '', fields: [], tags: [], tie: NO_TIE, doNotContact: false } as const;

// The same row makes the same id, so that a file brought in twice adds nothing.
async function idOf(...parts: readonly (string | number)[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return new Uint8Array(digest).toHex();
}

const TOUCH_KINDS = {
  accepted: 'accepted',
  replied: 'replied',
  heard: 'note',
} as const;

function touchOf({ kind, contactId, at, subject, text }: Finding, id: string): Touch[] {
  const base = { id, contactId, at, zone: now().zone, source: FROM_ARCHIVE };
  const sent = { ...base, template: '', subject, text };
  switch (kind) {
    case 'asked':
    case 'invited':
      return [{ ...sent, kind: 'asked', channel: 'note' }];
    case 'wrote':
      // Only an InMail has a subject on LinkedIn.
      return [{ ...sent, kind: 'wrote', channel: subject === '' ? 'message' : 'inmail' }];
    case 'accepted':
    case 'replied':
    case 'heard':
      return [{ ...base, kind: TOUCH_KINDS[kind], text }];
    case 'facts':
      return [];
  }
}

async function additionOf(finding: Finding): Promise<Addition> {
  const { kind, contactId, at, text, facts, key, url, email } = finding;
  // Facts are no touch and need no id.
  const touches = kind === 'facts' ? [] : touchOf(finding, await idOf('archive', kind, contactId, at, text));
  return { contactId, from: 'archive', touches, facts, key, url, email, ...NOTHING_MORE };
}

async function additionOfRow({ row, contactId, parts }: Fill): Promise<Addition> {
  const { facts, key, url, email, phone, fields, tags, note } = row;
  const id = await idOf('table', contactId, note);
  const noted: Touch = { ...now(), id, contactId, source: FROM_TABLE, kind: 'note', text: note };
  const chosen = Object.entries(facts).filter(([fact]) => parts.includes(fact));
  const touches = parts.includes('note') ? [noted] : [];
  return {
    contactId,
    from: 'file',
    touches,
    facts: Object.fromEntries(chosen),
    key,
    url,
    email,
    phone,
    fields: parts.includes('field') ? fields : [],
    tags: parts.includes('tags') ? tags : [],
    tie: parts.includes('tie') ? tieOfTable(row.tie) : NO_TIE,
    doNotContact: parts.includes('do not contact'),
  };
}

function isFact(name: string): name is FactName {
  return FACTS.some((fact) => fact === name);
}

// Only where nothing is known, not even that it is empty on purpose.
function factsToFill(contact: Contact, { facts, from }: Addition) {
  const shown = factsOf(contact);
  const lacking = Object.entries(facts).filter(([fact]) => isFact(fact) && shown[fact].origin === 'none');
  return Object.fromEntries(lacking.map(([fact, value = '']) => [fact, { value, from }]));
}

type GetsKey = Addition & { getsKey: boolean };

// Where they got their address from is kept only if the key does not say it: an id is none without its capitals.
function capturedWith(contact: Contact, addition: GetsKey): Contact['captured'] {
  const facts = factsToFill(contact, addition);
  const { key, url, getsKey } = addition;
  const own = getsKey && key !== null && url !== '' && url !== profileUrl(key) ? { url } : {};
  if (Object.keys({ ...facts, ...own }).length === 0) return contact.captured;
  const captured = contact.captured ?? { at: now().at, facts: {}, experience: [] };
  return { ...own, ...captured, facts: { ...captured.facts, ...facts } };
}

/** The contact with what is said of it, where nothing is known yet. */
export function filled(contact: Contact, addition: Addition): Contact {
  const { key } = addition;
  const getsKey = contact.profileKeys.length === 0 && key !== null;
  return {
    ...contact,
    captured: capturedWith(contact, { ...addition, getsKey }),
    ...(getsKey && { profileKeys: [key] }),
    email: contact.email || addition.email,
    phone: contact.phone || addition.phone,
    fields: contact.fields.length > 0 ? contact.fields : [...addition.fields],
    tags: [...new Set([...contact.tags, ...addition.tags])],
    tie: isNoTie(contact.tie) ? addition.tie : contact.tie,
    doNotContact: contact.doNotContact || addition.doNotContact,
    updatedAt: Math.max(now().at, contact.updatedAt + 1),
  };
}

// One address, one contact: should two of one name be picked for it, the first has it.
function withOwnKeys(additions: readonly Addition[]): Addition[] {
  const owners = new Map<string, string>();
  return additions.map((addition) => {
    const { key, contactId } = addition;
    if (key === null) return addition;
    const owner = owners.get(key) ?? contactId;
    owners.set(key, owner);
    return owner === contactId ? addition : { ...addition, key: null, url: '' };
  });
}

/** Does it say anything of the contact itself, beside what happened? */
export function hasFacts({ facts, key, email, phone, fields, tags, tie, doNotContact }: Addition): boolean {
  if (doNotContact || !isNoTie(tie)) return true;
  return key !== null || [Object.keys(facts), email, phone, fields, tags].some(({ length }) => length > 0);
}

/** All that a file says of one contact. */
export type Told = { contactId: string; additions: Addition[] };

// An acceptance is told only together with the request it answers, should that be new too.
function withoutOrphans(findings: readonly Finding[]): Finding[] {
  const ids = new Set(findings.map(({ id }) => id));
  return findings.filter(({ after }) => after === null || ids.has(after));
}

// Made in one go: one after the other, each would wait for the one before it.
const AT_ONCE = 100;

async function made<Item>(
  items: readonly Item[],
  make: (item: Item) => Promise<Addition>,
  signal: AbortSignal,
): Promise<Addition[]> {
  const additions: Addition[] = [];
  const breath = new Breath();
  for (let start = 0; start < items.length; start += AT_ONCE) {
    signal.throwIfAborted();
    additions.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(make))));
    await breath.take();
  }
  return additions;
}

/**
 * What findings and rows of a table say, contact by contact in the order of ids.
 *
 * @throws the signal's reason when it is given up.
 */
export async function toldOf(
  { findings, fills }: { findings: readonly Finding[]; fills: readonly Fill[] },
  signal: AbortSignal,
): Promise<Told[]> {
  const additions = [
    ...(await made(withoutOrphans(findings), additionOf, signal)),
    ...(await made(fills, additionOfRow, signal)),
  ];
  const breath = new Breath();
  const groups = Map.groupBy(withOwnKeys(additions), ({ contactId }) => contactId);
  await breath.take();
  const told = [...groups].map(([contactId, own]) => ({ contactId, additions: own }));
  await breath.take();
  return told.toSorted((one, other) => (one.contactId < other.contactId ? -1 : 1));
}
