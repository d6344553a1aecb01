import type { Contact } from '../outreach/contact';
import { contactSchema } from '../outreach/contact';
import { isReferred } from '../outreach/due-request';
import { factsOf } from '../outreach/facts';
import { levelOf } from '../outreach/level';
import { organisationNames } from '../outreach/organisation';
import { organisationSchema } from '../outreach/organisation-record';
import type { Insider } from '../outreach/organisation-state';
import { inOrderOfAsking } from '../outreach/organisation-state';
import type { Stage } from '../outreach/stage';
import { database } from './database';
import { isPlain } from './plain';
import { readRow, readRows, storedContactSchema, workplaceSchema } from './rows';
import type { StoredContact, Workplace } from './rows';

/** Someone at the same organisation as a contact, with what is derived of them: stage, due dates. */
export type Colleague = StoredContact;

/** Every spelling of an organisation, given some of them: those that the person joined belong together. */
export async function spellingsOf(keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const stored = await database.organisations.where('keys').anyOf(keys).toArray();
  const joined = stored.map((row) => readRow(organisationSchema, row)).filter((row) => row !== null);
  return [...new Set([...keys, ...joined.flatMap((row) => row.keys)])];
}

/** Everyone at an organisation, the removed left out; `keys` as `organisationNames` writes them. */
export async function workplacesAt(keys: readonly string[]): Promise<Workplace[]> {
  const spellings = await spellingsOf(keys);
  if (spellings.length === 0) return [];
  const stored = await database.workplaces.where('keys').anyOf(spellings).toArray();
  const { rows } = readRows(workplaceSchema, stored);
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Who works where, among places of work that have been read; a few at a time, so that no frame waits for many. */
export class Workplaces {
  readonly #there = new Map<string, Workplace[]>();
  readonly #spellings: ReadonlyMap<string, readonly string[]>;

  /** @param joined the spellings that belong together. */
  constructor(joined: readonly (readonly string[])[]) {
    this.#spellings = new Map(joined.flatMap((keys) => keys.map((key) => [key, keys] as const)));
  }

  /** These work there too. */
  add(rows: readonly Workplace[]): void {
    for (const row of rows) {
      for (const key of row.keys) {
        const there = this.#there.get(key);
        if (there) there.push(row);
        else this.#there.set(key, [row]);
      }
    }
  }

  /** Every spelling of a place, given one of them. */
  spellingsOf(key: string): readonly string[] {
    return this.#spellings.get(key) ?? [key];
  }

  /** Everyone at a place, by any of its spellings. */
  at(keys: readonly string[]): Workplace[] {
    const all = new Set(keys.flatMap((key) => this.spellingsOf(key)));
    const found = [...all].flatMap((key) => this.#there.get(key) ?? []);
    return [...new Map(found.map((row) => [row.id, row])).values()];
  }
}

function thoseAt(keys: readonly string[]): PromiseLike<unknown[][]> {
  return Promise.all(keys.map((key) => database.workplaces.where('keys').equals(key).toArray()));
}

/**
 * Reads all who work at any of these places in one round of questions, however many places there are, and those that go
 * by another spelling in a second.
 */
export async function readWorkplaces(keys: readonly string[]): Promise<Workplaces> {
  const [stored, organisations] = await Promise.all([
    thoseAt(keys),
    Promise.all(keys.map((key) => database.organisations.where('keys').equals(key).toArray())),
  ]);
  const joined = readRows(organisationSchema, organisations.flat()).rows.map((row) => row.keys);
  const others = [...new Set(joined.flat()).difference(new Set(keys))];
  const there = others.length > 0 ? [...stored, ...(await thoseAt(others))] : stored;
  const workplaces = new Workplaces(joined);
  const { rows } = readRows(workplaceSchema, there.flat());
  workplaces.add([...new Map(rows.map((row) => [row.id, row])).values()]);
  return workplaces;
}

/** How far it has come with each of the others at these places of work. */
export async function stagesBeside(id: string, keys: readonly string[]): Promise<{ stage: Stage }[]> {
  const there = await workplacesAt(keys);
  return there.filter((row) => row.id !== id).map(({ stage }) => ({ stage }));
}

/**
 * The other contacts at the same organisation, whether in use or put away, never the removed. Spellings are
 * joined as the person joined them. Someone without an employer has no colleagues.
 */
export async function colleaguesOf(
  contact: Pick<Contact, 'id' | 'captured' | 'edits'>,
): Promise<Colleague[]> {
  const there = await workplacesAt(organisationNames(factsOf(contact).company.value));
  const others = there.map(({ id }) => id).filter((id) => id !== contact.id);
  if (others.length === 0) return [];
  const stored = await database.contacts.bulkGet(others);
  return readRows(storedContactSchema, stored.filter(isPlain)).rows.filter(
    ({ deletedAt }) => deletedAt === null,
  );
}

const MOST_WEIGHED = 100;

/** A contact as the method weighs whom to ask at an organisation; `secondOn` is for the caller to say. */
export function insiderOf(contact: Contact, stage: Stage): Insider {
  const { name, role } = factsOf(contact);
  const { tie, doNotContact } = contact;
  return {
    name: name.value,
    stage,
    doNotContact,
    // A name somebody gave stays one, however else one knows them.
    tieKind: isReferred(tie) ? 'referred' : tie.kind,
    level: levelOf({ level: contact.level, role: role.value }).level,
    secondOn: null,
  };
}

/**
 * The best second person to write to at a contact's organisation (METHOD.md section 3): saved and not written to yet,
 * in the order in which the method would ask, as the screen of the organisation has it. Null when one knows nobody
 * there.
 */
export async function secondAt(contact: Contact): Promise<Contact | null> {
  const there = await workplacesAt(organisationNames(factsOf(contact).company.value));
  const fresh = there
    .filter(({ id, stage }) => id !== contact.id && stage === 'saved')
    .slice(0, MOST_WEIGHED);
  const stored = await database.contacts.bulkGet(fresh.map(({ id }) => id));
  const open = stored
    .flatMap((row) => readRow(contactSchema, row) ?? [])
    .filter(({ doNotContact, archivedAt }) => !doNotContact && archivedAt === null);
  const weighed = open.map((one) => Object.assign(insiderOf(one, 'saved'), { one }));
  return inOrderOfAsking(weighed)[0]?.one ?? null;
}
