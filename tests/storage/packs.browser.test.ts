import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { contactSchema } from '../../outreach/contact';
import { CADENCES } from '../../outreach/settings';
import { bulkChange } from '../../storage/bulk';
import { undo } from '../../storage/change';
import { now } from '../../storage/clock';
import { colleaguesOf } from '../../storage/colleagues';
import { patchContact, removeContact } from '../../storage/contacts';
import { database } from '../../storage/database';
import { derive, entryOf, workplaceKeys } from '../../storage/derive';
import { rebuildDerived } from '../../storage/derive-again';
import { latestChange, latestSettingsChange } from '../../storage/latest-change';
import { readIndex } from '../../storage/live-index';
import { mergeContacts } from '../../storage/merge';
import { joinOrganisations, partOrganisation } from '../../storage/organisations';
import { bucketOf, cellOf, cellsOf, isPack, packOf, NUMBER } from '../../storage/pack';
import type { Cell } from '../../storage/pack';
import { readPerson } from '../../storage/people';
import { readSettings } from '../../storage/read-settings';
import { derivedSchema, readRow } from '../../storage/rows';
import { patchSettings } from '../../storage/settings';
import { logTouch, removeTouch } from '../../storage/touches';
import type { NewTouch } from '../../storage/touches';
import { saved, startAfresh } from './support';

const PEOPLE = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'];
const who = fc.nat({ max: PEOPLE.length - 1 });
const company = fc.constantFrom('Arup', 'Arup Ltd', 'Ove & Partners', 'Arup (Ove & Partners)', '');
// Some at one instant, as when only the day was typed; all in any order, as when told afterwards.
const at = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 8, 1), max: Date.UTC(2026, 9, 20) }),
  fc.constantFrom(Date.UTC(2026, 8, 30, 12), Date.UTC(2026, 9, 7, 12)),
);
const ZONES = ['UTC', 'Asia/Riyadh', 'Pacific/Niue', 'Pacific/Kiritimati'];
// A work week of Sunday to Thursday, and three weeks off.
const OFF = Array.from({ length: 21 }, (_, n) => `2026-10-${String(n + 5).padStart(2, '0')}`);

type Step = (ids: string[]) => Promise<unknown>;

const sent = { zone: 'UTC', channel: 'email', template: '', subject: '', text: 'x' } as const;

function happens(
  kind: 'asked' | 'replied' | 'declined' | 'followed-up' | 'note',
  contactId: string,
  when: number,
): NewTouch {
  // Travelling between one and the next.
  const zone = ZONES[when % ZONES.length] ?? 'UTC';
  if (kind === 'asked' || kind === 'followed-up') return { kind, contactId, at: when, ...sent, zone };
  return { kind, contactId, at: when, zone, text: 'read Ölberg' };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(who, fc.constantFrom('asked', 'asked', 'replied', 'declined', 'followed-up', 'note'), at)
      .map(
        ([n, kind, when]): Step =>
          (ids) =>
            logTouch(happens(kind, ids[n] ?? '', when)),
      ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(who, company).map(
      ([n, value]): Step =>
        (ids) =>
          patchContact(ids[n] ?? '', { edits: { company: value }, tags: [value, 'fair'] }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(who, fc.constantFrom('', 'ana@arup.example')).map(
      ([n, email]): Step =>
        (ids) =>
          patchContact(ids[n] ?? '', { email }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat().map((n): Step => async () => {
      const ids = await database.touches.toCollection().primaryKeys();
      return removeTouch(ids[n % ids.length] ?? '');
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(who, fc.constantFrom('archive', 'unarchive', 'remove', 'restore')).map(
      ([n, kind]): Step =>
        (ids) =>
          bulkChange([ids[n] ?? '', ids[(n + 1) % PEOPLE.length] ?? ''], { kind }),
    ),
  },
  {
    weight: 1,
    arbitrary: who.map(
      (n): Step =>
        (ids) =>
          removeContact(ids[n] ?? ''),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(who, who).map(
      ([keep, drop]): Step =>
        (ids) =>
          mergeContacts({ keep: ids[keep] ?? '', drop: ids[drop] ?? '', choices: {} }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Step>(() => joinOrganisations({ key: 'arup', name: 'Arup' }, 'Ove & Partners')),
  },
  { weight: 1, arbitrary: fc.constant<Step>(() => partOrganisation('arup')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...CADENCES).map(
      (cadence): Step =>
        () =>
          patchSettings({ cadence }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>(
      () => patchSettings({ workWeek: [7, 1, 2, 3, 4] }),
      () => patchSettings({ holidays: OFF }),
      () => patchSettings({ noonRule: false }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constant<Step>(async () =>
      undo(((await latestChange()) ?? (await latestSettingsChange()))?.id ?? ''),
    ),
  },
);

const bare = <Row extends object>(row: Row) => ({ ...row, stamp: 0 });

/** What ought to be stored beside the contacts, worked out from nothing but contacts, touches and settings. */
async function expectAllFresh(): Promise<void> {
  const settings = await readSettings();
  const [workplaces, packs] = [new Map<string, unknown>(), new Map<string, Cell[]>()];
  for (const row of await database.contacts.toArray()) {
    const contact = readRow(contactSchema, row);
    if (!contact) throw new Error('A contact cannot be read.');
    const colleagues = (await colleaguesOf(contact)).map(({ stage }) => ({ stage }));
    const person = { ...(await readPerson(contact)), colleagues };
    const derived = derive(person, settings, now());
    expect(readRow(derivedSchema, row)).toEqual(derived);
    const keys = workplaceKeys(contact);
    if (keys.length > 0) workplaces.set(contact.id, { id: contact.id, keys, stage: derived.stage });
    const bucket = bucketOf(contact.id);
    packs.set(bucket, [...(packs.get(bucket) ?? []), cellOf(entryOf(person, derived))]);
  }
  const stored = await database.workplaces.toArray();
  expect(new Map(stored.map((row) => [Reflect.get(Object(row), 'id'), row]))).toEqual(workplaces);
  const kept = (await database.packs.toArray()).filter(isPack).filter(({ ends }) => ends.length > 0);
  expect(new Map(kept.map((pack) => [pack.id, bare(pack)]))).toEqual(
    new Map([...packs].map(([id, cells]) => [id, bare(packOf(id, cells, []))])),
  );
}

it(
  'keeps what is derived, who works where and the packs right, whatever happens',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
        await startAfresh();
        const ids: string[] = [];
        for (const name of PEOPLE) ids.push(await saved(name, { edits: { company: 'Arup' } }));
        // A step may be refused (someone removed before, nothing to undo): that must not leave a trace either.
        for (const run of steps) await run(ids).catch(() => null);
        await expectAllFresh();
        // A page that was open all along has the same index as one that opens now.
        const index = await readIndex();
        expect(index.count).toBe(await database.contacts.count());
        await rebuildDerived();
        await expectAllFresh();
      }),
      { numRuns: 60 },
    );
  },
);

it('takes a pack apart into what it was made of', () => {
  const text = fc.string({ maxLength: 12 }).map((value) => value.replaceAll(/\s/gu, ' '));
  const cell = fc.record({
    id: fc.uuid(),
    line: text,
    search: text,
    numbers: fc.array(fc.nat(), { minLength: NUMBER.width, maxLength: NUMBER.width }),
    slots: fc.array(fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), { maxLength: 3 }),
    terms: fc.array(
      text.map((value) => `t${value}`),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ id }) => id, maxLength: 6 }), (cells) => {
      const whole = cells.map((one) => ({ ...one, line: `${one.id}\t${one.line}` }));
      const sorted = whole.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      expect(cellsOf({ ...packOf('1', whole, []), stamp: 1 })).toEqual(sorted);
    }),
  );
});
