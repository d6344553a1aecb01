// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { likelyAt } from '../../components/likely';
import { dateIn, dateToday, instantOn } from '../../components/on-date';
import type { TalkPlan } from '../../components/PlanTalk';
import { PlanTalk } from '../../components/PlanTalk';
import type { Happened } from '../../components/WhatHappened';
import { WhatHappened } from '../../components/WhatHappened';
import type { Channel } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import { told } from '../outreach/touches';
import { doubleClick, HOME, itIs, NOW, renderAccessible, set, unfold } from './support';

const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(() => itIs(NOW));

async function ask(likely: Happened[]) {
  const onHappened = vi.fn<(what: Happened, at: number) => void>();
  await renderAccessible(<WhatHappened likely={likely} onHappened={onHappened} />);
  return onHappened;
}

const asked = (channel: Channel, at = '2026-10-01 09:00') =>
  touchSchema.parse({ ...told(`asked ${at}`), channel });

describe('what is likely', () => {
  test.each([
    ['an invitation', [asked('note')], true],
    ['an e-mail, which nobody accepts', [asked('email')], false],
    [
      'the message after an invitation that was accepted',
      [asked('note'), told('accepted 2026-10-05 09:00'), asked('message', '2026-10-05 10:00')],
      false,
    ],
  ] as const)('after %s', (_, touches, accepted) => {
    const likely = likelyAt('asked', touches);
    expect(likely.includes('accepted')).toBe(accepted);
    expect(likely).toContain('replied');
  });
});

describe('what happened', () => {
  test('is one click for what is likely', async () => {
    const onHappened = await ask(['accepted', 'replied']);
    screen.getByRole('button', { name: 'They replied' }).click();
    expect(onHappened).toHaveBeenCalledWith('replied', NOW);
  });

  test('offers everything else one fold away, nothing twice', async () => {
    await ask(['accepted', 'replied']);
    const folded = screen.getByRole('group');
    const names = within(folded)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toStrictEqual([
      'We will talk on …',
      'We talked',
      'They gave me names',
      'I thanked them',
      'They declined',
      'Let go',
    ]);
    expect(screen.getAllByRole('button')).toHaveLength(8);
  });

  test('may have happened on another day, which then counts from its morning', async () => {
    const onHappened = await ask(['met']);
    unfold('Something else, or on another day');
    set(screen.getByLabelText('It happened on'), '2026-10-06');
    screen.getByRole('button', { name: 'We talked' }).click();
    screen.getByRole('button', { name: 'They declined' }).click();
    const morning = Date.UTC(2026, 9, 6, 1);
    expect(onHappened.mock.calls).toStrictEqual([
      ['met', morning],
      ['declined', morning],
    ]);
  });

  test('happened today in a page left open overnight', async () => {
    const onHappened = await ask(['replied']);
    itIs(NOW + DAY_MS);
    screen.getByRole('button', { name: 'They replied' }).click();
    expect(onHappened).toHaveBeenCalledWith('replied', NOW + DAY_MS);
  });

  test('happened once, though the button was double-clicked', async () => {
    const onHappened = await ask(['replied']);
    doubleClick(screen.getByRole('button', { name: 'They replied' }));
    expect(onHappened).toHaveBeenCalledOnce();
  });

  test('happened today when the day is emptied', async () => {
    const onHappened = await ask(['replied']);
    unfold('Something else, or on another day');
    set(screen.getByLabelText('It happened on'), '2026-10-06');
    set(screen.getByLabelText('It happened on'), '');
    screen.getByRole('button', { name: 'They replied' }).click();
    expect(onHappened).toHaveBeenCalledWith('replied', NOW);
  });
});

describe('a day as an instant', () => {
  test('today is now', () => {
    expect(instantOn('2026-10-08')).toBe(NOW);
  });

  test.each(['', 'soon', '2026-1-1', '12026-10-08'])('%j is taken as today', (day) => {
    expect(instantOn(day)).toBe(NOW);
  });

  test('any other is before noon in the person’s own zone, so that it counts as a whole day', () => {
    const local = Temporal.Instant.fromEpochMilliseconds(instantOn('2026-10-01')).toZonedDateTimeISO(HOME);
    expect(local.toPlainDateTime().toString()).toBe('2026-10-01T09:00:00');
  });

  test('holds across a change of the clocks', () => {
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Europe/Lisbon');
    expect(instantOn('2026-10-25')).toBe(Date.UTC(2026, 9, 25, 9));
    expect(instantOn('2026-10-24')).toBe(Date.UTC(2026, 9, 24, 8));
  });

  test('is counted on the person’s own calendar', () => {
    // 1 in the morning of the 9th in Hong Kong is still the 8th in London.
    itIs(Date.UTC(2026, 9, 8, 17));
    expect([dateToday(), dateIn(1), dateIn(30)]).toStrictEqual(['2026-10-09', '2026-10-10', '2026-11-08']);
  });
});

async function plan(typed: Record<string, string>) {
  const onPlan = vi.fn<(talk: TalkPlan) => void>();
  await renderAccessible(<PlanTalk minutes={20} onPlan={onPlan} onCancel={() => {}} />);
  for (const [label, value] of Object.entries(typed)) set(screen.getByLabelText(label), value);
  screen.getByRole('button', { name: 'Save the date' }).click();
  return onPlan;
}

describe('agreeing on a talk', () => {
  test('says whose time it is and keeps the zone', async () => {
    const onPlan = await plan({ Day: '2026-10-12', Time: '15:30', 'Place or link': 'Arup, level 5' });
    expect(screen.getByText('Your time: Asia/Hong_Kong')).toBeDefined();
    const meetAt = Date.UTC(2026, 9, 12, 7, 30);
    expect(onPlan).toHaveBeenCalledWith({ meetAt, meetZone: HOME, minutes: 20, place: 'Arup, level 5' });
  });

  test.each([
    ['no time', { Day: '2026-10-12' }],
    ['no day', { Time: '15:30' }],
    ['neither', {}],
  ])('with %s is asked again', async (_, typed) => {
    const onPlan = await plan(typed);
    expect(await screen.findByText('Pick a day and a time first.')).toBeDefined();
    expect(onPlan).not.toHaveBeenCalled();
  });

  test.each([
    ['45', 45],
    ['', 20],
    ['0', 1],
    ['-5', 1],
  ])('for %j minutes lasts %i', async (minutes, lasts) => {
    const onPlan = await plan({ Day: '2026-10-12', Time: '15:30', Minutes: minutes });
    expect(onPlan.mock.calls[0]?.[0].minutes).toBe(lasts);
  });

  test('in the hour that a change of the clocks skips is an hour that exists', async () => {
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Europe/Lisbon');
    const onPlan = await plan({ Day: '2027-03-28', Time: '01:30' });
    expect(onPlan.mock.calls[0]?.[0].meetAt).toBe(Date.UTC(2027, 2, 28, 1, 30));
  });

  test('can be left', () => {
    const onCancel = vi.fn<() => void>();
    render(<PlanTalk minutes={20} onPlan={() => {}} onCancel={onCancel} />);
    screen.getByRole('button', { name: 'Cancel' }).click();
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
