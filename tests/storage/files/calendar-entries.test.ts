import { describe, expect, test } from 'vitest';
import type { DueItem } from '../../../outreach/due';
import type { Interview } from '../../../outreach/interview';
import { newInterview } from '../../../outreach/interview';
import type { Touch } from '../../../outreach/touch';
import type { CalendarPerson } from '../../../storage/files/calendar-entries';
import { entriesFor, talksOf } from '../../../storage/files/calendar-entries';

const NOW = Date.UTC(2026, 9, 8, 2);
const HOUR = 3_600_000;
const MEET = NOW + 48 * HOUR;
const base = { contactId: 'ana', zone: 'Europe/Lisbon', text: '' };

function planned(id: string, more: { at?: number; meetAt?: number; interviewId?: string } = {}): Touch {
  const when = { at: NOW - 10 * HOUR, meetAt: MEET, meetZone: 'Europe/Lisbon', minutes: 20 };
  return { ...base, id, kind: 'scheduled', place: 'Café Aurora', ...when, ...more };
}
const happened = (kind: 'met' | 'cancelled', at: number): Touch => ({
  ...base,
  id: `${kind}-${at}`,
  kind,
  at,
});

const DUE: DueItem = {
  kind: 'thank',
  on: '2026-10-09',
  overdueOn: null,
  by: null,
  state: 'later',
  reason: 'You talked yesterday',
  next: { kind: 'thanked', moment: 'thank-you' },
};
const plan = [{ id: 'q', text: 'What surprised you?', closing: false, reason: '', askedAt: null }];
const interview: Interview = {
  ...newInterview({ id: 'i', contactId: 'ana', createdAt: NOW, minutes: 20 }),
  plan,
};

function person(touches: Touch[], due: DueItem[] = []): CalendarPerson {
  const edits = { name: 'Ana Silva', role: 'Engineer', company: 'Arup' };
  return { contact: { id: 'ana', captured: null, edits }, touches, due, interviews: [interview] };
}
const shown = { hideNames: false, now: NOW };

describe('a talk', () => {
  test('keeps its id and counts up while it moves, in whatever order the touches come', () => {
    const first = planned('a');
    const second = planned('b', { at: NOW - 5 * HOUR, meetAt: MEET + HOUR });
    const [before] = entriesFor(person([first]), shown);
    const [after] = entriesFor(person([second, first]), shown);
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toStrictEqual([0, 1]);
    expect(after?.when).toStrictEqual({ at: MEET + HOUR, minutes: 20 });
  });

  test('is struck out when it is called off, and back when it is planned again', () => {
    const off = [planned('a'), happened('cancelled', NOW - 5 * HOUR)];
    expect(entriesFor(person(off), shown)).toMatchObject([{ cancelled: true, sequence: 1 }]);
    const again = [...off, planned('b', { at: NOW - HOUR })];
    expect(entriesFor(person(again), shown)).toMatchObject([{ cancelled: false, sequence: 2 }]);
  });

  test('is another one after the first has taken place, and for another interview', () => {
    const met = [planned('a'), happened('met', NOW - 8 * HOUR), planned('b', { at: NOW - HOUR })];
    expect(talksOf(met).map(({ first }) => first.id)).toStrictEqual(['a', 'b']);
    const two = [planned('a', { interviewId: 'i' }), planned('b', { at: NOW, interviewId: 'j' })];
    expect(talksOf(two).map(({ first }) => first.id)).toStrictEqual(['a', 'b']);
  });

  test('of long ago is left out', () => {
    expect(entriesFor(person([planned('a', { meetAt: NOW - 40 * 24 * HOUR })]), shown)).toStrictEqual([]);
  });

  test('comes with who it is, the clock of the place and the questions', () => {
    const [entry] = entriesFor(person([planned('a', { interviewId: 'i' })]), shown);
    expect(entry).toMatchObject({ title: 'Talk with Ana Silva', place: 'Café Aurora' });
    expect(entry?.text).toBe(
      'Engineer, Arup\n\n20 minutes, from 03:00 in Europe/Lisbon\n\nMy questions:\n- What surprised you?',
    );
  });
});

describe('what is due', () => {
  test('is one entry for each kind, with its reason', () => {
    const [entry, ...others] = entriesFor(person([], [DUE, { ...DUE, on: '2026-10-20' }]), shown);
    expect(others).toStrictEqual([]);
    expect(entry).toMatchObject({
      uid: 'due-ana-thank@cuppa.invalid',
      when: { on: '2026-10-09' },
      title: 'Thank them: Ana Silva',
      text: 'You talked yesterday',
    });
  });

  test('is newer in a newer file, whatever was undone in between', () => {
    const [now, later] = [NOW, NOW + HOUR].map(
      (at) => entriesFor(person([], [DUE]), { ...shown, now: at })[0]?.sequence ?? 0,
    );
    expect(later).toBeGreaterThan(now ?? 0);
    expect(later).toBeLessThan(2 ** 31);
  });
});

test('names stay out of the calendar when they are hidden', () => {
  const touches = [planned('a', { interviewId: 'i' })];
  const said = JSON.stringify(entriesFor(person(touches, [DUE]), { ...shown, hideNames: true }));
  expect(said).toContain('Talk');
  expect(said).toContain('Thank them');
  expect(said).not.toMatch(/Ana Silva|Engineer|Arup|surprised|yesterday/u);
});
