import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Contact } from '../../outreach/contact';
import { contactSchema, NO_TIE, TIE_LABELS, TIES } from '../../outreach/contact';
import { draftSchema } from '../../outreach/draft';
import { DUE_KINDS, DUE_LABELS } from '../../outreach/due';
import type { Settings } from '../../outreach/settings';
import {
  CONSENT_VERSION,
  DEFAULT_SETTINGS,
  hasAnswered,
  mayRead,
  settingsSchema,
} from '../../outreach/settings';
import { STAGES, STAGE_WORDS } from '../../outreach/stage';
import {
  CHANNELS,
  CHANNEL_LABELS,
  PLAIN_KINDS,
  SENT_KINDS,
  TALK_KINDS,
  TOUCH_LABELS,
  touchSchema,
} from '../../outreach/touch';
import { told } from './touches';

const CONTACT: Contact = {
  id: 'mei',
  profileKeys: ['mei-lin', 'mei-lin-5a'],
  captured: {
    at: 1_790_000_000_000,
    url: 'https://www.linkedin.com/in/mei-lin/',
    facts: { name: { value: 'Mei Lin', from: 'heading' } },
    experience: [{ role: 'Structural engineer', company: 'Arup', dates: '2021 – now' }],
  },
  edits: { callName: 'Mei' },
  tie: NO_TIE,
  fields: ['Engineering'],
  tags: [],
  email: '',
  phone: '',
  doNotContact: false,
  differentFrom: ['ana'],
  sample: false,
  createdAt: 1_790_000_000_000,
  updatedAt: 1_790_000_000_000,
  level: null,
  segment: null,
  archivedAt: null,
  deletedAt: null,
};

const DRAFT = {
  id: 'mei:note-alumni:note',
  contactId: 'mei',
  template: 'note-alumni',
  channel: 'note',
  subject: '',
  text: 'Hi Mei',
  waived: [],
  updatedAt: 1_790_000_000_000,
};

/** Where a record was refused, as a path one can read: "captured.facts.name.value". */
function refusedAt(schema: z.ZodMiniType, record: unknown): string[] {
  const { error } = z.safeParse(schema, record);
  return error?.issues.map(({ path }) => path.join('.')) ?? [];
}

function answered(version: number, reading: 'on-click' | 'never'): Settings {
  return { ...DEFAULT_SETTINGS, consent: { version, at: 0, reading } };
}

describe('a record as written is a record as read', () => {
  test.each([
    ['contact', contactSchema, CONTACT],
    ['contact added by hand', contactSchema, { ...CONTACT, captured: null, profileKeys: [] }],
    ['draft', draftSchema, DRAFT],
    ['settings of a fresh install', settingsSchema, DEFAULT_SETTINGS],
  ])('%s', (_, schema, record) => {
    expect(z.parse(schema, record)).toEqual(record);
  });

  test.each([
    ...SENT_KINDS.map((kind) => `${kind} 2026-10-01 09:00`),
    ...PLAIN_KINDS.map((kind) => `${kind} 2026-10-01 09:00`),
    'scheduled 2026-10-01 09:00 for 2026-10-05 15:00',
    'snoozed 2026-10-01 09:00 until 2026-10-05',
    'moved 2026-10-01 09:00 to Arup',
    ...TALK_KINDS.map((kind) => `${kind} 2026-10-01 09:00 of talk-1`),
    'promised 2026-10-01 09:00 by me for 2026-10-05: the article',
    'promised 2026-10-01 09:00 by them: introduce Ben Wong',
    'kept 2026-10-05 09:00: the article',
    'dropped 2026-10-05 09:00: the article',
    'advised 2026-10-01 09:00 of talk-1: learn Revit',
    'acted 2026-10-05 09:00: learn Revit',
  ])('%s', (line) => {
    const touch = told(line);
    expect(touchSchema.parse(touch)).toEqual(touch);
    expect(Object.keys(TOUCH_LABELS)).toContain(touch.kind);
  });

  test('keys of a newer version are dropped', () => {
    expect(settingsSchema.parse({ ...DEFAULT_SETTINGS, colour: 'tea' })).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a bad record is refused, and says where', () => {
  const facts = { name: { value: 'M'.repeat(4001), from: 'heading' } };
  test.each([
    ['no id', { ...CONTACT, id: undefined }, 'id'],
    [
      'a fact too long',
      { ...CONTACT, captured: { ...CONTACT.captured, facts } },
      'captured.facts.name.value',
    ],
    ['an unknown tie', { ...CONTACT, tie: { ...NO_TIE, kind: 'cousin' } }, 'tie.kind'],
    ['a tag that is a number', { ...CONTACT, tags: ['alumni', 7] }, 'tags.1'],
    ['a time before 1970', { ...CONTACT, createdAt: -1 }, 'createdAt'],
    ['a time beyond dates', { ...CONTACT, updatedAt: 8.7e15 }, 'updatedAt'],
    ['a time with a fraction', { ...CONTACT, updatedAt: 1.5 }, 'updatedAt'],
  ])('contact: %s', (_, record, path) => {
    expect(refusedAt(contactSchema, record)).toEqual([path]);
  });

  test.each([
    ['an unknown kind', { ...told('asked 2026-10-01 09:00'), kind: 'poked' }, 'kind'],
    ['an unknown channel', { ...told('asked 2026-10-01 09:00'), channel: 'pigeon' }, 'channel'],
    [
      'a talk of no length',
      { ...told('scheduled 2026-10-01 09:00 for 2026-10-05 15:00'), minutes: 0 },
      'minutes',
    ],
    ['31 February', { ...told('snoozed 2026-10-01 09:00 until 2026-10-05'), until: '2027-02-31' }, 'until'],
  ])('touch: %s', (_, record, path) => {
    expect(refusedAt(touchSchema, record)).toEqual([path]);
  });

  test.each([
    ['an unknown channel', { ...DRAFT, channel: 'pigeon' }, 'channel'],
    ['no text', { ...DRAFT, text: null }, 'text'],
  ])('draft: %s', (_, record, path) => {
    expect(refusedAt(draftSchema, record)).toEqual([path]);
  });

  test.each([
    ['a work week without days', { workWeek: [] }, 'workWeek'],
    ['an eighth weekday', { workWeek: [1, 8] }, 'workWeek.1'],
    ['a holiday that is no date', { holidays: ['2026-12-25', 'Easter'] }, 'holidays.1'],
    ['29 February 2027', { holidays: ['2027-02-29'] }, 'holidays.0'],
    ['an unknown cadence', { cadence: 'weekly' }, 'cadence'],
    ['two minutes', { minutes: 2 }, 'minutes'],
  ])('settings: %s', (_, change, path) => {
    expect(refusedAt(settingsSchema, { ...DEFAULT_SETTINGS, ...change })).toEqual([path]);
  });
});

describe('the answer to the first run', () => {
  test('is none on a fresh install: nothing may be read', () => {
    expect([hasAnswered(DEFAULT_SETTINGS), mayRead(DEFAULT_SETTINGS)]).toEqual([false, false]);
  });

  test('decides whether pages may be read', () => {
    expect(mayRead(answered(CONSENT_VERSION, 'on-click'))).toBe(true);
    expect(mayRead(answered(CONSENT_VERSION, 'never'))).toBe(false);
    expect(hasAnswered(answered(CONSENT_VERSION, 'never'))).toBe(true);
  });

  test('counts for what was said then, and is asked again when that changes', () => {
    expect(mayRead(answered(CONSENT_VERSION - 1, 'on-click'))).toBe(false);
    expect(hasAnswered(answered(CONSENT_VERSION - 1, 'on-click'))).toBe(false);
  });
});

test('everything that can be chosen or shown has its words', () => {
  const words = [
    ...TIES.map((tie) => TIE_LABELS[tie]),
    ...CHANNELS.map((channel) => CHANNEL_LABELS[channel]),
    ...STAGES.flatMap((stage) => [STAGE_WORDS[stage].label, STAGE_WORDS[stage].doc]),
    ...DUE_KINDS.map((kind) => DUE_LABELS[kind]),
  ];
  expect(words.filter((word) => !/^\p{L}/u.test(word) || word.includes('!'))).toEqual([]);
});
