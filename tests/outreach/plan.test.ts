import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../outreach/contact';
import { phasesFor } from '../../outreach/interview';
import type { PlanSources } from '../../outreach/plan';
import { ALWAYS_ASKED, inPlanOrder, planned, questionsIn, suggestPlan } from '../../outreach/plan';
import type { OwnQuestion } from '../../outreach/question';
import { THEMES } from '../../outreach/question';
import { BANK } from '../../outreach/question-bank';
import { listQuestions } from '../../outreach/question-list';
import { talkWith } from './talks';

const FRESH: PlanSources = {
  listed: listQuestions(BANK, []),
  phases: phasesFor(20),
  contactId: 'mei',
  level: null,
  talks: [],
  contradictions: [],
};

const OWN: OwnQuestion = {
  id: 'own-1',
  text: 'How do bridges get their colour?',
  theme: 'industry',
  tiara: null,
  level: 'both',
  why: '',
  hidden: false,
  order: 5000,
};

const open = (sources: Partial<PlanSources>) =>
  suggestPlan({ ...FRESH, ...sources }).filter(({ closing }) => !closing);

function reasonFor(id: string, sources: Partial<PlanSources>): string {
  return open(sources).find((question) => question.id === id)?.reason ?? 'not in the plan';
}

function bankOf(id: string) {
  const found = BANK.find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

describe('a plan for someone new', () => {
  test('has about two minutes a question, for several themes, in the order of a talk', () => {
    const themes = open({}).map(({ id }) => bankOf(id).theme);
    expect(themes).toHaveLength(7);
    expect(new Set(themes).size).toBe(7);
    const places = themes.map((theme) => THEMES.indexOf(theme));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test.each([null, ...LEVELS])(
    'at level %s always comes to advice, and to recruitment only with time',
    (theirs) => {
      const themes = open({ level: theirs }).map(({ id }) => bankOf(id).theme);
      expect(themes).toContain('advice');
      expect(themes).not.toContain('recruitment');
      const longer = open({ level: theirs, phases: phasesFor(30) }).map(({ id }) => bankOf(id).theme);
      expect(longer).toContain('recruitment');
    },
  );

  test('touches several slots of TIARA', () => {
    expect(new Set(open({}).map(({ id }) => bankOf(id).tiara)).size).toBeGreaterThanOrEqual(4);
  });

  test('ends with the closing questions of the method', () => {
    const plan = suggestPlan(FRESH);
    expect(plan.slice(-4).map(({ id }) => id)).toEqual(ALWAYS_ASKED);
    expect(plan.slice(-4).every(({ closing }) => closing)).toBe(true);
  });

  test('keeps them though hidden, in the person’s words', () => {
    const kept = { ...OWN, ...bankOf('close-again'), text: 'May I write again?', hidden: true };
    expect(suggestPlan({ ...FRESH, listed: listQuestions(BANK, [kept]) }).at(-1)).toMatchObject({
      id: 'close-again',
      text: 'May I write again?',
      closing: true,
    });
  });

  test.each([
    ['entry', 'senior'],
    ['senior', 'entry'],
  ] as const)('at %s level asks nothing meant for %s', (level, other) => {
    const levels = open({ level, phases: phasesFor(60) }).map(({ id }) => bankOf(id).level);
    expect(levels).toContain(level);
    expect(levels).not.toContain(other);
  });

  test('says why each question is there', () => {
    for (const { reason } of suggestPlan(FRESH)) expect(reason).toMatch(/\.$/u);
  });

  test('asks an own question before those of the bank', () => {
    const listed = listQuestions(BANK, [OWN]);
    expect(reasonFor('own-1', { listed })).toBe('You wrote this one yourself.');
    expect(reasonFor('own-1', { listed: listQuestions(BANK, [{ ...OWN, hidden: true }]) })).toBe(
      'not in the plan',
    );
  });
});

describe('a plan after others of the field', () => {
  const ana = talkWith('Ana', { asked: ['adv-my-doubt?', 'day-yesterday'], lines: ['day-yesterday: Long.'] });
  const tom = talkWith('Tom', { day: 1, lines: ['rec-fair-pay follow-up: He was not sure.'] });

  test('asks what they left open, were not sure of, or contradict each other on', () => {
    const contradictions = [
      { questionId: 'org-stay-or-leave', contactIds: ['ana', 'tom'], text: 'Pay or people.' },
    ];
    const sources = { talks: [ana, tom], contradictions };
    expect(reasonFor('adv-my-doubt', sources)).toBe('Ana left this open.');
    expect(reasonFor('rec-fair-pay', sources)).toBe('You wanted to know more after talking to Tom.');
    expect(reasonFor('org-stay-or-leave', sources)).toBe('Ana and Tom see this differently.');
    expect(reasonFor('day-yesterday', sources)).toBe('Compare with what Ana said.');
  });

  test('in a short talk asks the weightiest', () => {
    const contradictions = [{ questionId: 'org-team', contactIds: ['ana', 'tom'], text: '' }];
    const sources = { talks: [ana, tom], contradictions, phases: phasesFor(5) };
    expect(open({ ...sources, level: 'senior' }).map(({ id }) => id)).toEqual(['rec-fair-pay']);
    expect(open({ ...sources, level: 'entry' }).map(({ id }) => id)).toEqual(['org-team']);
  });

  test('does not ask the same person again, but for what was left', () => {
    expect(reasonFor('day-yesterday', { talks: [ana], contactId: 'ana' })).toBe('not in the plan');
    expect(reasonFor('adv-my-doubt', { talks: [ana], contactId: 'ana' })).toBe(
      'You did not get to this last time.',
    );
    expect(reasonFor('rec-fair-pay', { talks: [tom], contactId: 'tom' })).toBe(
      'You wanted to come back to this.',
    );
  });

  test('lets a question rest that three people have answered', () => {
    const lines = ['day-yesterday: So.'];
    const talks = ['Ana', 'Tom', 'Jon'].map((name, day) => talkWith(name, { lines, day }));
    expect(reasonFor('day-yesterday', { talks })).toBe('not in the plan');
  });

  test('takes nothing from a talk that was only planned', () => {
    const waiting = { ...ana, jottings: [], interview: { ...ana.interview, startedAt: null } };
    expect(open({ talks: [waiting] })).toEqual(open({}));
  });
});

describe('what was chosen', () => {
  const chosen = [planned(OWN, 'Chosen.'), planned(bankOf('close-in-return'), '')];

  test('stays first and counts', () => {
    const plan = suggestPlan({ ...FRESH, chosen });
    expect(plan[0]).toEqual(chosen[0]);
    expect(plan.filter(({ closing }) => !closing)).toHaveLength(7);
    expect(plan.filter(({ closing }) => closing).map(({ id }) => id)).toEqual([
      'close-in-return',
      ...ALWAYS_ASKED,
    ]);
  });

  test('keeps closing questions last wherever they were put', () => {
    const [first, last] = chosen;
    expect(inPlanOrder([last, first].filter((one) => one !== undefined))).toEqual([first, last]);
  });
});

const minutes = fc.integer({ min: 1, max: 120 });
const level = fc.constantFrom(...LEVELS, null);
const ids = fc.constantFrom('day-yesterday', 'path-turns', 'org-team', 'adv-my-doubt', 'rec-fair-pay');
const talks = fc.array(
  fc
    .record({
      name: fc.constantFrom('Ana', 'Tom', 'Jon', 'Mei'),
      asked: fc.uniqueArray(ids).map((some) => some.map((id) => `${id}?`)),
      lines: fc.array(
        fc.tuple(ids, fc.constantFrom(': Yes.', ' follow-up: More?')).map((parts) => parts.join('')),
      ),
      day: fc.nat(30),
    })
    .map(({ name, ...told }) => talkWith(name, told)),
  { maxLength: 6 },
);

describe('any plan', () => {
  test('fits the time, asks nothing twice and closes as the method says', () => {
    fc.assert(
      fc.property(minutes, level, talks, (total, theirs, held) => {
        const phases = phasesFor(total);
        const sources = { ...FRESH, phases, level: theirs, talks: held };
        const plan = suggestPlan(sources);
        const first = plan.findIndex(({ closing }) => closing);
        expect(first).toBeGreaterThan(0);
        expect(first).toBeLessThanOrEqual(questionsIn(phases));
        expect(plan.slice(first).map(({ id }) => id)).toEqual(ALWAYS_ASKED);
        expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
        expect(suggestPlan({ ...sources, talks: held.toReversed() }).map(({ id }) => id)).toEqual(
          plan.map(({ id }) => id),
        );
      }),
    );
  });

  test('with more time keeps what a shorter one asks', () => {
    fc.assert(
      fc.property(minutes, level, talks, (total, theirs, held) => {
        const some = open({ phases: phasesFor(total), level: theirs, talks: held });
        const more = open({ phases: phasesFor(total + 10), level: theirs, talks: held });
        const longer = more.map(({ id }) => id);
        expect(longer).toEqual(expect.arrayContaining(some.map(({ id }) => id)));
      }),
    );
  });
});
