import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contactSchema } from '../../outreach/contact';
import { change, undo } from '../../storage/change';
import { database } from '../../storage/database';
import { learnFromArchive } from '../../storage/import/learn';
import { derivedSchema, readRows } from '../../storage/rows';
import { archiveOf, bringIn, derivedNow, tablePerson } from './import-support';
import { startAfresh } from './support';

const NOW = Date.UTC(2026, 1, 20);
const MANY = 400;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await startAfresh();
});

/** Counts what the database is asked and told, by what and of which table. */
function counted(): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (home: object, method: string) => {
    const real = Reflect.get(home, method);
    Reflect.set(home, method, function asked(this: IDBObjectStore | IDBIndex, ...input: unknown[]) {
      const table = 'objectStore' in this ? this.objectStore.name : this.name;
      counts.set(`${method} ${table}`, (counts.get(`${method} ${table}`) ?? 0) + 1);
      return Reflect.apply(real, this, input);
    });
    undoing.push(() => Reflect.set(home, method, real));
  };
  for (const method of ['get', 'getAll', 'put', 'delete']) count(IDBObjectStore.prototype, method);
  for (const method of ['get', 'getAll']) count(IDBIndex.prototype, method);
  return counts;
}

const undoing: (() => void)[] = [];

afterEach(() => {
  for (const back of undoing.splice(0)) back();
});

const asked = (counts: ReadonlyMap<string, number>, table: string) =>
  ['get', 'getAll'].reduce((sum, method) => sum + (counts.get(`${method} ${table}`) ?? 0), 0);

// What an archive says of everyone who is a contact: that they are a connection.
const archive = () =>
  archiveOf(
    [
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      ...Array.from(
        { length: MANY },
        (_, at) => `Person,${at},https://www.linkedin.com/in/person-${at}/,,,,02 Feb 2026`,
      ),
    ].join('\n'),
  );

it('asks for many contacts in few questions, writes each once, and takes it back as quickly', async () => {
  await bringIn({
    newcomers: Array.from({ length: MANY }, (_, at) => ({ from: 'file', row: tablePerson(at) }) as const),
  });
  const learning = counted();
  const { findings } = await learnFromArchive(await archive());
  expect(findings).toHaveLength(MANY);
  expect(asked(learning, 'contacts') + asked(learning, 'touches')).toBeLessThan(MANY / 10);
  const keeping = counted();
  const { id } = await bringIn({ findings });
  expect(keeping.get('put contacts')).toBe(MANY);
  for (const table of ['contacts', 'touches', 'workplaces']) {
    expect(asked(keeping, table)).toBeLessThan(MANY / 10);
  }
  const undone = counted();
  await undo(id);
  expect(undone.get('put contacts')).toBe(MANY);
  for (const table of ['touches', 'workplaces']) expect(asked(undone, table)).toBeLessThan(MANY / 10);
});

it('derives what one change wrote by itself and then among many', async () => {
  await bringIn({
    newcomers: Array.from({ length: 3 }, (_, at) => ({ from: 'file', row: tablePerson(at) }) as const),
  });
  const rows = readRows(contactSchema, await database.contacts.toArray()).rows;
  const [before, first] = [await derivedNow(), rows[0]];
  if (!first) throw new Error('Nobody was brought in.');
  const { change: done } = await change('Called and mailed', async (recorder) => {
    await recorder.put('contacts', { ...first, phone: '1' });
    await recorder.putAll(
      'contacts',
      rows.map((row) => ({ ...row, phone: '1', email: 'a@example.org' })),
    );
    await recorder.put('contacts', { ...first, phone: '2' });
  });
  const contacts = readRows(derivedSchema, await database.contacts.toArray()).rows;
  expect(contacts.map(({ sortName }) => sortName)).toEqual(['person 0', 'person 1', 'person 2']);
  await undo(done.id);
  expect(readRows(contactSchema, await database.contacts.toArray()).rows).toMatchObject(
    rows.map(({ phone, email, captured }) => ({ phone, email, captured })),
  );
  expect(await derivedNow()).toEqual(before);
});
