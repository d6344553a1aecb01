// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContactLine } from '../../components/ContactLines';
import { ContactLines } from '../../components/ContactLines';
import { PersonHead } from '../../components/PersonHead';
import { Timeline } from '../../components/Timeline';
import { At, BothTimes, OnDay } from '../../components/When';
import type { Standing } from '../../outreach/standing';
import type { Touch } from '../../outreach/touch';
import { contactWith, HOME, HOSTILE, itIs, NOW, renderAccessible } from './support';

beforeEach(() => itIs(NOW));

const DAY_MS = 24 * 60 * 60 * 1000;
const base = { contactId: 'mei', zone: HOME };
const SAVED: Touch = { ...base, id: '1', kind: 'saved', at: NOW - 9 * DAY_MS, text: '' };
const ASKED: Touch = {
  ...base,
  id: '2',
  kind: 'asked',
  at: NOW - 2 * DAY_MS,
  channel: 'email',
  template: 'email',
  subject: 'Your advice',
  text: 'Dear Mei,\n\n  could you spare 20 minutes?',
};
const TALK: Touch = {
  ...base,
  id: '3',
  kind: 'scheduled',
  at: NOW,
  text: '',
  meetAt: Date.UTC(2026, 9, 12, 7, 30),
  meetZone: 'Europe/Lisbon',
  minutes: 30,
  place: 'Arup, level 5',
};
const SNOOZED: Touch = { ...base, id: '4', kind: 'snoozed', at: NOW - DAY_MS, until: '2026-10-10' };

const remove = () => vi.fn<(touch: Touch) => void>();
const time = () => document.querySelector('time');
const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent);

describe('the timeline', () => {
  test('tells everything, newest first', async () => {
    await renderAccessible(<Timeline touches={[SAVED, ASKED, TALK, SNOOZED]} onRemove={remove()} />);
    const [talk, snoozed, asked, saved] = lines();
    expect(talk).toMatch(/^Talk planned ?today/u);
    expect(talk).toContain('30 minutes · Arup, level 5');
    expect(snoozed).toContain('until in 2 days');
    expect(asked).toMatch(/^Asked · E-mail ?2 days ago ?Remove ?Your advice/u);
    expect(saved).toMatch(/^Saved/u);
  });

  test('has the exact text, line breaks and all', () => {
    render(<Timeline touches={[ASKED]} onRemove={remove()} />);
    const exact = screen.getByText(/could you spare/u);
    expect(exact.textContent).toBe('Dear Mei,\n\n  could you spare 20 minutes?');
  });

  test.each(HOSTILE)('shows as text whatever was written: %j', (text) => {
    render(<Timeline touches={[{ ...ASKED, text, subject: text }]} onRemove={remove()} />);
    expect(screen.getByRole('listitem').textContent?.split(text)).toHaveLength(3);
    expect(document.querySelector('img, script')).toBeNull();
  });

  test('lets each thing be removed but that the person was saved', () => {
    const onRemove = remove();
    render(<Timeline touches={[SAVED, ASKED]} onRemove={onRemove} />);
    expect(screen.getAllByRole('button')).toHaveLength(1);
    screen.getByRole('button', { name: /^Remove: Asked · E-mail/u }).click();
    expect(onRemove).toHaveBeenCalledWith(ASKED);
  });

  test('says which of two alike is removed', () => {
    render(<Timeline touches={[ASKED, { ...ASKED, id: '9', at: NOW }]} onRemove={remove()} />);
    const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
    expect(new Set(names).size).toBe(2);
  });

  test('folds a long text, which is there whole', () => {
    const text = 'A line of what I wrote.\n'.repeat(30);
    render(<Timeline touches={[{ ...ASKED, text }]} onRemove={remove()} />);
    expect(screen.getByText('Whole text')).toBeDefined();
    expect(document.querySelector('details')?.open).toBe(false);
    expect(document.querySelector('.exact-text')?.textContent).toBe(text);
  });

  test('tells promises and advice by what they were about', () => {
    const promised: Touch = {
      ...base,
      id: '5',
      kind: 'promised',
      at: NOW - 3 * DAY_MS,
      by: 'them',
      on: '2026-10-10',
      introduces: 'Ben Ito',
      text: '',
    };
    const kept: Touch = {
      ...base,
      id: '6',
      kind: 'kept',
      at: NOW,
      promiseId: '5',
      outcome: 'dropped',
      text: '',
    };
    const advised: Touch = { ...base, id: '7', kind: 'advised', at: NOW - 2 * DAY_MS, text: 'Visit a site' };
    const acted: Touch = { ...base, id: '8', kind: 'acted', at: NOW - DAY_MS, adviceId: '7', text: '' };
    render(<Timeline touches={[promised, kept, advised, acted]} onRemove={remove()} />);
    const [dropped, did, advice, promise] = lines();
    expect(dropped).toContain('Promise dropped');
    expect(did).toMatch(/^Did as advised.*Visit a site$/u);
    expect(advice).toMatch(/^Gave advice.*Visit a site$/u);
    expect(promise).toMatch(/^They promised to introduce Ben Ito.*for in 2 days$/u);
  });

  test('survives a talk in a zone that this browser does not know', () => {
    render(<Timeline touches={[{ ...TALK, meetZone: 'Mars/Olympus' }]} onRemove={remove()} />);
    expect(lines()[0]).toContain('15:30');
  });
});

describe('a day is said as people say it', () => {
  test.each([
    ['2026-10-08', 'today'],
    ['2026-10-09', 'tomorrow'],
    ['2026-10-07', 'yesterday'],
    ['2026-10-10', 'in 2 days'],
    ['2026-10-14', 'in 6 days'],
    ['2026-10-15', 'Thu 15 Oct'],
    ['2026-10-02', '6 days ago'],
    ['2026-10-01', 'Thu 1 Oct'],
    ['2027-01-04', '4 Jan 2027'],
    ['2025-12-31', '31 Dec 2025'],
  ])('%s: %s', (date, words) => {
    render(<OnDay date={date} />);
    expect(time()?.textContent.replace(',', '')).toBe(words);
  });

  test('with the exact one on hover and for machines', () => {
    render(<OnDay date="2026-10-10" />);
    expect(screen.getByTitle(/^Saturday,? 10 October 2026$/u).getAttribute('datetime')).toBe('2026-10-10');
  });

  test('on the calendar of where the person is', () => {
    // Already the 9th in Hong Kong, though the 8th in UTC.
    render(<At at={Date.UTC(2026, 9, 8, 20)} />);
    expect(time()?.textContent).toBe('tomorrow');
  });

  test('yesterday and tomorrow hold across New Year', () => {
    itIs(Date.UTC(2026, 11, 31, 2));
    render(<OnDay date="2027-01-01" />);
    expect(time()?.textContent).toBe('tomorrow');
  });

  test('and a talk at the hours of both places, with the day only where it differs', () => {
    const { rerender } = render(<BothTimes at={Date.UTC(2026, 9, 12, 7, 30)} zone="Europe/Lisbon" />);
    expect(document.body.textContent).toMatch(/Mon,? 12 Oct,? 15:30 your time, 08:30 in Lisbon/u);
    rerender(<BothTimes at={Date.UTC(2026, 9, 12, 7, 30)} zone="America/Los_Angeles" />);
    expect(document.body.textContent).toMatch(/15:30 your time, 00:30 in Los Angeles$/u);
    rerender(<BothTimes at={Date.UTC(2026, 9, 12, 1)} zone="America/Los_Angeles" />);
    expect(document.body.textContent).toMatch(/Mon,? 12 Oct,? 09:00 your time · Sun,? 11 Oct,? 18:00/u);
  });

  test('once where both clocks say the same', () => {
    render(<BothTimes at={Date.UTC(2026, 9, 12, 7, 30)} zone="Asia/Singapore" />);
    expect(document.body.textContent).toMatch(/^Mon,? 12 Oct,? 15:30$/u);
  });
});

const STANDING: Standing = {
  stage: 'asked',
  stageAt: NOW - 2 * DAY_MS,
  due: [],
  slots: [],
  segment: null,
  nextOn: null,
  lastAt: null,
  asks: 1,
  followUps: 0,
};

describe('the head of a person', () => {
  test('says who they are and how it stands', async () => {
    const edits = { ...contactWith().edits, school: 'HKU', location: 'Hong Kong', degree: '2' };
    await renderAccessible(<PersonHead contact={contactWith({ edits })} standing={STANDING} />);
    expect(screen.getByRole('heading', { name: 'Mei Lin' })).toBeDefined();
    expect(screen.getByText('Structural engineer · Arup')).toBeDefined();
    expect(screen.getByText('HKU · Hong Kong · 2nd')).toBeDefined();
    expect(screen.getByTitle('You wrote to them and wait for an answer.').textContent).toBe(
      'Asked · 2 days ago',
    );
  });

  test('says in words that they are not to be contacted, or invented', () => {
    render(<PersonHead contact={contactWith({ doNotContact: true, sample: true })} standing={STANDING} />);
    expect(screen.getByText('Do not contact')).toBeDefined();
    expect(screen.getByText('Sample person')).toBeDefined();
  });

  test.each(HOSTILE)('shows any name as it is: %j', (name) => {
    render(<PersonHead contact={contactWith({ edits: { name } })} standing={STANDING} />);
    expect(screen.getByRole('heading').textContent).toBe(name);
    expect(screen.getByRole('heading').dir).toBe('auto');
    expect(document.querySelector('img, script')).toBeNull();
  });

  test.each([
    ['Mei Lin', 'ML'],
    ['Ana Maria da Silva', 'AS'],
    ['Ångström', 'Å'],
    ['😀 李 明', '李明'],
    ['123', '·'],
    ['', '·'],
  ])('draws %j as %s, which readers skip', (name, initials) => {
    render(<PersonHead contact={contactWith({ edits: { name } })} standing={STANDING} />);
    expect(screen.getByText(initials, { selector: '[aria-hidden="true"]' })).toBeDefined();
  });
});

const row = (changes: Partial<ContactLine> = {}): ContactLine => ({
  id: 'mei',
  name: 'Mei Lin',
  role: 'Engineer',
  company: 'Arup',
  stage: 'asked',
  dueOn: '2026-10-09',
  ...changes,
});

describe('a list of contacts', () => {
  test('says of each who they are, the stage and what is next', async () => {
    await renderAccessible(<ContactLines rows={[row()]} empty="" onOpen={() => {}} />);
    const words = screen.getByRole('button').textContent;
    for (const word of ['Mei Lin', 'Engineer · Arup', 'Asked', 'due tomorrow']) expect(words).toContain(word);
  });

  test('opens one, and marks the one that is open', () => {
    const onOpen = vi.fn<(id: string) => void>();
    const rows = [row(), row({ id: 'ana', name: 'Ana' })];
    render(<ContactLines rows={rows} empty="" current="ana" onOpen={onOpen} />);
    expect(screen.getByRole('button', { current: true }).textContent).toContain('Ana');
    screen.getByRole('button', { current: false }).click();
    expect(onOpen).toHaveBeenCalledWith('mei');
  });

  test('says what to do when there is no one', async () => {
    await renderAccessible(<ContactLines rows={[]} empty="No one found." onOpen={() => {}} />);
    expect(screen.getByText('No one found.')).toBeDefined();
    expect(screen.queryByRole('list')).toBeNull();
  });

  test.each(HOSTILE)('shows any name and company as they are: %j', (text) => {
    render(<ContactLines rows={[row({ name: text, company: text })]} empty="" onOpen={() => {}} />);
    expect(screen.getByRole('button').textContent?.split(text)).toHaveLength(3);
    expect(document.querySelector('img, script')).toBeNull();
  });
});
