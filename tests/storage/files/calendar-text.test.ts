import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import type { CalendarEntry } from '../../../storage/files/calendar-text';
import { writeCalendar } from '../../../storage/files/calendar-text';

const NOW = Date.UTC(2026, 9, 8, 2);
const TALK: CalendarEntry = {
  uid: 'talk-1@cuppa.invalid',
  sequence: 0,
  when: { at: Date.UTC(2026, 9, 24, 23, 30), minutes: 20 },
  title: 'Talk with Ana Silva',
  text: 'My questions:\n- What does a normal day look like?',
  place: 'Café Aurora; at the back, left',
  cancelled: false,
};
const options = { now: NOW, remindMinutes: null };

/** What a reader makes of an entry: the parts that both know. */
type Seen = {
  uid: string;
  sequence: number;
  title: string;
  text: string;
  place: string;
  cancelled: boolean;
  start: number | string;
  end: number | string;
};

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

const mozillaTime = (moment: ICAL.Time) => (moment.isDate ? moment.toString() : moment.toJSDate().getTime());
const tsIcsTime = ({ date, type }: { date: Date; type?: string | undefined }) =>
  type === 'DATE' ? dayOf(date) : date.getTime();

function byMozilla(text: string): Seen[] {
  const file = new ICAL.Component(ICAL.parse(text));
  return file.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      title: event.summary ?? '',
      text: event.description ?? '',
      place: event.location ?? '',
      cancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
      start: mozillaTime(event.startDate),
      end: mozillaTime(event.endDate),
    };
  });
}

function byTsIcs(text: string): Seen[] {
  return (convertIcsCalendar(undefined, text).events ?? []).map((event) => {
    return {
      uid: event.uid,
      sequence: event.sequence ?? 0,
      title: event.summary ?? '',
      text: event.description ?? '',
      place: event.location ?? '',
      cancelled: event.status === 'CANCELLED',
      start: tsIcsTime(event.start),
      end: event.end ? tsIcsTime(event.end) : 0,
    };
  });
}

const READERS = { 'ical.js': byMozilla, 'ts-ics': byTsIcs };

function seen({ uid, sequence, when, title, text, place, cancelled }: CalendarEntry): Seen {
  const entry = { uid, sequence, title, text, place, cancelled };
  if ('at' in when) return { ...entry, start: when.at, end: when.at + when.minutes * 60_000 };
  return { ...entry, start: when.on, end: Temporal.PlainDate.from(when.on).add({ days: 1 }).toString() };
}

// ts-ics trims lines and values; what neither format can carry is the business of the lines' own test.
const words = fc
  .string({ unit: 'grapheme', maxLength: 120 })
  .map((text) => text.replace(/\p{Cc}/gu, '').trim());
const lines = fc.array(words, { maxLength: 4 }).map((parts) => parts.join('\n').trim());
const SECOND = 1000;
const instant = fc.integer({ min: 0, max: Date.UTC(2100, 0) / SECOND }).map((second) => second * SECOND);
const date = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString());
const entry: fc.Arbitrary<CalendarEntry> = fc.record({
  uid: fc.uuid(),
  sequence: fc.nat(),
  when: fc.oneof(
    fc.record({ on: date }),
    fc.record({ at: instant, minutes: fc.integer({ min: 1, max: 600 }) }),
  ),
  title: words,
  text: lines,
  place: words,
  cancelled: fc.boolean(),
});

describe.each(Object.entries(READERS))('a calendar file, read by %s', (_, read) => {
  test('gives back what was written, whatever the texts and times', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const written = writeCalendar(entries, { now: NOW, remindMinutes: 30 });
        expect(read(written)).toStrictEqual(entries.map(seen));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    // Clocks go back in Lisbon on 25 October 2026: 01:30 is there twice.
    ['Europe/Lisbon', '2026-10-25T01:30:00+01:00', '2026-10-25T01:30:00'],
    ['Europe/Lisbon', '2026-10-25T01:30:00+00:00', '2026-10-25T01:30:00'],
    // They go forward in New York on 8 March 2026: 02:30 is not there.
    ['America/New_York', '2026-03-08T01:59:00-05:00', '2026-03-08T01:59:00'],
    ['America/New_York', '2026-03-08T03:00:00-04:00', '2026-03-08T03:00:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:30:00+11:00', '2026-10-04T02:30:00'],
    ['Pacific/Kiritimati', '2026-12-31T23:59:00+14:00', '2026-12-31T23:59:00'],
    ['Asia/Kathmandu', '2027-01-01T00:00:00+05:45', '2027-01-01T00:00:00'],
  ])('opens in %s at %s', (zone, moment, local) => {
    const at = Temporal.Instant.from(moment).epochMilliseconds;
    const [event] = read(writeCalendar([{ ...TALK, when: { at, minutes: 20 } }], options));
    const start = Temporal.Instant.fromEpochMilliseconds(Number(event?.start)).toZonedDateTimeISO(zone);
    expect(start.toPlainDateTime().toString()).toBe(local);
  });
});

describe('a calendar file', () => {
  const written = writeCalendar([TALK, { ...TALK, uid: 'due', when: { on: '2026-12-31' } }], options);

  test('says whose it is and of which kind', () => {
    expect(written).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.+\r\n/u);
    expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('blocks the time of a talk, and not the day on which something is due', () => {
    expect(written.match(/TRANSP:\w+/gu)).toStrictEqual(['TRANSP:OPAQUE', 'TRANSP:TRANSPARENT']);
    expect(written).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  });

  test('reminds of a talk that takes place when asked to, and of nothing else', () => {
    const entries = [TALK, { ...TALK, cancelled: true }, { ...TALK, when: { on: '2026-12-31' } }];
    const reminding = writeCalendar(entries, { now: NOW, remindMinutes: 30 });
    expect(written).not.toContain('VALARM');
    expect(reminding.match(/TRIGGER:-PT30M/gu)).toHaveLength(1);
  });

  test.each([
    ['https://meet.example/a?b=c', 'URL:https://meet.example/a?b=c'],
    ['javascript:alert(1)', null],
    ['Room 4', null],
  ])('links to the place when it is a link: %s', (place, url) => {
    const lines = writeCalendar([{ ...TALK, place }], options).split('\r\n');
    expect(lines.filter((line) => line.startsWith('URL'))).toStrictEqual(url === null ? [] : [url]);
  });
});
