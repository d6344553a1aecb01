import { describe, expect, test } from 'vitest';
import type { LimitName } from '../../outreach/settings';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import { CHANNELS } from '../../outreach/touch';
import { limitsOf, measure, pitchOf, wordsIn } from '../../templates/limits';

const FREE = { account: 'free' } as const;
const of = (length: number) => ({ subject: '', text: 'x'.repeat(length) });
const words = (count: number) => ({ subject: '', text: 'word '.repeat(count) });

describe('a counter', () => {
  test.each([
    ['note', 'free', of(200), '200 of 200 characters', 'fine'],
    ['note', 'free', of(212), '212 of 200 characters, 12 over', 'over'],
    ['note', 'premium', of(300), '300 of 300 characters', 'fine'],
    ['note', 'premium', of(301), '301 of 300 characters, 1 over', 'over'],
    ['message', 'free', of(3000), '3,000 of 8,000 characters', 'fine'],
    ['message', 'free', of(3001), '3,001 of 8,000 characters', 'warn'],
    ['message', 'free', of(8001), '8,001 of 8,000 characters, 1 over', 'over'],
    ['email', 'free', words(75), '75 of 75 words', 'fine'],
    ['email', 'free', words(83), '83 of 75 words, 8 over', 'warn'],
    ['phone', 'free', words(75), '30 of 30 seconds', 'fine'],
    ['in-person', 'free', words(76), '31 of 30 seconds, 1 over', 'warn'],
  ] as const)('by %s, %s account', (...row) => {
    const [channel, account, written, label, level] = row;
    expect(measure(channel, written, { account })).toMatchObject([{ label, level, field: 'text' }]);
  });

  test('counts subject and text of an InMail apart', () => {
    const [subject, text] = measure('inmail', { subject: 's'.repeat(201), text: 't' }, FREE);
    expect(subject).toMatchObject({ field: 'subject', used: 201, limit: 200, over: 1, level: 'over' });
    expect(text).toMatchObject({ field: 'text', used: 1, limit: 1900, over: 0, level: 'fine' });
  });

  test('counts an emoji as the two units it may cost', () => {
    expect(measure('note', { subject: '', text: '☕🍰' }, FREE)[0]?.used).toBe(3);
  });

  test('times what is said first, not what is kept ready', () => {
    const script = 'Hello Mei.\n\nIf they are busy:\nWhen may I call back?\n';
    expect(pitchOf(script)).toBe('Hello Mei.');
    expect(pitchOf('If you have time: talk.')).toBe('If you have time: talk.');
    expect(measure('phone', { subject: '', text: script }, FREE)[0]?.used).toBe(1);
  });
});

test('words are what stands between blanks', () => {
  expect([' ', 'one', ' 20-minute call,\n\tthen — tea '].map(wordsIn)).toEqual([0, 1, 5]);
});

test.each(CHANNELS)('the limits of %s say where they are from and when that was looked at', (channel) => {
  for (const limit of [...limitsOf(channel, FREE), ...limitsOf(channel, { account: 'premium' })]) {
    expect(limit.source).not.toBe('');
    expect(limit.checked).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/u);
  }
});

const set = (name: LimitName, limit: number) => ({
  account: 'free' as const,
  limits: { ...DEFAULT_SETTINGS.limits, [name]: { limit, on: '2026-11-22' } },
});

describe('a limit that is set', () => {
  test.each([
    ['noteFree', 'note', 250],
    ['message', 'message', 2000],
    ['inmail', 'inmail', 1800],
    ['emailWords', 'email', 100],
    ['spokenSeconds', 'phone', 45],
  ] as const)('%s counts, and says since when', (name, channel, limit) => {
    const found = limitsOf(channel, set(name, limit)).find(({ field }) => field === 'text');
    expect(found).toMatchObject({ limit, checked: '2026-11-22', source: 'As you have set it' });
    expect(measure(channel, words(1), set(name, limit)).at(-1)).toMatchObject({ limit });
  });

  test('leaves the others as they are', () => {
    expect(limitsOf('note', { ...set('noteFree', 250), account: 'premium' })).toMatchObject([{ limit: 300 }]);
    expect(limitsOf('email', set('noteFree', 250))).toEqual(limitsOf('email', FREE));
  });

  test('for a message warns no later than it refuses', () => {
    expect(limitsOf('message', set('message', 2000))).toMatchObject([{ limit: 2000, warnAbove: 2000 }]);
    expect(limitsOf('message', set('messageLong', 1000))).toMatchObject([{ limit: 8000, warnAbove: 1000 }]);
  });
});
