import { factsOf } from '../outreach/facts';
import { organisationNames } from '../outreach/organisation';
import type { Organisation } from '../outreach/organisation-record';
import { organisationSchema } from '../outreach/organisation-record';
import type { Insider } from '../outreach/organisation-state';
import { inOrderOfAsking } from '../outreach/organisation-state';
import { atomically, change } from './change';
import { now } from './clock';
import { insiderOf, spellingsOf, workplacesAt } from './colleagues';
import { database } from './database';
import type { Change } from './latest-change';
import { isPlain } from './plain';
import type { StoredContact, Workplace } from './rows';
import { readRows, storedContactSchema, workplaceSchema } from './rows';

/** A contact of an organisation, to be shown there. */
export type Member = Insider & { id: string; role: string; company: string; lastAt: number | null };

/** One organisation: what the person says of it, and whom they know there. */
export type OrganisationView = {
  /** One of its spellings, folded: what it is found by. */
  key: string;
  name: string;
  motivation: Organisation['motivation'];
  /** Spellings that were joined, as they are shown; one when none was. */
  spellings: string[];
  /** In the order in which the method would ask them. */
  people: Member[];
};

/** An organisation in the list: how many contacts are there, and whether anyone was asked. */
export type OrganisationLine = Pick<OrganisationView, 'key' | 'name' | 'motivation'> & {
  people: number;
  asked: number;
};

const BATCH = 2000;

function memberOf(stored: StoredContact): Member {
  const { id, stage, lastAt, slots } = stored;
  const { role, company } = factsOf(stored);
  return {
    ...insiderOf(stored, stage),
    id,
    lastAt,
    role: role.value,
    company: company.value,
    secondOn: slots.find(({ kind }) => kind === 'second-person')?.on ?? null,
  };
}

async function membersOf(keys: readonly string[]): Promise<Member[]> {
  const there = await workplacesAt(keys);
  const stored = await database.contacts.bulkGet(there.map(({ id }) => id));
  const { rows } = readRows(storedContactSchema, stored.filter(isPlain));
  return inOrderOfAsking(rows.filter(({ archivedAt }) => archivedAt === null).map(memberOf));
}

async function recordsWith(keys: readonly string[]): Promise<Organisation[]> {
  const { rows } = readRows(
    organisationSchema,
    await database.organisations.where('keys').anyOf(keys).toArray(),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

async function recordWith(keys: readonly string[]): Promise<Organisation | null> {
  return (await recordsWith(keys))[0] ?? null;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter(Boolean);
}

// Nothing was said of it: it is as its people spell it.
function asFound(name: string | undefined, keys: string[]): Omit<Organisation, 'id' | 'updatedAt'> | null {
  return name === undefined ? null : { name, keys, motivation: null };
}

/**
 * One organisation by any of its spellings, as the person writes it or folded; null when nobody there is kept and
 * nothing was said of it.
 */
export async function readOrganisation(spelling: string): Promise<OrganisationView | null> {
  const keys = organisationNames(spelling);
  const [record, people] = [await recordWith(keys), await membersOf(keys)];
  const spellings = distinct(people.map(({ company }) => company));
  const found = record ?? asFound(spellings[0], keys);
  const [key] = found?.keys ?? [];
  if (!found || key === undefined) return null;
  return { key, name: found.name, motivation: found.motivation, spellings, people };
}

type Counts = { ids: string[]; asked: number };

async function countedByKey(joined: ReadonlyMap<string, string>): Promise<Map<string, Counts>> {
  const counts = new Map<string, Counts>();
  const count = ({ id, keys, stage }: Workplace) => {
    const [key] = keys;
    if (key === undefined) return;
    const name = keys.map((other) => joined.get(other)).find((other) => other !== undefined) ?? key;
    const before = counts.get(name) ?? { ids: [], asked: 0 };
    before.ids.push(id);
    before.asked += stage === 'saved' ? 0 : 1;
    counts.set(name, before);
  };
  for (let last = ''; ;) {
    const stored = await database.workplaces.where(':id').above(last).limit(BATCH).toArray();
    const { rows } = readRows(workplaceSchema, stored);
    for (const row of rows) count(row);
    const end = stored.at(-1);
    if (!isPlain(end)) return counts;
    last = String(end['id']);
  }
}

function byWish(one: OrganisationLine, other: OrganisationLine): number {
  return (
    (other.motivation ?? 0) - (one.motivation ?? 0) ||
    other.people - one.people ||
    Number(one.key > other.key) * 2 - 1
  );
}

async function nameOfFirst(ids: readonly string[], key: string): Promise<string> {
  const stored = await database.contacts.bulkGet(ids.slice(0, 1));
  const [contact] = readRows(storedContactSchema, stored.filter(isPlain)).rows;
  return (contact && factsOf(contact).company.value) || key;
}

/**
 * All organisations of the people kept, those one most wants to go to first, then those with most people; the
 * first `most` of them.
 */
export async function readOrganisations(most: number): Promise<{ count: number; lines: OrganisationLine[] }> {
  const { rows: records } = readRows(organisationSchema, await database.organisations.toArray());
  const joined = new Map(records.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));
  const known = new Map(records.map((record) => [record.id, record]));
  const counts = await countedByKey(joined);
  const lines = [...counts].map(([key, { ids, asked }]): OrganisationLine & { ids: string[] } => {
    const { motivation = null, name = '', keys = [key] } = known.get(key) ?? {};
    return { key: keys[0] ?? key, name, motivation, people: ids.length, asked, ids };
  });
  const first = lines.toSorted(byWish).slice(0, most);
  const named = first.map(
    async ({ key, name, motivation, people, asked, ids }): Promise<OrganisationLine> => {
      return { key, name: name || (await nameOfFirst(ids, key)), motivation, people, asked };
    },
  );
  return { count: lines.length, lines: await Promise.all(named) };
}

function newRecord(name: string, keys: string[]): Organisation {
  return { id: crypto.randomUUID(), name, keys, motivation: null, updatedAt: now().at };
}

/**
 * Say how much one wants to go to an organisation, from 0 to 3; null takes it back.
 *
 * @throws Refusal when the value does not fit.
 */
export async function setMotivation(
  view: Pick<OrganisationView, 'key' | 'name'>,
  motivation: Organisation['motivation'],
): Promise<Change> {
  return atomically(async () => {
    const record = (await recordWith([view.key])) ?? newRecord(view.name, [view.key]);
    const row = { ...record, motivation, updatedAt: now().at };
    const done = await change(`Changed ${view.name}`, (recorder) => recorder.put('organisations', row));
    return done.change;
  });
}

/**
 * Say that two spellings are one organisation; its people are colleagues from then on. Never done unasked.
 *
 * @param other the other organisation, by any spelling.
 */
export async function joinOrganisations(
  view: Pick<OrganisationView, 'key' | 'name'>,
  other: string,
): Promise<Change> {
  return atomically(async () => {
    const otherKeys = await spellingsOf(organisationNames(other));
    const kept = (await recordWith([view.key])) ?? newRecord(view.name, [view.key]);
    // "HKU (Faculty of Engineering)" may name two that something was said of: a spelling belongs to one record.
    const dropped = (await recordsWith(otherKeys)).filter(({ id }) => id !== kept.id);
    const keys = distinct([...kept.keys, ...otherKeys]);
    const wishes = [kept, ...dropped].map((record) => record.motivation);
    const motivation = wishes.find((wish) => wish !== null) ?? null;
    const done = await change(`Joined ${other} with ${view.name}`, async (recorder) => {
      for (const { id } of dropped) await recorder.remove('organisations', id);
      await recorder.put('organisations', { ...kept, keys, motivation, updatedAt: now().at });
    });
    return done.change;
  });
}

/** Take the joined spellings of an organisation apart again; what was said of it stays with its name. */
export async function partOrganisation(key: string): Promise<Change | null> {
  return atomically(async () => {
    const record = await recordWith([key]);
    if (!record) return null;
    const own = organisationNames(record.name).filter((name) => record.keys.includes(name));
    const keys = own.length > 0 ? own : record.keys.slice(0, 1);
    const done = await change(`Parted ${record.name}`, (recorder) =>
      recorder.put('organisations', { ...record, keys, updatedAt: now().at }),
    );
    return done.change;
  });
}
