import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../outreach/cadence';
import type { Tie } from '../../outreach/contact';
import { NO_TIE } from '../../outreach/contact';
import type { DueItem } from '../../outreach/due';
import { DUE_KINDS, NEXT_STEPS } from '../../outreach/due';
import { oneLinePerTalk } from '../../outreach/due-talk';
import { STAGES } from '../../outreach/stage';
import { TOUCH_LABELS } from '../../outreach/touch';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import { standing } from '../../outreach/standing';
import type { Moment } from '../../outreach/moment';
import type { Scenario } from './scenario';
import { SCENARIOS } from './all-scenarios';
import { clock, dealings, RULES_3B7, told } from './touches';

const told3b7 = (lines: readonly string[], now: string) => standing(dealings(lines), RULES_3B7, clock(now));
const isOfTalk = ({ kind }: DueItem) => kind === 'confirm' || kind === 'prepare';
const inWords = ({ state, kind, on, reason }: DueItem) => `${state} ${kind} ${on}: ${reason}`;

function tieTo(referrer: string): Tie {
  return { ...NO_TIE, kind: 'referred', referrer, mayMention: true };
}

function look(scenario: Scenario) {
  const { happened, now, referrer, colleagues = [], organisation = '', doNotContact = false } = scenario;
  const { settings, zone, nowIn = zone } = scenario;
  const story = {
    touches: happened.map((line) => told(line, zone)),
    tie: referrer === undefined ? NO_TIE : tieTo(referrer),
    colleagues: colleagues.map((stage) => ({ stage })),
    organisation,
    doNotContact,
  };
  return standing(story, rulesOf({ ...DEFAULT_SETTINGS, ...settings }), clock(now, nowIn));
}

describe.each(Object.entries(SCENARIOS))('%s', (_, scenarios) => {
  test.each(scenarios)('$says ($now)', (scenario) => {
    const { stage, due, segment } = look(scenario);
    const lines = oneLinePerTalk(due).map(inWords);
    const expected = { segment, lines, ...scenario };
    expect({ stage, due: due.map(inWords), lines, segment }).toEqual({
      stage: expected.stage,
      due: expected.due,
      lines: expected.lines,
      segment: expected.segment,
    });
  });
});

const ALL = Object.values(SCENARIOS).flat();

describe('all scenarios together', () => {
  test('are at least 200, each told once', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(200);
    const stories = ALL.map((scenario) => JSON.stringify({ ...scenario, says: '' }));
    expect(new Set(stories).size).toBe(stories.length);
  });

  test('know every stage, every kind of touch and everything that can be due', () => {
    expect(new Set(ALL.map(({ stage }) => stage))).toEqual(new Set(STAGES));
    const kinds = ALL.flatMap(({ happened }) => happened.map((line) => told(line).kind));
    expect(new Set(kinds)).toEqual(new Set(Object.keys(TOUCH_LABELS)));
    const due = ALL.flatMap((scenario) => scenario.due.map((line) => line.split(' ')[1]));
    expect(new Set(due)).toEqual(new Set(DUE_KINDS));
  });

  test('say a talk to come in one line, and lose nothing else by it', () => {
    for (const scenario of ALL) {
      const { due } = look(scenario);
      const lines = oneLinePerTalk(due);
      expect({ scenario, count: lines.filter(isOfTalk).length }).toEqual({
        scenario,
        count: due.some(isOfTalk) ? 1 : 0,
      });
      expect(lines.filter((item) => !isOfTalk(item))).toEqual(due.filter((item) => !isOfTalk(item)));
    }
  });

  test('have nothing due for someone not to be contacted', () => {
    for (const scenario of ALL) {
      const { due, nextOn } = look({ ...scenario, doNotContact: true, referrer: 'Ana Silva' });
      expect({ says: scenario.says, due, nextOn }).toEqual({ says: scenario.says, due: [], nextOn: null });
    }
  });
});

describe('what an item carries', () => {
  test('a follow-up is late from the next business day on, and takes a follow-up text', () => {
    const [item] = told3b7(['asked 2026-09-30 09:00'], '2026-10-01 09:00').due;
    expect(item).toEqual({
      kind: 'follow-up',
      on: '2026-10-09',
      overdueOn: '2026-10-12',
      by: null,
      state: 'later',
      reason: 'No reply yet: one follow-up after 7 business days',
      next: { kind: 'followed-up', moment: 'follow-up' },
    });
  });

  test('a thank-you says until when', () => {
    const [item] = told3b7(['met 2026-10-15 15:30'], '2026-10-15 16:00').due;
    expect(item).toMatchObject({ by: clock('2026-10-16 15:30').at, overdueOn: '2026-10-17' });
  });

  test('every moment to write at is one that templates know', () => {
    const moments: (Moment | null)[] = Object.values(NEXT_STEPS).map(({ moment }) => moment);
    expect(moments).toContain('thank-you');
  });

  test('a referrer without a name is still someone', () => {
    const tie = { ...NO_TIE, referrerId: 'ana' };
    const { due } = standing(
      dealings(['met 2026-10-15 15:30'], { tie }),
      RULES_3B7,
      clock('2026-10-15 16:00'),
    );
    expect(due.map(({ reason }) => reason)).toContain(
      'You talked today: tell whoever gave you this name how it went',
    );
  });
});

describe('counts and dates beside the stage', () => {
  const story = ['saved 2026-10-01 08:00', 'asked 2026-10-01 09:00', 'followed-up 2026-10-12 10:00'];

  test('are none without touches', () => {
    const nothing = {
      stage: 'saved',
      stageAt: null,
      due: [],
      nextOn: null,
      lastAt: null,
      segment: null,
      slots: [],
      asks: 0,
      followUps: 0,
    };
    expect(told3b7([], '2026-10-01 09:00')).toEqual(nothing);
  });

  test('tell how often one asked and followed up', () => {
    expect(told3b7([...story, 'asked 2027-01-04 09:00'], '2027-01-05 09:00')).toMatchObject({
      asks: 2,
      followUps: 1,
    });
  });

  test('tell since when the stage holds and when one was last in touch, whatever one noted since', () => {
    const noted = [...story, 'note 2026-10-13 09:00', 'snoozed 2026-10-14 09:00 until 2026-10-30'];
    const at = clock('2026-10-12 10:00').at;
    expect(told3b7(noted, '2026-10-15 09:00')).toMatchObject({ stageAt: at, lastAt: at });
  });

  test('count from saving when nothing else has happened', () => {
    const at = clock('2026-10-01 08:00').at;
    expect(told3b7(['saved 2026-10-01 08:00', 'note 2026-10-02 08:00'], '2026-10-05 09:00')).toMatchObject({
      stageAt: at,
      lastAt: at,
    });
  });
});

describe('the other side of the world', () => {
  test('what is due today follows the clock of where one is now', () => {
    const story = dealings(['asked 2026-10-01 09:00']);
    const now = clock('2026-10-11 23:30');
    const stateIn = (zone: string) =>
      standing(story, RULES_3B7, { ...now, zone }).due.map(({ state }) => state);
    expect(stateIn('Europe/Lisbon')).toEqual(['later']);
    expect(stateIn('Asia/Tokyo')).toEqual(['today']);
  });

  test('the day of a talk is the day on one’s own calendar', () => {
    const talk = told('scheduled 2026-10-07 10:00 for 2026-10-15 21:00', 'America/New_York');
    const abroad = { ...dealings([]), touches: [{ ...talk, meetZone: 'Asia/Hong_Kong' }] };
    const now = clock('2026-10-14 09:00', 'America/New_York');
    expect(standing(abroad, RULES_3B7, now).due.map(inWords)).toEqual([
      'today confirm 2026-10-14: You talk tomorrow at 21:00: confirm it',
    ]);
  });

  test('a year’s end is said with its year', () => {
    const { due } = told3b7(['scheduled 2026-12-20 10:00 for 2027-01-05 15:00'], '2026-12-28 09:00');
    expect(due[0]?.reason).toBe('You talk on Tue 5 Jan 2027 at 15:00: confirm it the day before');
  });
});

describe('two touches at the same time, as when only the day was typed', () => {
  test.each([
    [['accepted 2026-10-03 12:00', 'asked 2026-10-03 12:00'], 'accepted'],
    [['thanked 2026-10-03 12:00', 'met 2026-10-03 12:00'], 'thanked'],
    [['replied 2026-10-03 12:00', 'asked 2026-10-03 12:00', 'saved 2026-10-03 12:00'], 'replied'],
  ])('%j is %s', (lines, stage) => {
    expect(told3b7(lines, '2026-10-03 13:00').stage).toBe(stage);
  });

  test('two plans made at the same time give one answer, whichever was entered first', () => {
    const plans = ['2026-10-15 15:00', '2026-10-16 15:00'].map(
      (day) => `scheduled 2026-10-07 10:00 for ${day}`,
    );
    const now = '2026-10-08 09:00';
    expect(told3b7(plans.toReversed(), now)).toEqual(told3b7(plans, now));
  });
});
