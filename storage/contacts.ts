import type { Captured, Contact, FactName, Tie } from '../outreach/contact';
import { contactSchema, FACTS, NO_TIE } from '../outreach/contact';
import { cleanEmail } from '../outreach/email';
import { shownFact } from '../outreach/facts';
import { unite } from '../outreach/merge';
import { refreshed } from '../outreach/recapture';
import { contactKnownAs } from './same-person';
import { putMove } from './moved';
import { contactToChange, nameOf, readPerson } from './people';
import { damagedRecord } from './failure';
import type { Recorder } from './change';
import type { Change } from './latest-change';
import { atomically, change } from './change';
import { database } from './database';
import { now } from './clock';
import type { Person } from './derive';
import { readRow } from './rows';
import { readSettings } from './read-settings';
import { fieldsIn } from './patch';
import type { Typist } from './seen';
import { refuseStale } from './seen';
import type { Standing } from '../outreach/standing';
import { standingOf } from './derive';

/** What is known of someone new. Only `captured` (null when added by hand) and `edits` must be said. */
export type NewContact = Pick<Contact, 'captured' | 'edits'> &
  Partial<
    Pick<Contact, 'profileKeys' | 'tie' | 'fields' | 'tags' | 'email' | 'phone' | 'differentFrom' | 'sample'>
  >;

/** The contact as it is now kept; `change` is null when the person had been saved before. */
export type Saved =
  | { contact: Contact; change: Change; existing: false }
  | { contact: Contact; change: null; existing: true };

/** A contact with everything that hangs on it. `damaged` are ids of touches that cannot be read. */
export type ContactView = Person & { standing: Standing; damaged: string[] };

/**
 * Fields to change; what is left out stays, also within the tie. In `edits`, null forgets the person's own wording
 * of a fact.
 */
export type ContactPatch = Partial<
  Pick<Contact, 'fields' | 'tags' | 'email' | 'phone' | 'doNotContact' | 'level' | 'segment' | 'archivedAt'>
> & { tie?: Partial<Tie>; edits?: { [Name in FactName]?: string | null } };

/** A contact record for someone new, saved at this instant (epoch milliseconds). */
export function newContact(known: NewContact, at: number): Contact {
  return {
    id: crypto.randomUUID(),
    profileKeys: [],
    tie: NO_TIE,
    fields: [],
    tags: [],
    phone: '',
    differentFrom: [],
    sample: false,
    ...known,
    email: cleanEmail(known.email ?? ''),
    doNotContact: false,
    createdAt: at,
    updatedAt: at,
    level: null,
    segment: null,
    archivedAt: null,
    deletedAt: null,
  };
}

// Someone removed and saved again is the same person: what happened before comes back with them, and so
// does "do not contact". What is said of them now is the newer.
function restored(before: Contact, known: NewContact, at: number): Contact {
  const updatedAt = Math.max(at, before.updatedAt + 1);
  return { ...unite({ keep: before, drop: newContact(known, updatedAt) }), updatedAt };
}

async function store(recorder: Recorder, contact: Contact): Promise<Contact> {
  const { at, zone } = now();
  await recorder.put('contacts', contact);
  const id = crypto.randomUUID();
  await recorder.add('touches', { id, contactId: contact.id, kind: 'saved', at, zone, text: '' });
  return contact;
}

/**
 * Keep someone new, with the touch that says so, in one transaction. Someone whose address is kept already, or whose
 * e-mail is under a name that may be the same, is handed back untouched: one person, one contact. Someone removed
 * before comes back, history and all.
 *
 * @throws Refusal when a text is too long, or what is kept under this address is damaged.
 */
export async function saveContact(known: NewContact): Promise<Saved> {
  return atomically(async (): Promise<Saved> => {
    const before = await contactKnownAs({ ...known, name: shownFact(known, 'name') });
    if (before && before.deletedAt === null) return { contact: before, change: null, existing: true };
    const { at } = now();
    const contact = before ? restored(before, known, at) : newContact(known, at);
    const done = await change(`Saved ${nameOf(contact)}`, (recorder) => store(recorder, contact));
    return { contact, change: done.change, existing: false };
  });
}

async function view(row: unknown): Promise<ContactView | null> {
  if (row === undefined) return null;
  const contact = readRow(contactSchema, row);
  if (!contact) throw damagedRecord();
  if (contact.deletedAt !== null) return null;
  const person = await readPerson(contact);
  return { ...person, standing: standingOf(person, await readSettings(), now()) };
}

/**
 * One contact, its touches oldest first, and how things stand; null when there is none or it was removed.
 *
 * @throws Refusal when the record is damaged.
 */
export async function readContact(id: string): Promise<ContactView | null> {
  return view(await database.contacts.get(id));
}

/** The contact with this canonical LinkedIn address, current or old; see `readContact`. */
export async function contactByProfile(key: string): Promise<ContactView | null> {
  return view(await database.contacts.get({ profileKeys: key }));
}

function patchEdits(before: Contact['edits'], patch: ContactPatch['edits']): Contact['edits'] {
  const edits = { ...before };
  for (const fact of FACTS) {
    const value = patch?.[fact];
    if (value === null) delete edits[fact];
    else if (value !== undefined) edits[fact] = value;
  }
  return edits;
}

// Only for contacts whose facts were typed anew: the others keep the shape they have.
function patchEditedAt({ editedAt = {} }: Contact, patch: ContactPatch['edits']): Pick<Contact, 'editedAt'> {
  const { at } = now();
  const typed = FACTS.filter((fact) => patch?.[fact] !== undefined);
  if (typed.length === 0) return {};
  return { editedAt: { ...editedAt, ...Object.fromEntries(typed.map((fact) => [fact, at])) } };
}

type Rewrite = {
  id: string;
  label: string;
  typing?: string;
  /** A new reading, which may tell of a new job. */
  reading?: true;
  write: (before: Contact) => Contact;
};

async function rewrite({ id, label, typing, reading, write }: Rewrite): Promise<Change> {
  return atomically(async () => {
    const before = await contactToChange(id);
    const updatedAt = Math.max(now().at, before.updatedAt + 1);
    const after = { ...write(before), updatedAt };
    const put = async (recorder: Recorder) => {
      await recorder.put('contacts', after);
      if (reading) await putMove(recorder, before, after);
    };
    const done = await change(`${label} ${nameOf(before)}`, put, typing);
    return done.change;
  });
}

// A contact with some fields changed.
function patched(before: Contact, patch: ContactPatch): Contact {
  return {
    ...before,
    ...patch,
    tie: { ...before.tie, ...patch.tie },
    email: patch.email === undefined ? before.email : cleanEmail(patch.email),
    edits: patchEdits(before.edits, patch.edits),
    ...patchEditedAt(before, patch.edits),
  };
}

/**
 * Change some fields of a contact as it stands at that moment: two pages that change different fields
 * never lose one.
 *
 * @param typist who types, where a page says: a field that was changed elsewhere since it showed it is not written
 *   over, and one Undo never takes back what was typed on two pages.
 * @throws Refusal when the contact is gone or damaged, a value does not fit, or a field was changed elsewhere.
 */
export async function patchContact(id: string, patch: ContactPatch, typist?: Typist): Promise<Change> {
  return rewrite({
    id,
    label: 'Changed',
    typing: [typist?.page, ...fieldsIn(patch)].join(' '),
    write: (before) => {
      if (typist) refuseStale(before, patch, typist);
      return patched(before, patch);
    },
  });
}

/**
 * Take over a new reading of the profile page. What the person typed stays, and so does what the page hides
 * today; a new job goes on the timeline. See `patchContact` for errors.
 */
export async function acceptReading(id: string, captured: Captured): Promise<Change> {
  return rewrite({
    id,
    label: 'Updated',
    reading: true,
    write: (before) => ({ ...before, captured: refreshed(before.captured, captured) }),
  });
}

/** Remove a contact from every list; touches and drafts stay until it is undone or erased for good. */
export async function removeContact(id: string): Promise<Change> {
  return rewrite({ id, label: 'Removed', write: (before) => ({ ...before, deletedAt: now().at }) });
}
