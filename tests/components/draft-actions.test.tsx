// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { DraftDeskProps } from '../../components/draft/DraftDesk';
import type { Channel } from '../../outreach/touch';
import {
  BY_PHONE,
  button,
  clipboard,
  draftRoom,
  KNOWN_ME,
  LETTER,
  openDesk,
  subjectBox,
  textBox,
  TO_REFERRER,
} from './draft-room';
import {
  contactWith,
  doubleClick,
  expectAccessible,
  HOSTILE,
  itIs,
  NOW,
  set,
  settled,
  unfold,
} from './support';

const press = async (name: string | RegExp) => {
  button(name).click();
  await settled();
};
const linkTo = (name: string) => screen.queryByRole<HTMLAnchorElement>('link', { name })?.href;

describe('copying', () => {
  test('is refused while a place waits for words, and says so', async () => {
    const held = clipboard();
    const { container } = await openDesk();
    await press('Copy');
    expect(held).toStrictEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('Not copied');
    await expectAccessible(container);
  });

  test('is allowed once every place is filled in', async () => {
    const held = clipboard();
    await openDesk();
    await press('Copy');
    set(subjectBox(), 'Your advice');
    set(textBox(), 'Dear Mei, I am from HKU.');
    expect(screen.queryByText(/^Not copied/u)).toBeNull();
    await press('Copy');
    expect(held).toStrictEqual(['Your advice\n\nDear Mei, I am from HKU.']);
    expect(screen.getByText('Copied.')).toBeDefined();
  });

  test('is allowed once every place was said to be fine, and that is kept', async () => {
    const held = clipboard();
    const { store, kept } = draftRoom();
    const { unmount } = await openDesk({ store });
    await press(/^Leave it ?: what you are exploring$/u);
    await press(/^Leave it ?: your school or employer$/u);
    expect([...kept.values()].map(({ waived }) => waived)).toStrictEqual([
      ['what you are exploring', 'your school or employer'],
    ]);
    unmount();
    await openDesk({ store });
    await press('Copy');
    expect(held).toHaveLength(1);
    expect(held[0]).toContain('[your school or employer]');
  });

  test('takes the text alone where a channel has no subject', async () => {
    const held = clipboard();
    await openDesk({ settings: KNOWN_ME, firstChannel: 'message' });
    await press('Copy');
    expect(held).toStrictEqual(['Dear Mei, I am from HKU.']);
  });

  test('that the browser refuses says how to go on', async () => {
    clipboard({ shut: true });
    await openDesk({ settings: KNOWN_ME });
    await press('Copy');
    expect(screen.getByText(/Select the text and copy it by hand/u)).toBeDefined();
    expect(screen.queryByText('Copied.')).toBeNull();
  });

  test('is no longer said to be done after the text changed', async () => {
    clipboard();
    await openDesk({ settings: KNOWN_ME });
    await press('Copy');
    set(textBox(), 'Something else');
    expect(screen.queryByText('Copied.')).toBeNull();
  });

  test.each(HOSTILE)('hands on exactly what was typed: %j', async (text) => {
    const held = clipboard();
    await openDesk({ settings: KNOWN_ME, firstChannel: 'message' });
    set(textBox(), text);
    await press('Copy');
    expect(held).toStrictEqual([text]);
    expect(document.querySelector('img, script')).toBeNull();
  });
});

describe('a place that waits for words', () => {
  test('is found in the text', async () => {
    await openDesk();
    await press('[your school or employer]');
    const { selectionStart, selectionEnd, value } = textBox();
    expect(document.activeElement).toBe(textBox());
    expect(value.slice(selectionStart, selectionEnd)).toBe('[your school or employer]');
  });

  test('is found in the subject', async () => {
    await openDesk();
    await press('[what you are exploring]');
    const { selectionStart, selectionEnd, value } = subjectBox();
    expect(document.activeElement).toBe(subjectBox());
    expect(value.slice(selectionStart ?? 0, selectionEnd ?? 0)).toBe('[what you are exploring]');
  });

  test('is listed for the subject and for the text, even at the same spot', async () => {
    const twice = { ...LETTER, subject: '{{ contact.field }}', body: '{{ contact.field }}' };
    await openDesk({ first: twice, contact: contactWith({ fields: [] }) });
    expect(screen.getAllByRole('button', { name: '[their field of work]' })).toHaveLength(2);
    screen.getAllByRole('button', { name: '[their field of work]' })[1]?.click();
    expect(document.activeElement).toBe(textBox());
    set(subjectBox(), 'Law');
    expect(screen.getAllByRole('button', { name: '[their field of work]' })).toHaveLength(1);
  });

  test('is one, whichever brackets the person uses for something else', async () => {
    await openDesk({ settings: KNOWN_ME });
    set(textBox(), 'See [1] and [my own note]');
    expect(screen.queryByText('Still to fill in')).toBeNull();
  });
});

describe('opening elsewhere', () => {
  test('an e-mail goes to the contact with its subject and text', async () => {
    await openDesk({ settings: KNOWN_ME });
    const link = linkTo('Open in mail') ?? '';
    expect(link).toContain('mailto:mei@arup.example?');
    const query = new URL(link).searchParams;
    expect([query.get('subject'), query.get('body')]).toStrictEqual([
      'About low-carbon design',
      'Dear Mei, I am from HKU.',
    ]);
  });

  test('nothing opens while a place waits for words', async () => {
    await openDesk();
    expect(linkTo('Open in mail')).toBeUndefined();
  });

  test('a wrong address is said and not opened', async () => {
    await openDesk({ settings: KNOWN_ME, contact: contactWith({ email: 'mei@@arup' }) });
    expect(screen.getByText('“mei@@arup” is not an e-mail address.')).toBeDefined();
    expect(linkTo('Open in mail')).toBeUndefined();
  });

  test('a message opens the page of the contact, in a tab of its own', async () => {
    await openDesk({ settings: KNOWN_ME, firstChannel: 'message' });
    expect(linkTo('Open page')).toBe('https://www.linkedin.com/in/mei-lin/');
    expect(screen.getByRole('link').getAttribute('rel')).toBe('noreferrer');
  });

  const REPORT: Partial<DraftDeskProps> = { first: TO_REFERRER, settings: KNOWN_ME };

  test('a report to the referrer never opens the contact’s own address', async () => {
    await openDesk(REPORT);
    expect(linkTo('Open in mail')).toMatch(/^mailto:\?/u);
    expect(document.body.innerHTML).not.toContain('mei@arup.example');
  });

  test('nor the contact’s own page', async () => {
    await openDesk({ ...REPORT, firstChannel: 'message' });
    expect(screen.queryByRole('link')).toBeNull();
  });

  test.each([
    ['someone without a page', { firstChannel: 'message', profileUrl: null }],
    ['something to say aloud', { first: BY_PHONE, firstChannel: 'phone' }],
  ] as const)('there is nothing to open for %s', async (_, changes) => {
    await openDesk({ settings: KNOWN_ME, ...changes });
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('where it is to go', () => {
  const nowhere = { contact: contactWith({ email: '' }), profileUrl: null, settings: KNOWN_ME };

  test('is said not to be known, with what to do about it', async () => {
    await openDesk(nowhere);
    expect(screen.getByText(/^You have no e-mail address of theirs yet\. Find their page/u)).toBeDefined();
  });

  test('is not asked for where it is known, is said aloud or goes to somebody else', async () => {
    const { again, unmount } = await openDesk();
    expect(screen.queryByText(/^You have no/u)).toBeNull();
    await again({ contact: contactWith({ email: '' }) });
    expect(screen.getByText('You have no e-mail address of theirs yet.')).toBeDefined();
    unmount();
    for (const first of [BY_PHONE, TO_REFERRER]) {
      const desk = await openDesk({ ...nowhere, first });
      expect(screen.queryByText(/^You have no/u)).toBeNull();
      desk.unmount();
    }
  });
});

describe('the length', () => {
  const NOTE = { ...LETTER, channels: ['note', 'inmail', 'phone'] satisfies Channel[] };

  test('is said while typing and belongs to the text', async () => {
    await openDesk({ first: NOTE, firstChannel: 'note', settings: KNOWN_ME });
    set(textBox(), 'x'.repeat(200));
    expect(screen.getByText('200 of 200 characters').dataset['level']).toBe('fine');
    set(textBox(), 'x'.repeat(203));
    expect(screen.getByText('203 of 200 characters, 3 over').dataset['level']).toBe('over');
    expect(textBox().value).toHaveLength(203);
    expect(screen.getByRole('textbox', { description: /203 of 200/u })).toBe(textBox());
  });

  test('goes by the account', async () => {
    const premium = { ...KNOWN_ME, account: 'premium' } as const;
    await openDesk({ first: NOTE, firstChannel: 'note', settings: premium });
    expect(screen.getByText(/ of 300 characters$/u)).toBeDefined();
  });

  test('counts the subject where there is one', async () => {
    await openDesk({ first: NOTE, firstChannel: 'inmail', settings: KNOWN_ME });
    set(subjectBox(), 'x'.repeat(201));
    expect(screen.getByText('201 of 200 characters, 1 over')).toBeDefined();
  });

  test('is seconds for what is said aloud', async () => {
    await openDesk({ first: NOTE, firstChannel: 'phone', settings: KNOWN_ME });
    set(textBox(), 'word '.repeat(75));
    expect(screen.getByText('30 of 30 seconds')).toBeDefined();
  });
});

describe('I sent it', () => {
  test('reports the exact text, how and when', async () => {
    itIs(NOW);
    const { onSent } = await openDesk({ settings: KNOWN_ME });
    set(textBox(), '  Dear Mei,\n\nexactly this. ');
    button('I sent it').click();
    await waitFor(() =>
      expect(onSent).toHaveBeenCalledWith({
        draftId: 'mei:letter:email',
        kind: 'asked',
        channel: 'email',
        template: 'letter',
        subject: 'About low-carbon design',
        text: '  Dear Mei,\n\nexactly this. ',
        at: NOW,
      }),
    );
  });

  test('on another day counts as that whole day', async () => {
    itIs(NOW);
    const { onSent } = await openDesk({ settings: KNOWN_ME });
    unfold('More');
    set(screen.getByLabelText('It went out on'), '2026-10-05');
    button('I sent it').click();
    // Nine in the morning of Hong Kong.
    expect(onSent.mock.calls[0]?.[0].at).toBe(Date.UTC(2026, 9, 5, 1));
  });

  test('on the morning after, in a page left open, is today', async () => {
    itIs(NOW);
    const { onSent } = await openDesk({ settings: KNOWN_ME });
    const tomorrow = NOW + 24 * 60 * 60 * 1000;
    itIs(tomorrow);
    button('I sent it').click();
    expect(onSent.mock.calls[0]?.[0].at).toBe(tomorrow);
  });

  test('reports once, though the button was double-clicked', async () => {
    const { onSent } = await openDesk({ settings: KNOWN_ME });
    doubleClick(button('I sent it'));
    expect(onSent).toHaveBeenCalledOnce();
  });

  test('carries no subject where the channel has none', async () => {
    const { onSent } = await openDesk({ settings: KNOWN_ME, firstChannel: 'message' });
    button('I sent it').click();
    expect(onSent.mock.calls[0]?.[0]).toMatchObject({ subject: '', channel: 'message' });
  });

  test('is “I said it” for what is said aloud', async () => {
    const { onSent } = await openDesk({ first: BY_PHONE });
    button('I said it').click();
    expect(onSent.mock.calls[0]?.[0]).toMatchObject({ kind: 'asked', channel: 'phone' });
  });
});
