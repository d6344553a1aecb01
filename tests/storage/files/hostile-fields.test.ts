import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { guarded } from '../../../linkedin/archive/own-table';
import { FACTS, NO_TIE } from '../../../outreach/contact';
import { newInterview, newReflection } from '../../../outreach/interview';
import type { Touch } from '../../../outreach/touch';
import type { ListedContact } from '../../../storage/files/contact-table';
import { CONTACT_HEADER, contactRow, TOUCH_HEADER, touchRow } from '../../../storage/files/contact-table';
import { courseLog, courseLogCsv } from '../../../storage/files/course-log';
import { writeCsv } from '../../../storage/files/csv-write';
import { readVCards } from '../../../storage/files/vcard-read';
import { VCARD_VERSIONS, writeVCards } from '../../../storage/files/vcard-write';

// What would run, break out of its cell or its line, or turn the direction of what stands beside it.
const BAD =
  '=HYPERLINK("https://evil.example")\u202E<script>alert(1)</script>\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Eve,";\u2066שרה';
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const NOW = Date.UTC(2026, 9, 8, 10);
const listed: ListedContact = {
  id: BAD,
  profileKeys: [BAD],
  captured: null,
  edits: Object.fromEntries(FACTS.map((fact) => [fact, BAD])),
  tie: { ...NO_TIE, shared: BAD, referrer: BAD },
  fields: [BAD],
  tags: [BAD],
  email: BAD,
  phone: BAD,
  doNotContact: false,
  level: null,
  segment: null,
  differentFrom: [],
  sample: false,
  createdAt: NOW,
  updatedAt: NOW,
  archivedAt: null,
  deletedAt: null,
  stage: 'saved',
  slots: [{ on: BAD, overdueOn: null, overdueAt: null, from: null, until: null }],
  lastAt: null,
};
const base = { id: BAD, contactId: BAD, at: NOW, zone: 'UTC', text: BAD };
const where = { meetAt: NOW, meetZone: 'UTC', minutes: 20, place: BAD };
const touches: Touch[] = [
  { ...base, kind: 'asked', channel: 'email', template: BAD, subject: BAD },
  { ...base, kind: 'scheduled', ...where },
  { ...base, kind: 'met', interviewId: 'i' },
  { ...base, kind: 'advised', interviewId: 'i' },
  { ...base, kind: 'referred' },
];

function cellsOf(csv: string): string[][] {
  expect(csv).not.toMatch(TURNING);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

// Whatever holds the text begins with a guard, or with words of ours.
function expectTame(cells: readonly string[]): void {
  for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
}

describe('a hostile text in every field', () => {
  test('stays in its cells of the table of contacts', () => {
    const [header, row = []] = cellsOf(
      writeCsv([CONTACT_HEADER, contactRow(listed, { at: NOW, zone: 'UTC', date: '2026-10-12' })]),
    );
    expect(header).toEqual(CONTACT_HEADER);
    expect(row).toHaveLength(CONTACT_HEADER.length);
    expectTame(row);
    expect(row.filter((cell) => cell === guarded(BAD)).length).toBeGreaterThan(FACTS.length);
  });

  test('stays in its cells of the table of what happened', () => {
    const rows = cellsOf(writeCsv([TOUCH_HEADER, ...touches.map((touch) => touchRow(touch, BAD))]));
    expect(rows).toHaveLength(touches.length + 1);
    for (const row of rows.slice(1)) {
      expect(row).toHaveLength(TOUCH_HEADER.length);
      expectTame(row);
    }
  });

  test('stays in its cells of the course log', () => {
    const prompts = { found: BAD, impression: BAD, news: BAD, fits: BAD, next: BAD };
    const question = { id: 'q', text: BAD, closing: false, reason: BAD, askedAt: NOW };
    const interview = {
      ...newInterview({ id: 'i', contactId: BAD, createdAt: NOW, minutes: 20 }),
      plan: [question],
      reflection: { ...newReflection(NOW), ...prompts },
    };
    const line = { id: 'j', interviewId: 'i', contactId: BAD, at: NOW, text: BAD };
    const jottings = [
      { ...line, questionId: 'q', mark: '' as const },
      { ...line, id: 'k', questionId: '', mark: 'name' as const },
    ];
    const person = { contact: listed, touches, interviews: [interview], jottings, referred: [BAD] };
    const [header = [], ...rows] = cellsOf(courseLogCsv(courseLog([person])));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveLength(header.length);
    expectTame(rows[0] ?? []);
  });

  test.each(VCARD_VERSIONS)('stays in its lines of a vCard %s', async (version) => {
    const card = writeVCards([{ contact: listed, notes: BAD }], version);
    const said = BAD.replaceAll('\r\n', '\n');
    const read = await readVCards(card);
    expect(read).toMatchObject({
      ok: true,
      people: [{ edits: { name: said, role: said, company: said, location: said }, note: said }],
    });
    expect(card.match(/^BEGIN:VCARD\r$/gmu)).toHaveLength(1);
  });
});
