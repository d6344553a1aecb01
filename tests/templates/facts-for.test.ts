import { describe, expect, test } from 'vitest';
import { dayInWords, factsFor } from '../../templates/facts-for';
import { ASKED, HOME, MEI, NOBODY, NOW, person, sources, TALK, TOM } from './people';

const MET = {
  id: 'm',
  contactId: 'c',
  zone: HOME,
  kind: 'met',
  at: Date.UTC(2026, 9, 7, 2),
  text: '',
} as const;

const named = (mayMention: boolean) =>
  factsFor(sources({ contact: person(MEI, { kind: 'referred', referrer: 'Ana Silva', mayMention }) }));

describe('values for a template', () => {
  test('come from me, the contact as shown and the settings', () => {
    const tie = { kind: 'alumni', shared: 'HKU' } as const;
    expect(factsFor(sources({ contact: person(MEI, tie) }))).toMatchObject({
      'me.name': 'Tom Reid',
      'me.exploring': 'low-carbon building design',
      'contact.name': 'Mei Lin',
      'contact.call_name': 'Mei',
      'contact.role': 'Structural engineer',
      'contact.company': 'Arup',
      'contact.field': ['Engineering'],
      'tie.kind': 'alumni',
      'tie.shared': 'HKU',
      'interview.minutes': '20',
      'channel.name': 'E-mail',
    });
  });

  test('are empty where nothing is known, but for the minutes, the tie and the channel', () => {
    const values = Object.entries(factsFor(sources(NOBODY)));
    const known = values.filter(([, value]) => value.length > 0).map(([name]) => name);
    expect(known.toSorted()).toEqual(['channel.name', 'interview.minutes', 'tie.kind']);
  });

  test('are one line each, and leave the full stop to the sentence', () => {
    const me = { ...TOM, exploring: ' how bridges\n are planned. ' };
    const settings = { minutes: 20, me };
    expect(factsFor(sources({ settings }))['me.exploring']).toBe('how bridges are planned');
  });

  test('name the referrer only with leave', () => {
    expect(named(false)['tie.referrer']).toBe('');
    expect(named(true)['tie.referrer']).toBe('Ana Silva');
    expect(named(false)['referrer.call_name']).toBe('Ana');
  });
});

describe('the talk', () => {
  test('planned ahead gives day, time, place and minutes', () => {
    expect(factsFor(sources({ touches: [TALK, ASKED] }))).toMatchObject({
      'interview.date': 'Fri 9 Oct',
      'interview.time': '15:00',
      'interview.place': 'Arup, Level 5',
      'interview.minutes': '30',
    });
  });

  test('in another zone names its city', () => {
    const touches = [{ ...TALK, meetZone: 'America/New_York' } as const];
    const values = factsFor(sources({ touches }));
    expect(values['interview.time']).toBe('03:00 (New York time)');
  });

  test('planned anew counts as planned last, in whatever order the touches come', () => {
    const later = { ...TALK, at: TALK.at + 1, meetAt: Date.UTC(2026, 9, 12, 1) } as const;
    expect(factsFor(sources({ touches: [later, TALK] }))['interview.date']).toBe('Mon 12 Oct');
  });

  test('held counts on the day it was held, and the next one takes the usual minutes', () => {
    const past = { ...TALK, meetAt: Date.UTC(2026, 9, 6, 7) } as const;
    const values = factsFor(sources({ touches: [past, MET] }));
    expect(values).toMatchObject({ 'interview.date': 'Wed 7 Oct', 'interview.minutes': '20' });
  });
});

describe('what I sent last', () => {
  test('is the latest text sent, whatever happened since', () => {
    const followUp = { ...ASKED, kind: 'followed-up', at: Date.UTC(2026, 9, 5, 2), text: 'Again?' } as const;
    const values = factsFor(sources({ touches: [followUp, MET, ASKED] }));
    expect(values).toMatchObject({ 'last.text': 'Again?', 'last.date': 'Mon 5 Oct' });
    expect(values['last.subject']).toBe('Your advice on low-carbon building design');
  });
});

describe('a day in words', () => {
  test.each([
    [Date.UTC(2026, 9, 8, 2), 'Thu 8 Oct'],
    [Date.UTC(2026, 9, 8, 17), 'Fri 9 Oct'],
    [Date.UTC(2026, 8, 24, 2), 'Thu 24 Sept'],
    [Date.UTC(2027, 0, 7, 2), 'Thu 7 Jan 2027'],
  ])('%i in Hong Kong is %s', (at, words) => {
    expect(dayInWords(at, HOME, NOW)).toBe(words);
  });

  test('is empty for a zone or a time there is not', () => {
    expect(dayInWords(NOW, 'Atlantis/Capital', NOW)).toBe('');
    expect(dayInWords(Number.MAX_SAFE_INTEGER, HOME, NOW)).toBe('');
  });
});
