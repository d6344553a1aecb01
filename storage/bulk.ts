import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import type { Recorder } from './change';
import { atomically, change } from './change';
import { now } from './clock';
import { database } from './database';
import type { Change } from './latest-change';
import { nameOf } from './people';
import { readRows } from './rows';

/** One thing that can be done to many contacts at once. `until` is a calendar date, `YYYY-MM-DD`. */
export type BulkAction =
  | { kind: 'add-tag' | 'remove-tag'; tag: string }
  | { kind: 'add-field' | 'remove-field'; field: string }
  | { kind: 'snooze'; until: string }
  | { kind: 'archive' | 'unarchive' | 'remove' | 'restore' };

/** What came of it: `changed` contacts were not already so; `missing` are gone or damaged and were left alone. */
export type BulkDone = { change: Change | null; changed: number; missing: number };

/** How far it has come; `total` counts the contacts chosen. */
export type Progress = { done: number; total: number };

/** Is told how far it has come. */
export type OnProgress = (progress: Progress) => void;

// Contacts read in one go, and written before it is said how far it has come.
const BATCH = 200;

type Write = (contact: Contact) => Contact | null;

type Work = {
  /** Done to one: "Archived" before the name. */
  one: string;
  /** Done to several: "archived" after "3 contacts". */
  many: string;
  /** The contact as it becomes; null when it is so already. Left out for what is logged instead. */
  write?: Write;
  /** Not before this date, to be logged. */
  until?: string;
  /** Is it for someone removed? All else is for those who are there. */
  onRemoved?: boolean;
};

function listWork(name: 'tags' | 'fields', item: string, isAdded: boolean): Write {
  return (contact) => {
    if (contact[name].includes(item) === isAdded) return null;
    const others = contact[name].filter((other) => other !== item);
    return { ...contact, [name]: isAdded ? [...others, item] : others };
  };
}

function tagWork({ kind, tag }: Extract<BulkAction, { tag: string }>): Work {
  const isAdded = kind === 'add-tag';
  return {
    one: isAdded ? `Tagged “${tag}”:` : `Took the tag “${tag}” off`,
    many: isAdded ? `tagged “${tag}”` : `no longer tagged “${tag}”`,
    write: listWork('tags', tag, isAdded),
  };
}

function fieldWork({ kind, field }: Extract<BulkAction, { field: string }>): Work {
  const isAdded = kind === 'add-field';
  return {
    one: isAdded ? `Filed under “${field}”:` : `Took the field “${field}” off`,
    many: isAdded ? `filed under “${field}”` : `no longer filed under “${field}”`,
    write: listWork('fields', field, isAdded),
  };
}

const SHELVING: Record<'archive' | 'unarchive' | 'remove' | 'restore', Work> = {
  archive: {
    one: 'Archived',
    many: 'archived',
    write: (contact) => (contact.archivedAt === null ? { ...contact, archivedAt: now().at } : null),
  },
  unarchive: {
    one: 'Brought back',
    many: 'brought back',
    write: (contact) => (contact.archivedAt === null ? null : { ...contact, archivedAt: null }),
  },
  remove: { one: 'Removed', many: 'removed', write: (contact) => ({ ...contact, deletedAt: now().at }) },
  restore: {
    one: 'Restored',
    many: 'restored',
    write: (contact) => ({ ...contact, deletedAt: null }),
    onRemoved: true,
  },
};

function workOf(action: BulkAction): Work {
  if ('tag' in action) return tagWork(action);
  if ('field' in action) return fieldWork(action);
  if (action.kind === 'snooze') return { one: 'Put off', many: 'put off', until: action.until };
  return SHELVING[action.kind];
}

async function contactsToChange(ids: readonly string[], { onRemoved = false }: Work): Promise<Contact[]> {
  const found: Contact[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await database.contacts.bulkGet(ids.slice(start, start + BATCH));
    const there = readRows(contactSchema, rows).rows;
    found.push(...there.filter(({ deletedAt }) => (deletedAt !== null) === onRemoved));
  }
  return found;
}

type Job = { contacts: readonly Contact[]; until: string | undefined; onProgress: OnProgress };

async function writeAll(recorder: Recorder, { contacts, until, onProgress }: Job): Promise<void> {
  for (const [index, contact] of contacts.entries()) {
    if (index % BATCH === 0) onProgress({ done: index, total: contacts.length });
    const moment = now();
    if (until !== undefined) {
      const id = crypto.randomUUID();
      await recorder.add('touches', { ...moment, id, contactId: contact.id, kind: 'snoozed', until });
    } else {
      const updatedAt = Math.max(moment.at, contact.updatedAt + 1);
      await recorder.put('contacts', { ...contact, updatedAt });
    }
  }
  onProgress({ done: contacts.length, total: contacts.length });
}

/**
 * Do one thing to many contacts: one change, which one Undo takes back whole. Those who are so already, gone or
 * damaged are left alone and counted.
 *
 * @param onProgress is told before every few hundred contacts.
 * @throws Refusal when a value does not fit; nothing is changed then.
 */
export async function bulkChange(
  ids: readonly string[],
  action: BulkAction,
  onProgress: OnProgress = () => {},
): Promise<BulkDone> {
  const work = workOf(action);
  const chosen = [...new Set(ids)];
  return atomically(async () => {
    const found = await contactsToChange(chosen, work);
    const contacts = found.flatMap((contact) => (work.write ? (work.write(contact) ?? []) : contact));
    const [first] = contacts;
    const missing = chosen.length - found.length;
    if (!first) return { change: null, changed: 0, missing };
    const label =
      contacts.length === 1 ? `${work.one} ${nameOf(first)}` : `${contacts.length} contacts ${work.many}`;
    const done = await change(label, (recorder) =>
      writeAll(recorder, { contacts, until: work.until, onProgress }),
    );
    return { change: done.change, changed: contacts.length, missing };
  });
}
