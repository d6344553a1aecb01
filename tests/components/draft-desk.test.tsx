// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { StageDesk } from '../../components/draft/StageDesk';
import type { DraftStore } from '../../components/draft/use-draft';
import type { Draft } from '../../outreach/draft';
import { NEXT_STEPS } from '../../outreach/due';
import type { Standing } from '../../outreach/standing';
import {
  BY_PHONE,
  button,
  draftRoom,
  keptLetter,
  KNOWN_ME,
  LETTER,
  openDesk,
  subjectBox,
  templatePicker,
  textBox,
} from './draft-room';
import {
  contactWith,
  expectAccessible,
  explain,
  FAILURE,
  pick,
  refuse,
  renderAccessible,
  set,
  settled,
  type,
  unfold,
} from './support';

const picked = () => templatePicker().selectedOptions[0]?.parentElement?.getAttribute('label');
const FILLED = 'Dear Mei, I am from [your school or employer].';

describe('a draft', () => {
  test('is the template, filled in with what is known', async () => {
    const { container } = await openDesk();
    expect(subjectBox().value).toBe('About [what you are exploring]');
    expect(textBox().value).toBe(FILLED);
    await expectAccessible(container);
  });

  test('kept before wins over the template', async () => {
    await openDesk({ store: draftRoom(keptLetter('My own words')).store });
    expect(textBox().value).toBe('My own words');
    expect(subjectBox().value).toBe('Hello');
  });

  test('is kept with each keystroke, and found by the next page', async () => {
    const room = draftRoom();
    const texts: string[] = [];
    const keep = async (draft: Draft) => {
      texts.push(draft.text);
      await room.store.keep(draft);
    };
    const { unmount } = await openDesk({ store: { ...room.store, keep } });
    type(textBox(), ' Hi');
    expect(texts).toStrictEqual([`${FILLED} `, `${FILLED} H`, `${FILLED} Hi`]);
    set(subjectBox(), 'Advice');
    unmount();
    await openDesk({ store: room.store });
    expect([subjectBox().value, textBox().value]).toStrictEqual(['Advice', `${FILLED} Hi`]);
  });

  test('typed on in another page is what one comes back to, and what is typed here goes on from it', async () => {
    const room = draftRoom(keptLetter('Dear Mei', { updatedAt: Date.now() - 9 }));
    await openDesk({ store: room.store });
    type(textBox(), ',');
    await room.store.keep(keptLetter('Dear Mei, from the popup', { updatedAt: Date.now() + 9 }));
    window.dispatchEvent(new Event('focus'));
    await settled();
    expect(textBox().value).toBe('Dear Mei, from the popup');
    type(textBox(), '.');
    expect(room.kept.get(keptLetter('').id)?.text).toBe('Dear Mei, from the popup.');
  });

  test('typed here last stays when one comes back', async () => {
    const room = draftRoom(keptLetter('Older', { updatedAt: Date.now() - 9 }));
    await openDesk({ store: { ...room.store, keep: () => Promise.resolve() } });
    set(textBox(), 'Not on the disk yet');
    window.dispatchEvent(new Event('focus'));
    await settled();
    expect(textBox().value).toBe('Not on the disk yet');
  });

  test('is not kept before the person has typed', async () => {
    const { store, kept } = draftRoom();
    await openDesk({ store });
    pick(screen.getByRole('combobox', { name: 'Sent by' }), 'message');
    await settled();
    expect(kept.size).toBe(0);
  });

  test('does not change under the person when what is known changes', async () => {
    const { again } = await openDesk();
    await again({ settings: KNOWN_ME });
    expect(textBox().value).toBe(FILLED);
  });

  test('is one per channel and template, each found again', async () => {
    const { store } = draftRoom();
    await openDesk({ store });
    set(textBox(), 'By mail');
    pick(screen.getByRole('combobox', { name: 'Sent by' }), 'message');
    await settled();
    expect(textBox().value).toBe(FILLED);
    expect(screen.queryByRole('textbox', { name: 'Subject' })).toBeNull();
    set(textBox(), 'By message');
    pick(templatePicker(), 'phone');
    await settled();
    expect(textBox().value).toBe('Hello Mei.');
    pick(templatePicker(), 'letter');
    await settled();
    expect(textBox().value).toBe('By mail');
  });

  test('of another contact takes its place at once', async () => {
    const { store } = draftRoom(keptLetter('For Mei'));
    const { again } = await openDesk({ store });
    await again({ store, contact: contactWith({ id: 'ana', edits: { name: 'Ana Silva' } }) });
    expect(textBox().value).toContain('Dear Ana');
  });

  test('read late does not land in the one picked meanwhile', async () => {
    const late = Promise.withResolvers<Draft | null>();
    const store: DraftStore = {
      ...draftRoom().store,
      read: (_contact, template) => (template === 'letter' ? late.promise : Promise.resolve(null)),
      keep: async () => {},
    };
    await openDesk({ store });
    pick(templatePicker(), 'phone');
    await settled();
    late.resolve(keptLetter('Too late'));
    await settled();
    expect(textBox().value).toBe('Hello Mei.');
  });

  test('groups the texts to pick from by when they are written', async () => {
    await openDesk();
    const groups = screen.getAllByRole<HTMLOptGroupElement>('group').map(({ label }) => label);
    expect(groups).toContain('First request');
    expect(groups).toContain('Tell who sent you');
  });

  test('goes by the first channel of its template when the wanted one does not suit', async () => {
    await openDesk({ first: BY_PHONE, firstChannel: 'email' });
    expect(screen.queryByRole('combobox', { name: 'Sent by' })).toBeNull();
    expect(button('I said it')).toBeDefined();
  });
});

describe('starting again', () => {
  test('fills in the template over the person’s words, which can be brought back', async () => {
    const { store, kept } = draftRoom(keptLetter('My own words', { waived: ['their name'] }));
    await openDesk({ store });
    unfold('More');
    button('Fill in the template again').click();
    await settled();
    expect(textBox().value).toBe(FILLED);
    button('Bring back my wording').click();
    await settled();
    expect(textBox().value).toBe('My own words');
    expect([...kept.values()]).toMatchObject([
      { text: 'My own words', subject: 'Hello', waived: ['their name'] },
    ]);
    expect(screen.queryByRole('button', { name: 'Bring back my wording' })).toBeNull();
  });

  test('uses what is known by then', async () => {
    const { again } = await openDesk({ store: draftRoom(keptLetter('Mine')).store });
    await again({ settings: KNOWN_ME, store: draftRoom(keptLetter('Mine')).store });
    unfold('More');
    button('Fill in the template again').click();
    await settled();
    expect(textBox().value).toBe('Dear Mei, I am from HKU.');
  });

  test('is not offered while the text is the template’s', async () => {
    await openDesk();
    unfold('More');
    expect(screen.queryByRole('button', { name: 'Fill in the template again' })).toBeNull();
  });
});

describe('when the data refuses', () => {
  test('the sentence is shown and the text stays, to copy by hand', async () => {
    await openDesk({ store: { ...draftRoom().store, keep: refuse } });
    set(textBox(), 'Precious');
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    expect(textBox().value).toBe('Precious');
  });

  test('it is taken back once a keystroke is kept', async () => {
    const room = draftRoom();
    let full = true;
    const keep = async (draft: Draft) => (full ? refuse() : room.store.keep(draft));
    await openDesk({ store: { ...room.store, keep } });
    set(textBox(), 'One');
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    full = false;
    set(textBox(), 'Two');
    await settled();
    expect(screen.queryByText(FAILURE.title)).toBeNull();
  });

  test('no empty text stands in for a draft that cannot be read', async () => {
    await openDesk({ store: { ...draftRoom().store, read: refuse } });
    expect(screen.getByText(FAILURE.title)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('a template that cannot be filled is said', async () => {
    await openDesk({ first: { ...LETTER, body: 'Dear {{ contact.compny }}' } });
    expect(screen.getByText('This template has a mistake.')).toBeDefined();
    expect(screen.getByText(/the nearest is “contact.company”.*line 1, column 9/u)).toBeDefined();
  });
});

describe('the desk of a stage', () => {
  const standing: Standing = {
    stage: 'asked',
    stageAt: null,
    due: [],
    slots: [],
    segment: null,
    nextOn: null,
    lastAt: null,
    asks: 1,
    followUps: 0,
  };
  const desk = {
    contact: contactWith(),
    own: [],
    touches: [],
    settings: KNOWN_ME,
    store: draftRoom().store,
    profileUrl: null,
    explain,
    onSent: () => {},
    onTie: () => {},
    onHush: () => {},
    onMe: () => {},
  };
  test('opens at the text that suits the stage', async () => {
    await renderAccessible(<StageDesk {...desk} standing={standing} moment={null} />);
    expect(picked()).toBe('Follow-up');
  });

  test.each(['declined', 'let-go'] as const)('is folded away after “%s”, unless asked for', async (stage) => {
    const closed = { ...standing, stage };
    const { rerender } = await renderAccessible(<StageDesk {...desk} standing={closed} moment={null} />);
    expect(textBox().closest('details')?.open).toBe(false);
    rerender(<StageDesk {...desk} standing={closed} moment="first-request" />);
    await settled();
    expect(textBox().closest('details')).toBeNull();
  });

  test('is folded away once there is no follow-up left, though one was asked for', async () => {
    await renderAccessible(<StageDesk {...desk} standing={standing} moment="follow-up" />);
    expect(textBox().closest('details')?.open).toBe(false);
  });

  test('is folded away after the thanks, until there is a reason to write again', async () => {
    const item = {
      kind: 'check-in',
      on: '2027-01-08',
      reason: 'It has been a while',
      overdueOn: null,
    } as const;
    const due = { ...item, by: null, state: 'later', next: NEXT_STEPS['check-in'] } as const;
    const thanked: Standing = { ...standing, stage: 'thanked', due: [due] };
    const { rerender } = await renderAccessible(<StageDesk {...desk} standing={thanked} moment={null} />);
    expect(textBox().closest('details')?.open).toBe(false);
    const now: Standing = { ...thanked, due: [{ ...due, state: 'today' }] };
    for (const [standingNow, moment] of [[now, null] as const, [thanked, 'check-in'] as const]) {
      rerender(<StageDesk {...desk} standing={standingNow} moment={moment} />);
      await settled();
      expect(textBox().closest('details')).toBeNull();
    }
  });

  test('is folded away once a talk is confirmed', async () => {
    const confirm = { kind: 'confirm', on: '2026-10-08', reason: 'You talk tomorrow' } as const;
    const due = { ...confirm, overdueOn: null, by: null, state: 'today', next: NEXT_STEPS.confirm } as const;
    const planned: Standing = { ...standing, stage: 'scheduled', due: [due] };
    const { rerender } = await renderAccessible(<StageDesk {...desk} standing={planned} moment={null} />);
    expect(picked()).toBe('Confirm the day before');
    expect(textBox().closest('details')).toBeNull();
    rerender(<StageDesk {...desk} standing={{ ...planned, due: [] }} moment={null} />);
    await settled();
    expect(textBox().closest('details')?.open).toBe(false);
  });

  test('opens at what was asked for', async () => {
    await renderAccessible(<StageDesk {...desk} standing={standing} moment="thank-you" />);
    expect(picked()).toBe('Thank-you');
  });

  test('moves on with the stage', async () => {
    const { rerender } = await renderAccessible(<StageDesk {...desk} standing={standing} moment={null} />);
    rerender(<StageDesk {...desk} standing={{ ...standing, stage: 'met' }} moment={null} />);
    await settled();
    expect(picked()).toBe('Thank-you');
  });
});
