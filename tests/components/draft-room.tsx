import { render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import type { DraftDeskProps, Sent } from '../../components/draft/DraftDesk';
import { DraftDesk } from '../../components/draft/DraftDesk';
import type { DraftStore } from '../../components/draft/use-draft';
import type { Draft } from '../../outreach/draft';
import { draftIdOf } from '../../outreach/draft';
import type { Tie } from '../../outreach/contact';
import type { Me } from '../../outreach/settings';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import type { Channel } from '../../outreach/touch';
import { NO_OTHERS } from '../../templates/coach/context-for';
import type { Template } from '../../templates/template';
import { contactWith, explain, NOW, settled } from './support';

/** A request whose subject and text each have a place that only the person can fill in. */
export const LETTER: Template = {
  id: 'letter',
  name: 'Letter',
  moment: 'first-request',
  channels: ['email', 'message'],
  touch: 'asked',
  subject: 'About {{ me.exploring }}',
  body: 'Dear {{ contact.call_name }}, I am from {{ me.organisation }}.',
};

export const TO_REFERRER: Template = {
  id: 'tell',
  name: 'In writing',
  moment: 'tell-referrer',
  channels: ['email', 'message'],
  touch: 'told-outcome',
  to: 'referrer',
  subject: 'I talked to {{ contact.name }}',
  body: 'Hi, I talked to {{ contact.name }}.',
};

export const BY_PHONE: Template = {
  id: 'phone',
  name: 'Phone script',
  moment: 'first-request',
  channels: ['phone'],
  touch: 'asked',
  body: 'Hello {{ contact.call_name }}.',
};

/** Settings with which nothing of `LETTER` is left to fill in. */
export const KNOWN_ME = {
  ...DEFAULT_SETTINGS,
  me: { ...DEFAULT_SETTINGS.me, organisation: 'HKU', exploring: 'low-carbon design' },
};

/** A drawer for drafts that keeps and finds them as the real one does, in memory. */
export function draftRoom(...drafts: Draft[]) {
  const kept = new Map(drafts.map((draft) => [draft.id, draft]));
  const store: DraftStore = {
    read: async (contactId, template, channel) =>
      kept.get(draftIdOf({ contactId, template, channel })) ?? null,
    keep: async (draft) => void kept.set(draft.id, draft),
    others: async () => NO_OTHERS,
    earlier: async () => [],
    notes: async () => [],
  };
  return { store, kept };
}

/** A draft of `LETTER` kept before. */
export function keptLetter(text: string, changes: Partial<Draft> = {}): Draft {
  const channel: Channel = 'email';
  const draft = { contactId: 'mei', template: 'letter', channel, subject: 'Hello', text, waived: [] };
  return { ...draft, id: draftIdOf(draft), updatedAt: NOW, ...changes };
}

/** The draft desk with Mei Lin, on `LETTER` by e-mail unless a test says otherwise. */
export async function openDesk(changes: Partial<DraftDeskProps> = {}) {
  const onSent = vi.fn<(sent: Sent) => void>();
  const onTie = vi.fn<(tie: Tie) => void>();
  const onHush = vi.fn<(rule: string) => void>();
  const onMe = vi.fn<(me: Partial<Me>) => void>();
  const desk: DraftDeskProps = {
    contact: contactWith(),
    touches: [],
    settings: DEFAULT_SETTINGS,
    templates: [LETTER, BY_PHONE, TO_REFERRER],
    first: LETTER,
    firstChannel: 'email',
    store: draftRoom().store,
    profileUrl: 'https://www.linkedin.com/in/mei-lin/',
    explain,
    onSent,
    onTie,
    onHush,
    onMe,
    ...changes,
  };
  const shown = render(<DraftDesk {...desk} />);
  await settled();
  const again = async (props: Partial<DraftDeskProps>) => {
    shown.rerender(<DraftDesk {...desk} {...props} />);
    await settled();
  };
  return { ...shown, onSent, onTie, onHush, onMe, again };
}

/** A clipboard that holds what was copied last, or one that the browser keeps shut. */
export function clipboard({ shut = false } = {}) {
  const held: string[] = [];
  const writeText = async (text: string) => {
    if (shut) throw new DOMException('no', 'NotAllowedError');
    held.push(text);
  };
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(
    Object.assign(new EventTarget(), navigator.clipboard, { writeText }),
  );
  return held;
}

export const textBox = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your text' });
export const subjectBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Subject' });
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const templatePicker = () =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: 'What to write' });
