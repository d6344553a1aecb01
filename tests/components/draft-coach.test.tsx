// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { NO_TIE } from '../../outreach/contact';
import { BUILT_INS } from '../../templates/built-ins';
import type { Template } from '../../templates/template';
import { button, draftRoom, keptLetter, KNOWN_ME, LETTER, openDesk, subjectBox, textBox } from './draft-room';
import { contactWith, expectAccessible, pick, refuse, set, settled, unfold } from './support';

const coach = () => screen.queryByRole('region', { name: 'Coach' });
const heard = () =>
  within(coach() ?? document.createElement('p'))
    .queryAllByRole('button', { name: /^(?:Better change|Worth a look)/u })
    .map(({ textContent }) => textContent);

const GOOD = 'Hi Mei, we both studied at HKU. Could you spare 20 minutes for a call?';
const BAD = 'Hi Mei, I am looking for a job. Your career is amazing. Do you have a few minutes for me?';

describe('the coach', () => {
  test('says what is well in one calm line', async () => {
    const { container } = await openDesk({
      contact: contactWith({ tie: { ...NO_TIE, kind: 'alumni', shared: 'HKU' } }),
    });
    set(textBox(), GOOD);
    expect(screen.getByText('asks ✓ tie ✓ time ✓')).toBeDefined();
    expect(coach()).toBeNull();
    await expectAccessible(container);
  });

  test('says what to change while typing, the gravest first, and goes there at a click', async () => {
    const { container } = await openDesk();
    set(textBox(), BAD);
    expect(heard()).toHaveLength(3);
    await expectAccessible(container);
    button(/^Better change: This asks for a job/u).click();
    const { selectionStart, selectionEnd, value } = textBox();
    expect(document.activeElement).toBe(textBox());
    expect(value.slice(selectionStart, selectionEnd)).toBe('looking for a job');
  });

  test('looks at the subject too', async () => {
    await openDesk();
    set(subjectBox(), 'URGENT');
    button(/^Better change: .*presses them/u).click();
    expect(document.activeElement).toBe(subjectBox());
    expect(subjectBox().selectionEnd).toBe(6);
  });

  test('says two things at once and folds the rest away', async () => {
    await openDesk();
    set(textBox(), `${BAD} URGENT!! My CV is attached.`);
    expect(screen.getByText('5 more')).toBeDefined();
    unfold('5 more');
    expect(heard()).toHaveLength(7);
  });

  test('never keeps the text from being copied or sent', async () => {
    const { onSent } = await openDesk();
    set(subjectBox(), 'Advice');
    set(textBox(), BAD);
    expect(button('Copy').getAttribute('aria-disabled')).toBe('false');
    button('I sent it').click();
    expect(onSent.mock.lastCall?.[0].text).toBe(BAD);
  });

  test('can be told to leave a thing for good', async () => {
    const { onHush, again } = await openDesk();
    set(textBox(), BAD);
    button(/^Don’t tell me this again.*asks for a job/u).click();
    expect(onHush.mock.calls).toStrictEqual([['asks-for-job']]);
    await again({ settings: { ...KNOWN_ME, coachOff: ['asks-for-job'] }, onHush });
    expect(heard().join(' ')).not.toContain('asks for a job');
  });

  test('knows others written to lately', async () => {
    const jon = { name: 'Jon Wu', callName: 'Jon', company: 'Arup' };
    const others = async () => ({
      others: [jon],
      sentBefore: [{ name: 'Jon Wu', text: `${GOOD} You know why, Tom.` }],
    });
    await openDesk({ store: { ...draftRoom().store, others } });
    set(textBox(), `${GOOD.replace('Mei', 'Jon')} You know why, Tom.`);
    expect(heard()).toStrictEqual([
      expect.stringContaining('Jon Wu’s name'),
      expect.stringContaining('Jon Wu at the same organisation'),
    ]);
  });

  test('does its best when the others cannot be read', async () => {
    await openDesk({ store: { ...draftRoom().store, others: refuse, notes: refuse } });
    set(textBox(), BAD);
    expect(heard()).toHaveLength(3);
  });
});

describe('what we share', () => {
  const me = { ...KNOWN_ME, me: { ...KNOWN_ME.me, schools: 'IST Lisboa', places: 'Lisbon' } };
  const edits = { name: 'Mei Lin', company: 'Arup', school: 'IST Lisboa', location: 'Lisbon, Portugal' };
  const contact = contactWith({ edits });

  test('is one click from being the tie, while the text is the template’s', async () => {
    const first = BUILT_INS.find(({ id }) => id === 'note') ?? LETTER;
    const desk = { contact, settings: me, templates: BUILT_INS, first, firstChannel: 'note' } as const;
    const { onTie, again, container } = await openDesk(desk);
    await expectAccessible(container);
    button(/^Use it.*We both studied at IST Lisboa/u).click();
    const tie = { ...NO_TIE, kind: 'alumni', shared: 'IST Lisboa' } as const;
    expect(onTie.mock.calls).toStrictEqual([[tie]]);
    await again({ ...desk, contact: { ...contact, tie } });
    expect(textBox().value).toContain('We both studied at IST Lisboa.');
    expect(screen.queryByRole('button', { name: /^Use it.*We both/u })).toBeNull();
  });

  test('goes where the cursor was in a text of one’s own', async () => {
    const { onTie } = await openDesk({
      contact,
      settings: me,
      store: draftRoom(keptLetter('Hi Mei. Bye.')).store,
    });
    textBox().focus();
    textBox().setSelectionRange(7, 7);
    textBox().blur();
    await settled();
    button(/^Use it.*We both/u).click();
    await settled();
    expect(textBox().value).toBe('Hi Mei. We both studied at IST Lisboa. Bye.');
    expect(onTie.mock.calls).toStrictEqual([]);
    button(/^Use it.*I see that you are in Lisbon/u).click();
    await settled();
    expect(textBox().value).toContain('I see that you are in Lisbon, a place I know.');
    expect(screen.queryByRole('region', { name: 'What you share' })).toBeNull();
  });

  test('is offered though the text says where I am, until the tie is known', async () => {
    const here = { ...me, me: { ...me.me, schools: '', places: '', organisation: 'IST Lisboa' } };
    const { again } = await openDesk({ contact, settings: here });
    expect(textBox().value).toContain('IST Lisboa');
    expect(button(/^Use it.*I saw that you studied at IST Lisboa/u)).toBeDefined();
    const tie = { ...NO_TIE, kind: 'alumni', shared: 'IST Lisboa' } as const;
    await again({ contact: { ...contact, tie }, settings: here });
    expect(screen.queryByRole('region', { name: 'What you share' })).toBeNull();
  });

  test('is offered for a request alone', async () => {
    await openDesk({ contact, settings: me, first: { ...LETTER, moment: 'confirm' } });
    expect(screen.queryByRole('region', { name: 'What you share' })).toBeNull();
  });
});

describe('the meter of notes', () => {
  const NOTE: Template = { ...LETTER, id: 'note', channels: ['note'] };
  const now = { at: Date.now(), zone: 'UTC' };

  test('shows what is left of the month, and is read anew when something was sent', async () => {
    let sent = [now, now];
    const store = { ...draftRoom().store, notes: async () => sent };
    const { again, container } = await openDesk({ first: NOTE, store, settings: KNOWN_ME });
    expect(screen.getByText('2 of 5 notes used this month')).toBeDefined();
    await expectAccessible(container);
    sent = [now, now, now, now];
    await again({ first: NOTE, store, settings: KNOWN_ME, touches: [] });
    expect(screen.getByText('4 of 5 notes used this month')).toBeDefined();
    expect(screen.getByText(/^The last note until/u)).toBeDefined();
  });

  test('is not there on Premium, nor for other channels', async () => {
    const store = { ...draftRoom().store, notes: async () => [now] };
    await openDesk({ first: NOTE, store, settings: { ...KNOWN_ME, account: 'premium' } });
    await openDesk({ store, settings: KNOWN_ME });
    expect(screen.queryByText(/notes used/u)).toBeNull();
  });
});

describe('a text that is too long', () => {
  const first = { ...LETTER, channels: ['email'], optional: ['I am from {{ me.organisation }}.'] } as const;
  const long = `Dear Mei, I am from HKU. ${'You know how a beam bends. '.repeat(14)}`;

  test('is shortened at a click, which can be taken back', async () => {
    const { container } = await openDesk({ first, settings: KNOWN_ME });
    expect(screen.queryByRole('region', { name: 'Shorten' })).toBeNull();
    set(textBox(), long);
    expect(screen.getByText('I am from HKU.')).toBeDefined();
    await expectAccessible(container);
    button('Shorten').click();
    await settled();
    expect(textBox().value).toBe(long.replace('I am from HKU. ', '').trim());
    unfold('More');
    button('Bring back my wording').click();
    await settled();
    expect(textBox().value).toBe(long);
  });

  test('is left alone where nothing can go', async () => {
    await openDesk({ first, settings: KNOWN_ME });
    set(textBox(), long.replace('I am from HKU.', 'HKU is where I am.'));
    expect(screen.queryByRole('button', { name: 'Shorten' })).toBeNull();
  });
});

describe('what I sent to someone else', () => {
  const jon = { id: 't', name: 'Jon Wu', callName: 'Jon', company: 'Gammon', at: 0, subject: 'Advice' };
  const earlier = async () => [{ ...jon, text: 'Hi Jon, how is Gammon?' }];

  test('is a start, with the names changed, and can be taken back', async () => {
    const { container } = await openDesk({ store: { ...draftRoom(keptLetter('Mine')).store, earlier } });
    unfold('More');
    await expectAccessible(container);
    pick(screen.getByRole('combobox', { name: 'Start from what I sent to' }), 't');
    await settled();
    expect([subjectBox().value, textBox().value]).toStrictEqual(['Advice', 'Hi Mei, how is Arup?']);
    button('Bring back my wording').click();
    await settled();
    expect(textBox().value).toBe('Mine');
  });

  test('is not offered when there is none', async () => {
    await openDesk();
    unfold('More');
    expect(screen.queryByRole('combobox', { name: 'Start from what I sent to' })).toBeNull();
  });
});
