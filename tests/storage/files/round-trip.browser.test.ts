import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOwnTable } from '../../../linkedin/archive/own-table';
import { openFile } from '../../../linkedin/archive/open-file';
import { guessMapping, readPeople } from '../../../linkedin/archive/people-table';
import { FACTS } from '../../../outreach/contact';
import { contactSchema } from '../../../outreach/contact';
import { factsOf } from '../../../outreach/facts';
import { patchContact, saveContact } from '../../../storage/contacts';
import { database } from '../../../storage/database';
import { contactsCsv, contactsVCard } from '../../../storage/files/export-contacts';
import { bringInCards } from '../../../storage/files/import-vcards';
import { readVCards } from '../../../storage/files/vcard-read';
import { importChosen } from '../../../storage/import/import-rows';
import { learnFromTable } from '../../../storage/import/learn';
import { readRows } from '../../../storage/rows';
import { READING } from '../import-support';
import { startAfresh } from '../support';
import type { Known, KnownInTable } from './round-trip-people';
import { people, peopleInTable } from './round-trip-people';
import { textOf } from './text-of';

const RUNS = { numRuns: 15 };
const IN_TABLE = ['name', 'role', 'company', 'headline', 'school', 'location'];
const IN_CARDS = ['name', 'role', 'company', 'location'];

type Said = Omit<KnownInTable, 'edits' | 'tie' | 'doNotContact'> &
  Partial<KnownInTable> & { facts: Record<string, string> };

/** What is shown of everyone, by name, in those facts that the file can say. */
async function saidOf(facts: readonly string[]): Promise<Said[]> {
  const { rows, damaged } = readRows(contactSchema, await database.contacts.toArray());
  expect(damaged).toEqual([]);
  const said = rows.map((contact) => {
    const { email, phone, profileKeys, fields, tags, tie, doNotContact } = contact;
    const shown = factsOf(contact);
    const kept = FACTS.filter((fact) => facts.includes(fact)).map((fact) => [fact, shown[fact].value]);
    const said = { facts: Object.fromEntries(kept), email, phone, profileKeys, fields, tags };
    return facts === IN_TABLE ? Object.assign(said, { tie, doNotContact }) : said;
  });
  return said.toSorted((one, other) => ((one.facts['name'] ?? '') < (other.facts['name'] ?? '') ? -1 : 1));
}

async function save(all: readonly (Known & Partial<KnownInTable>)[]): Promise<void> {
  await startAfresh();
  for (const { doNotContact = false, ...one } of all) {
    const { contact } = await saveContact({ captured: null, ...one });
    if (doNotContact) await patchContact(contact.id, { doNotContact });
  }
}

async function bringInTable(file: File): Promise<void> {
  const found = await openFile(file, READING);
  if (found.kind !== 'table') throw new Error('It was taken for LinkedIn’s.');
  const [head, ...rows] = found.rows;
  const header = head?.cells ?? [];
  const { records, left } = readPeople(rows, guessMapping(header), isOwnTable(header));
  expect(left).toEqual([]);
  const { fresh, fills } = await learnFromTable(records);
  const newcomers = fresh.map((row) => ({ from: 'file', row }) as const);
  await importChosen({ label: 'Table', findings: [], fills, newcomers }, READING);
}

test('everyone comes back from the table of contacts as they were', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(peopleInTable, async (all) => {
      await save(all);
      const before = await saidOf(IN_TABLE);
      const parts = await contactsCsv();
      await startAfresh();
      await bringInTable(new File(parts, 'cuppa-contacts.csv'));
      expect(await saidOf(IN_TABLE)).toEqual(before);
    }),
    RUNS,
  );
});

test.each(['4.0', '3.0'] as const)(
  'everyone comes back from vCards %s as they were',
  async (version) => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        await save(all);
        const before = await saidOf(IN_CARDS);
        const parts = await contactsVCard({ version, notes: true });
        await startAfresh();
        const read = await readVCards(await textOf(parts));
        await bringInCards(read.ok ? read.people : []);
        expect(await saidOf(IN_CARDS)).toEqual(before);
      }),
      RUNS,
    );
  },
  60_000,
);
