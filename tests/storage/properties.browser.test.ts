import * as fc from 'fast-check';
import type { ContactPatch } from '../../storage/contacts';
import { CADENCES } from '../../outreach/settings';
import { PLAIN_KINDS, SENT_KINDS, TALK_KINDS } from '../../outreach/touch';
import { cleanEmail } from '../../outreach/email';
import { contactSchema, FACTS } from '../../outreach/contact';
import { everything, saved, startAfresh } from './support';
import { expect, it } from 'vitest';
import { undo } from '../../storage/change';
import { latestChange, latestSettingsChange } from '../../storage/latest-change';
import { logTouch, removeTouch } from '../../storage/touches';
import { patchContact, readContact, removeContact, saveContact } from '../../storage/contacts';
import { derivedSchema, readRow } from '../../storage/rows';
import { derive } from '../../storage/derive';
import { rebuildDerived } from '../../storage/derive-again';
import type { NewTouch } from '../../storage/touches';
import { database } from '../../storage/database';
import { now } from '../../storage/clock';
import { patchSettings } from '../../storage/settings';
import { person } from './support';
import { textIn } from '../../storage/plain';
import { mergeContacts } from '../../storage/merge';
import { readPerson } from '../../storage/people';
import { readSettings } from '../../storage/read-settings';

// Some at one instant, as when only the day was typed; all in any order, as when told afterwards.
const at = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
  fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2026, 11, 31, 12)),
);
const zone = fc.constantFrom(
  'UTC',
  'Europe/Lisbon',
  'Asia/Kolkata',
  'America/New_York',
  'Pacific/Kiritimati',
);
const text = fc.string({ maxLength: 12 });
const who = fc.nat({ max: 2 });
const constant = <const Value>(value: Value) => fc.constant(value);
const base = { at, zone, text };
const sent = { ...base, channel: constant('email'), template: text, subject: text };
const talk = { ...base, meetAt: at, meetZone: zone, minutes: constant(20), place: text };

type Happening = NewTouch extends infer Some
  ? Some extends unknown
    ? Omit<Some, 'contactId'>
    : never
  : never;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...PLAIN_KINDS, ...TALK_KINDS, 'advised'), ...base }),
  fc.record({ kind: fc.constantFrom(...SENT_KINDS), ...sent }),
  fc.record({ kind: constant('scheduled'), ...talk }),
  fc.record({ kind: constant('moved'), company: text, ...base }),
  fc.record({
    kind: constant('promised'),
    by: fc.constantFrom('me', 'them'),
    on: constant(''),
    introduces: text,
    ...base,
  }),
  fc.record({
    kind: constant('kept'),
    promiseId: text,
    outcome: fc.constantFrom('kept', 'dropped'),
    ...base,
  }),
  fc.record({ kind: constant('acted'), adviceId: text, ...base }),
  fc.record({ kind: constant('snoozed'), at, zone, until: fc.constantFrom('2026-02-03', '2027-01-01') }),
);

const patch: fc.Arbitrary<ContactPatch> = fc
  .record(
    {
      edits: fc.dictionary(fc.constantFrom(...FACTS), fc.option(text)),
      tags: fc.array(text, { maxLength: 2 }),
      fields: fc.array(text, { maxLength: 2 }),
      email: text.map(cleanEmail),
      phone: text,
      doNotContact: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((fields) => fields);

const side = fc.constantFrom('keep' as const, 'drop' as const);

type Step = (ids: string[]) => Promise<unknown>;

const forward: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(who, happening).map(
      ([n, touch]): Step =>
        (ids) =>
          logTouch({ ...touch, contactId: ids[n] ?? '' }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(who, patch).map(
      ([n, fields]): Step =>
        (ids) =>
          patchContact(ids[n] ?? '', fields),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat().map(
      (n): Step =>
        () =>
          removeSomeTouch(n),
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
    arbitrary: who.map(
      (n): Step =>
        () =>
          saveContact(person(`Again ${n}`, { profileKeys: [`in/${n}`] })),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(who, who, fc.dictionary(fc.constantFrom(...FACTS, 'tie', 'email'), side)).map(
      ([keep, drop, choices]): Step =>
        (ids) =>
          mergeContacts({ keep: ids[keep] ?? '', drop: ids[drop] ?? '', choices }),
    ),
  },
  {
    weight: 2,
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
      () => patchSettings({ holidays: ['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29'] }),
    ),
  },
);

const latest = async () => (await latestChange()) ?? (await latestSettingsChange());
const undoing = fc.constant<Step>(async () => undo((await latest())?.id ?? ''));
const step = fc.oneof({ weight: 5, arbitrary: forward }, { weight: 1, arbitrary: undoing });

async function removeSomeTouch(n: number): Promise<unknown> {
  const ids = await database.touches.toCollection().primaryKeys();
  return removeTouch(ids[n % ids.length] ?? '');
}

async function expectDerivedToBeFresh(): Promise<void> {
  const settings = await readSettings();
  for (const row of await database.contacts.toArray()) {
    const contact = readRow(contactSchema, row);
    if (!contact) throw new Error('A contact cannot be read.');
    expect(readRow(derivedSchema, row)).toEqual(derive(await readPerson(contact), settings, now()));
  }
}

async function threePeople(): Promise<string[]> {
  await startAfresh();
  const ids: string[] = [];
  for (const n of [0, 1, 2]) ids.push(await saved(`Person ${n}`, { profileKeys: [`in/${n}`] }));
  return ids;
}

it('derives beside each contact what its touches say, whatever happens', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) => {
      const ids = await threePeople();
      // A step may be refused (someone removed before, nothing to undo): that must not leave a trace either.
      for (const run of steps) await run(ids).catch(() => null);
      await expectDerivedToBeFresh();
      const before = await everything();
      await rebuildDerived();
      expect(await everything()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

it('undoes a whole story back to where it began', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(forward, { minLength: 1, maxLength: 12 }), async (steps) => {
      const ids = await threePeople();
      await database.changes.clear();
      const before = await everything();
      for (const run of steps) await run(ids).catch(() => null);
      for (let last = await latest(); last; last = await latest()) await undo(last.id);
      expect(await everything()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

it(
  'loses nothing that happened by merging, and nothing at all by undoing it',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(forward, { maxLength: 8 }), async (steps) => {
        const ids = await threePeople();
        for (const run of steps) await run(ids).catch(() => null);
        const [before, touches] = [await everything(), await database.touches.count()];
        const merged = await mergeContacts({ keep: ids[0] ?? '', drop: ids[1] ?? '', choices: {} }).catch(
          () => null,
        );
        if (!merged) return;
        expect(await database.touches.count()).toBe(touches);
        const owners = (await database.touches.toArray()).map((touch) => textIn(touch, 'contactId'));
        expect(owners).not.toContain(ids[1]);
        await expectDerivedToBeFresh();
        await undo(merged.id);
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 30 },
    );
  },
);

it('loses no field when pages change a contact at the same time', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(patch, { minLength: 2, maxLength: 6 }), async (patches) => {
      await startAfresh();
      const id = await saved('Ana');
      // Each field is changed by one page alone: whoever comes last, all must be there.
      const owned = patches.map((fields, page) => ownFields(fields, page));
      await Promise.all(owned.map((fields) => patchContact(id, fields)));
      const contact = (await readContact(id))?.contact;
      for (const { edits, ...fields } of owned) {
        expect(contact).toMatchObject(fields);
        expect(contact?.edits).toMatchObject(edits ?? {});
      }
    }),
    { numRuns: 40 },
  );
});

const OWNED = ['tags', 'fields', 'email', 'phone', 'doNotContact'] as const;

function ownFields(fields: ContactPatch, page: number): ContactPatch {
  const own = OWNED.filter((_name, place) => place % 6 === page);
  const fact = FACTS[page] ?? 'about';
  const picked = Object.fromEntries(
    own.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
  return { ...picked, edits: { [fact]: `page ${page}` } };
}
