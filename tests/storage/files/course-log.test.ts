import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { NO_TIE } from '../../../outreach/contact';
import { newInterview, newReflection } from '../../../outreach/interview';
import type { Jotting } from '../../../outreach/jotting';
import type { Touch } from '../../../outreach/touch';
import type { LoggedPerson } from '../../../storage/files/course-log';
import { courseLog, courseLogCsv } from '../../../storage/files/course-log';

const NOW = Date.UTC(2026, 9, 8, 10);
const MINUTE = 60_000;
const base = { contactId: 'ana', zone: 'Europe/Lisbon' };
const met = (id: string, at: number, more: { text?: string; interviewId?: string } = {}): Touch => ({
  ...base,
  id,
  kind: 'met',
  at,
  text: '',
  ...more,
});
const said = (kind: 'advised' | 'referred', at: number, text: string): Touch => ({
  ...base,
  id: text,
  kind,
  at,
  text,
});
const line = (text: string, more: Partial<Jotting> = {}): Jotting => ({
  id: text,
  interviewId: 'i',
  contactId: 'ana',
  at: NOW,
  questionId: '',
  mark: '',
  text,
  ...more,
});
const question = (id: string, text: string, askedAt: number | null) => ({
  id,
  text,
  closing: false,
  reason: '',
  askedAt,
});

const ANA: LoggedPerson = {
  contact: {
    id: 'ana',
    captured: null,
    edits: { name: 'Ana Silva', role: 'Engineer', company: 'Arup' },
    tie: { ...NO_TIE, kind: 'alumni' },
    fields: ['Engineering'],
  },
  touches: [
    met('m', NOW, { interviewId: 'i' }),
    said('advised', NOW + 1, 'Learn Revit'),
    said('referred', NOW + 2, 'Jon Wu'),
  ],
  interviews: [
    {
      ...newInterview({ id: 'i', contactId: 'ana', createdAt: NOW, minutes: 20 }),
      startedAt: NOW,
      endedAt: NOW + 23 * MINUTE,
      plan: [question('q1', 'A normal day?', NOW), question('q2', 'Never asked?', null)],
      reflection: { ...newReflection(NOW), found: 'Much is by hand', fit: 4 },
    },
  ],
  jottings: [
    line('Site visits', { questionId: 'q1' }),
    line('Ben Ode', { mark: 'name' }),
    line('Of another talk', { interviewId: 'j' }),
  ],
  referred: ['Jon Wu', 'Cy Park'],
};

describe('the course log', () => {
  test('tells of a talk who, when, what, who else and what I think of it', () => {
    expect(courseLog([ANA])).toStrictEqual([
      {
        id: 'm',
        date: '2026-10-08',
        minutes: 23,
        name: 'Ana Silva',
        role: 'Engineer',
        company: 'Arup',
        fields: ['Engineering'],
        tie: 'the same school',
        discussed: [
          { question: 'A normal day?', notes: ['Site visits'] },
          { question: '', notes: ['Ben Ode'] },
        ],
        advice: ['Learn Revit'],
        names: ['Jon Wu', 'Ben Ode', 'Cy Park'],
        reflection: ANA.interviews[0]?.reflection,
      },
    ]);
  });

  test('has each talk by itself, the earliest first, whatever was logged between', () => {
    const touches = [met('late', NOW + 99), said('advised', NOW + 9, 'First advice'), met('early', NOW)];
    const log = courseLog([{ ...ANA, touches, interviews: [], jottings: [], referred: [] }]);
    expect(log.map(({ id, advice }) => [id, advice])).toStrictEqual([
      ['early', ['First advice']],
      ['late', []],
    ]);
  });

  test('takes the minutes agreed on where no clock ran', () => {
    const where = { text: '', meetAt: NOW, meetZone: 'UTC', minutes: 15, place: '' };
    const touches: Touch[] = [{ ...base, id: 's', kind: 'scheduled', at: NOW - 9, ...where }, met('m', NOW)];
    expect(courseLog([{ ...ANA, touches, interviews: [] }])[0]?.minutes).toBe(15);
  });

  test('is nothing before the first talk', () => {
    expect(courseLog([{ ...ANA, touches: [said('advised', NOW, 'x')] }])).toStrictEqual([]);
  });

  test('is a table of one row for each talk', () => {
    const { data } = Papa.parse<Record<string, string>>(courseLogCsv(courseLog([ANA])).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      Date: '2026-10-08',
      Person: 'Ana Silva',
      'What was discussed': 'A normal day?\n- Site visits\n\nBen Ode',
      'Further names': 'Jon Wu\nBen Ode\nCy Park',
      'What did I find out?': 'Much is by hand',
      'How well does it fit me? (1 to 5)': '4',
    });
  });
});
