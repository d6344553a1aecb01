import type { Fill } from '../../linkedin/archive/compare-table';
import type { Finding } from '../../linkedin/archive/finding';
import { profileUrl } from '../../linkedin/profile-url';
import type { Contact, FactName, Tie } from '../../outreach/contact';
import { FACTS, NO_TIE } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import type { Touch } from '../../outreach/touch';
import type { Recorder } from '../change';
import { atomically, change } from '../change';
import { now } from '../clock';
import { database } from '../database';
import { Refusal } from '../failure';
import type { Change } from '../latest-change';
import { changeable } from '../people';
import { PEOPLE_AT_ONCE } from '../write-behind';
import type { Waiting } from './add-people';
import { addPeople } from './add-people';
import type { Newcomer } from './new-people';
import { FROM_ARCHIVE, FROM_TABLE } from './new-people';
import { isNoTie, tieOfTable } from './table-tie';

/** What the person chose of a file. */
export type Chosen = {
  /** What is done, as the undo bar says it. */
  label: string;
  findings: readonly Finding[];
  fills: readonly Fill[];
  newcomers: readonly Newcomer[];
};

// What one file says of one contact, ready to be written.
type Addition = {
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
  const touches = touchOf(finding, await idOf('archive', kind, contactId, at, text));
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

function filled(contact: Contact, addition: Addition): Contact {
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

function hasFacts({ facts, key, email, phone, fields, tags, tie, doNotContact }: Addition): boolean {
  if (doNotContact || !isNoTie(tie)) return true;
  return key !== null || [Object.keys(facts), email, phone, fields, tags].some(({ length }) => length > 0);
}

// All that a file says of one contact.
type Told = { contactId: string; additions: Addition[] };

function byContact(additions: readonly Addition[]): Told[] {
  const groups = Map.groupBy(additions, ({ contactId }) => contactId);
  return [...groups].map(([contactId, own]) => ({ contactId, additions: own }));
}

// The first of those with one id; ids are made of what the file says of one contact.
async function newTouches(told: readonly Told[]): Promise<Touch[]> {
  const all = told.flatMap(({ additions }) => additions.flatMap(({ touches }) => touches));
  const byId = new Map(all.toReversed().map((touch) => [touch.id, touch]));
  const touches = [...byId.values()].toReversed();
  const stored = await database.touches.bulkGet(touches.map(({ id }) => id));
  return touches.filter((_, at) => stored[at] === undefined);
}

// Many at once: each contact and touch by itself would take minutes for thirty thousand.
async function write(recorder: Recorder, told: readonly Told[]): Promise<void> {
  const stored = await database.contacts.bulkGet(told.map(({ contactId }) => contactId));
  const contacts = told.flatMap(({ additions }, at) => {
    const contact = changeable(stored[at]);
    const filling = additions.filter(hasFacts);
    return filling.length > 0 ? [filling.reduce(filled, contact)] : [];
  });
  await recorder.putAll('contacts', contacts);
  await recorder.putAll('touches', await newTouches(told));
}

// An acceptance is told only together with the request it answers, should that be new too.
function withoutOrphans(findings: readonly Finding[]): Finding[] {
  const ids = new Set(findings.map(({ id }) => id));
  return findings.filter(({ after }) => after === null || ids.has(after));
}

function savedMeanwhile(): Refusal {
  return new Refusal({
    kind: 'conflict',
    title: 'Someone in this file was saved on another page meanwhile.',
    todo: 'Nothing was changed. Choose the file again to see how it stands now.',
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && /Constraint/u.test(`${error.name} ${error.message}`);
}

/**
 * Bring in what the person chose of a file: one change, all of it or nothing, which one Undo takes back whole.
 *
 * @throws Refusal when a contact is gone or someone was saved meanwhile; the signal's reason when it is given up.
 */
export async function importChosen(chosen: Chosen, waiting: Waiting): Promise<Change> {
  // Before the transaction: it would end while these are computed.
  const additions: Addition[] = [];
  for (const finding of withoutOrphans(chosen.findings)) {
    waiting.signal.throwIfAborted();
    additions.push(await additionOf(finding));
  }
  for (const fill of chosen.fills) additions.push(await additionOfRow(fill));
  const total = additions.length + chosen.newcomers.length;
  const told = byContact(withOwnKeys(additions));
  const work = async (recorder: Recorder) => {
    let done = 0;
    for (let start = 0; start < told.length; start += PEOPLE_AT_ONCE) {
      waiting.signal.throwIfAborted();
      const some = told.slice(start, start + PEOPLE_AT_ONCE);
      await write(recorder, some);
      done += some.flatMap(({ additions: own }) => own).length;
      waiting.onProgress(done, total);
    }
    if (chosen.newcomers.length === 0) return;
    const onProgress = (done: number) => waiting.onProgress(additions.length + done, total);
    recorder.added(await addPeople(chosen.newcomers, { ...waiting, onProgress }));
  };
  try {
    return await atomically(async () => (await change(chosen.label, work)).change);
  } catch (error) {
    throw isTaken(error) ? savedMeanwhile() : error;
  }
}
