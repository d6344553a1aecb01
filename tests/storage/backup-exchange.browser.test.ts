import { afterAll, beforeEach, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { Dexie } from 'dexie';
import { database } from '../../storage/database';
import { newContact } from '../../storage/contacts';
import type { Plain } from '../../storage/plain';
import { isPlain } from '../../storage/plain';
import { canonical } from '../../storage/backup/weighing';
import { backup, bringBack, content, fill } from './backup-room';
import { startAfresh } from './support';

beforeEach(startAfresh);

afterAll(async () => {
  database.close({ disableAutoOpen: true });
  await Dexie.delete('cuppa');
  await Dexie.delete('cuppa-copies');
});

type Tables = Record<'contacts' | 'touches' | 'drafts' | 'fields' | 'organisations', Plain[]>;

const at = fc.integer({ min: 1, max: 3 });
const some = fc.constantFrom('', 'a', 'b');
const PEOPLE = ['p1', 'p2', 'p3', 'p4'] as const;
const KEYS = ['in/a', 'in/b', 'in/c'] as const;

// Which of the four each address belongs to, if to any: never to two.
const owners = fc.tuple(...KEYS.map(() => fc.constantFrom(...PEOPLE, null)));

const one = fc.record({
  isThere: fc.boolean(),
  phone: some,
  role: fc.option(some, { nil: undefined }),
  referrerId: fc.constantFrom(null, ...PEOPLE),
  createdAt: at,
  updatedAt: at,
  deletedAt: fc.option(at, { nil: null }),
  notes: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
  draft: fc.option(fc.tuple(some, at), { nil: null }),
});

function contactOf(
  id: string,
  keys: string[],
  person: typeof one extends fc.Arbitrary<infer T> ? T : never,
): Plain {
  const { phone, role, referrerId, createdAt, updatedAt, deletedAt } = person;
  const tie = { kind: 'referred', shared: '', referrerId, referrer: '', mayMention: true } as const;
  const fresh = newContact(
    { captured: null, edits: role === undefined ? {} : { role }, tie, profileKeys: keys, phone },
    createdAt,
  );
  return { ...fresh, id, updatedAt, deletedAt };
}

// A referrer is somebody who is there, or a name alone.
function dropUnknownReferrer(contact: Plain, { contacts }: Tables): void {
  const { tie, id } = contact;
  const isKnown = contacts.some((other) => other['id'] === Object(tie).referrerId && other['id'] !== id);
  if (!isKnown) Object.assign(Object(tie), { referrerId: null });
}

const side: fc.Arbitrary<Tables> = fc
  .record({ people: fc.tuple(...PEOPLE.map(() => one)), owners, spelling: fc.constantFrom('o1', 'o2') })
  .map((made) => {
    const tables: Tables = { contacts: [], touches: [], drafts: [], fields: [], organisations: [] };
    for (const [place, person] of made.people.entries()) {
      const id = PEOPLE[place] ?? '';
      if (!person.isThere) continue;
      tables.contacts.push(
        contactOf(
          id,
          KEYS.filter((_, n) => made.owners[n] === id),
          person,
        ),
      );
      const note = (n: number) => ({
        id: `${id}-${n}`,
        contactId: id,
        kind: 'note',
        at: n,
        zone: 'UTC',
        text: `${n}`,
      });
      tables.touches.push(...person.notes.map(note));
      if (!person.draft) continue;
      const [text, updatedAt] = person.draft;
      const from = {
        id: `${id}:ask:note`,
        contactId: id,
        template: 'ask',
        channel: 'note',
        subject: '',
        waived: [],
      };
      tables.drafts.push({ ...from, text, updatedAt });
    }
    const there = PEOPLE.filter((_, place) => made.people[place]?.isThere);
    for (const contact of tables.contacts) dropUnknownReferrer(contact, tables);
    const contradictions = [{ questionId: '', contactIds: there, text: 'They differ' }];
    tables.fields.push({ id: 'f', name: 'F', doubts: '', contradictions, verdicts: [] });
    tables.organisations.push({
      id: made.spelling,
      name: 'Arup',
      keys: ['arup'],
      motivation: null,
      updatedAt: 1,
    });
    return tables;
  });

// Touches and drafts of a contact that was put together come in another order than their ids.
async function all(): Promise<unknown> {
  const tables = await content();
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1)),
    ]),
  );
}

// A computer that has brought nothing together yet, whatever the one before had.
async function computerWith(tables: Tables): Promise<void> {
  await fill(tables);
  await database.meta.delete('united');
}

async function fileOf(tables: Tables): Promise<Blob> {
  await computerWith(tables);
  return backup();
}

async function merged(tables: Tables, file: Blob): Promise<unknown> {
  await computerWith(tables);
  const { rejected } = await bringBack(file, 'merge');
  expect(rejected).toEqual([]);
  return all();
}

it('leaves two computers that exchange files equal, in whatever order', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(side, side, async (here, there) => {
      const [mine, theirs] = [await fileOf(here), await fileOf(there)];
      const both = await merged(here, theirs);
      const fileOfBoth = await backup();
      expect(await merged(there, mine)).toEqual(both);
      // The second computer's file comes back to the first, and once more.
      expect(await merged(here, fileOfBoth)).toEqual(both);
      await bringBack(fileOfBoth, 'merge');
      await bringBack(theirs, 'merge');
      expect(await all()).toEqual(both);
      // Nothing that happened is lost, and nothing belongs to nobody.
      const ids = new Set((await database.contacts.toArray()).map((row) => isPlain(row) && row['id']));
      for (const touch of await database.touches.toArray())
        expect(ids).toContain(isPlain(touch) && touch['contactId']);
      const happened = new Set([...here.touches, ...there.touches].map(({ id }) => id));
      expect(await database.touches.count()).toBe(happened.size);
    }),
    { numRuns: 20 },
  );
});
