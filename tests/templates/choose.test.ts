import { describe, expect, test } from 'vitest';
import { NO_TIE } from '../../outreach/contact';
import { NEXT_STEPS } from '../../outreach/due';
import { STAGES } from '../../outreach/stage';
import type { Touch } from '../../outreach/touch';
import { BUILT_INS } from '../../templates/built-ins';
import type { Situation } from '../../templates/choose';
import { chooseDraft, MOMENT_OF_STAGE, templatesFor } from '../../templates/choose';
import type { Moment } from '../../outreach/moment';
import { ASKED, person } from './people';

const ACCEPTED: Touch = { id: 'a', contactId: 'c', zone: 'UTC', kind: 'accepted', at: 2e12, text: '' };
const BY_NOTE: Touch = { ...ASKED, channel: 'note' };

function chosen(moment: Moment, known: Partial<Situation['contact']>, touches: readonly Touch[] = []) {
  const contact = { ...person({ degree: '2' }), profileKeys: [], email: '', phone: '', ...known };
  const choice = chooseDraft(BUILT_INS, { moment, contact, touches });
  return choice && `${choice.template.id} by ${choice.channel}`;
}

const onLinkedIn = { profileKeys: ['mei-lin'] };
const withMail = { email: 'mei@arup.example' };
const first = { edits: { degree: '1' } };
const alumni = { tie: { ...NO_TIE, kind: 'alumni' as const } };

describe('the draft to begin with', () => {
  test.each([
    ['first-request', onLinkedIn, 'note by note'],
    ['first-request', { ...onLinkedIn, ...withMail, ...alumni }, 'note-shared by note'],
    ['first-request', { ...onLinkedIn, ...first }, 'request-message by message'],
    ['first-request', withMail, 'email by email'],
    ['first-request', { phone: '555' }, 'phone by phone'],
    ['first-request', {}, 'email by email'],
    ['confirm', { ...onLinkedIn, ...withMail }, 'confirm by email'],
    ['thank-you', { ...onLinkedIn, ...first }, 'thank-you by message'],
    ['after-acceptance', {}, 'after-acceptance by message'],
  ] as const)('for %s with %j is %s', (moment, known, expected) => {
    expect(chosen(moment, known)).toBe(expected);
  });

  test('stays where the conversation is', () => {
    expect(chosen('follow-up', { ...onLinkedIn, ...withMail }, [ASKED])).toBe('follow-up-email by email');
    expect(chosen('follow-up', onLinkedIn, [{ ...ASKED, channel: 'message' }])).toBe('follow-up by message');
    expect(chosen('follow-up', onLinkedIn, [{ ...ASKED, channel: 'phone' }])).toBe(
      'follow-up-phone by phone',
    );
  });

  test('after a note nobody accepted is one that can reach them', () => {
    expect(chosen('follow-up', onLinkedIn, [BY_NOTE])).toBe('follow-up by inmail');
    expect(chosen('follow-up', { ...onLinkedIn, ...withMail }, [BY_NOTE])).toBe('follow-up-email by email');
    expect(chosen('follow-up', onLinkedIn, [BY_NOTE, ACCEPTED])).toBe('follow-up by message');
  });

  test('is there for every stage and for all that falls due', () => {
    const due = Object.values(NEXT_STEPS).flatMap(({ moment }) => moment ?? []);
    for (const moment of [...STAGES.map((stage) => MOMENT_OF_STAGE[stage]), ...due]) {
      expect(chosen(moment, onLinkedIn)).toBeDefined();
    }
  });

  test('is none where no template is for the moment', () => {
    const contact = { ...person({}), profileKeys: [], email: '', phone: '' };
    expect(chooseDraft([], { moment: 'confirm', contact, touches: [] })).toBeUndefined();
  });
});

const idsFor = (tie: typeof NO_TIE) =>
  templatesFor(BUILT_INS, { moment: 'first-request', channel: 'note', tie }).map(({ id }) => id);

describe('the templates on offer', () => {
  test('begin with those for the tie', () => {
    expect(idsFor(NO_TIE)).toEqual(['note', 'note-shared']);
    const referred = { ...NO_TIE, kind: 'referred' as const, referrer: 'Ana Silva' };
    expect(idsFor({ ...referred, mayMention: true })).toEqual(['note-shared', 'note']);
    expect(idsFor(referred)).toEqual(['note', 'note-shared']);
  });
});
