// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import type { PreviewOn } from '../../components/templates/TemplateForm';
import { TemplateDesk } from '../../components/templates/TemplateDesk';
import type { TemplateStore } from '../../components/templates/TemplateDesk';
import type { OwnTemplate } from '../../outreach/own-template';
import { readTemplateFile, writeTemplateFile } from '../../outreach/template-file';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import { BUILT_INS } from '../../templates/built-ins';
import { contactWith, expectAccessible, pick, set, settled, type } from './support';

const NOBODY: PreviewOn = { people: [], picked: '', person: null, onPick: () => {} };
const SETTINGS = { ...DEFAULT_SETTINGS, me: { ...DEFAULT_SETTINGS.me, name: 'Tom Reid' } };

type Room = { kept: () => readonly OwnTemplate[]; typing: (string | undefined)[]; container: Element };

// Keeps as the database does: a little later, and all there is is handed down anew.
async function openRoom(start: readonly OwnTemplate[] = [], on: PreviewOn = NOBODY): Promise<Room> {
  const typing: Room['typing'] = [];
  let all = start;
  const without = (gone: string) => all.filter(({ id }) => id !== gone);
  function Held() {
    const [own, setOwn] = useState(start);
    const show = (next: readonly OwnTemplate[]) => {
      all = next;
      setTimeout(() => setOwn(next), 0);
    };
    const store: TemplateStore = {
      keep: (template, part) => {
        typing.push(part);
        show([...without(template.id), template]);
      },
      drop: ({ id }) => show(without(id)),
      bringIn: async (templates) => {
        show([...all, ...templates]);
        return true;
      },
    };
    return <TemplateDesk own={own} settings={SETTINGS} on={on} store={store} />;
  }
  const { container } = render(<Held />);
  await expectAccessible(container);
  return { kept: () => all, typing, container };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const click = async (name: string | RegExp) => {
  fireEvent.click(button(name));
  await settled();
};
function box<Kind extends HTMLElement>(label: string, kind: new () => Kind): Kind {
  const found = screen.getByLabelText(label);
  if (!(found instanceof kind)) throw new Error(`${label} is something else`);
  return found;
}
const body = () => box('Text', HTMLTextAreaElement);
const preview = () => screen.getByRole('region', { name: 'Preview' });

describe('the list', () => {
  test('has every template under its moment', async () => {
    await openRoom();
    expect(screen.getAllByRole('listitem')).toHaveLength(BUILT_INS.length);
    expect(screen.getByRole('region', { name: 'Follow-up' }).textContent).toContain('Follow-up by phone');
  });

  test('opens one, and leads back', async () => {
    const { container } = await openRoom();
    await click(/^Voicemail/u);
    expect(box('Name', HTMLInputElement).value).toBe('Voicemail');
    await expectAccessible(container);
    await click('← All templates');
    expect(screen.getAllByRole('listitem')).toHaveLength(BUILT_INS.length);
  });
});

describe('a template', () => {
  test('keeps each keystroke as my version, which Reset takes away', async () => {
    const room = await openRoom();
    await click(/^Voicemail/u);
    const before = body().value;
    type(body(), ' Yes');
    expect(body().value).toBe(`${before} Yes`);
    expect(room.typing).toEqual(['body', 'body', 'body', 'body']);
    await settled();
    expect(body().value).toBe(`${before} Yes`);
    expect(room.kept()).toMatchObject([{ id: 'voicemail', body: `${before} Yes` }]);
    await click('Reset to the built-in text');
    await settled();
    expect(body().value).toBe(before);
    expect(room.kept()).toEqual([]);
  });

  test('says what it says before the text it is made of, which is there at once where it is mine', async () => {
    const isFolded = () => !body().closest('details')?.open;
    await openRoom();
    await click(/^Voicemail/u);
    expect(isFolded()).toBe(true);
    expect(preview().textContent).toContain('I will try again this week');
    body().closest('details')?.querySelector('summary')?.click();
    type(body(), ' Yes');
    await settled();
    expect(isFolded()).toBe(false);
    await click('← All templates');
    await click(/^Voicemail/u);
    expect(isFolded()).toBe(false);
  });

  test('is shown filled in, with what is missing marked', async () => {
    await openRoom();
    await click(/^Voicemail/u);
    expect(preview().textContent).toContain('Hello Maya. I am Tom Reid');
    const marks = [...preview().querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks).toEqual(['[your school or employer]', '[what you are exploring]']);
    expect(preview().textContent).toMatch(/\d+ of 30 seconds/u);
  });

  test('is shown on a contact of mine', async () => {
    const onPick = vi.fn<(id: string) => void>();
    const people = [{ id: 'mei', name: 'Mei Lin' }];
    await openRoom([], { people, picked: 'mei', person: { contact: contactWith(), touches: [] }, onPick });
    await click(/^Voicemail/u);
    expect(preview().textContent).toContain('Hello Mei.');
    pick(screen.getByLabelText('See it on'), '');
    expect(onPick).toHaveBeenCalledWith('');
  });

  test('says a mistake at its place, and shows the place', async () => {
    const { container } = await openRoom();
    await click(/^Voicemail/u);
    set(body(), 'Hello\nfrom {{ contact.compny }}');
    await settled();
    expect(body().getAttribute('aria-invalid')).toBe('true');
    const said = document.getElementById(body().getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    expect(said).toContain('Line 2, column 9');
    expect(said).toContain('the nearest is “contact.company”');
    expect(preview().textContent).toContain('Nothing to see');
    await expectAccessible(container);
    await click(/^Show/u);
    expect(body().selectionStart).toBe('Hello\nfrom {{ '.length);
  });

  test('takes a place to be filled in where the cursor is', async () => {
    const room = await openRoom();
    await click(/^Voicemail/u);
    set(body(), 'Hello , it is me.');
    body().focus();
    body().setSelectionRange(6, 6);
    pick(screen.getByLabelText('To be filled in'), 'contact.name');
    await click('Insert');
    expect(body().value).toBe('Hello {{ contact.name }}, it is me.');
    expect(room.kept()).toMatchObject([{ body: 'Hello {{ contact.name }}, it is me.' }]);
    expect(document.activeElement).toBe(body());
  });

  test('is for a channel at least, and has a subject where one of them does', async () => {
    const room = await openRoom();
    await click(/^Voicemail/u);
    expect(screen.queryByLabelText('Subject')).toBeNull();
    expect(box('Phone', HTMLInputElement).disabled).toBe(true);
    fireEvent.click(screen.getByLabelText('E-mail'));
    await settled();
    expect(screen.getByLabelText('Subject')).toBeDefined();
    expect(room.kept()).toMatchObject([{ channels: ['phone', 'email'] }]);
  });

  test('logs what its moment logs', async () => {
    const room = await openRoom();
    await click(/^Voicemail/u);
    pick(screen.getByLabelText('When'), 'tell-referrer');
    await settled();
    expect(room.kept()).toMatchObject([{ touch: 'told-outcome', toReferrer: true }]);
  });

  test('is copied, and the copy can be removed', async () => {
    const room = await openRoom();
    await click(/^Voicemail/u);
    await click('Duplicate');
    await settled();
    expect(box('Name', HTMLInputElement).value).toBe('Copy of Voicemail');
    await click('Remove');
    await settled();
    expect(room.kept()).toEqual([]);
    expect(screen.getAllByRole('listitem')).toHaveLength(BUILT_INS.length);
  });

  test('can be taken off the offers', async () => {
    const room = await openRoom();
    await click(/^Voicemail/u);
    fireEvent.click(screen.getByLabelText('Offer it when I write'));
    await settled();
    expect(room.kept()).toMatchObject([{ id: 'voicemail', hidden: true }]);
    await click('← All templates');
    expect(button(/^Voicemail/u).textContent).toContain('hidden');
  });
});

const MINE: OwnTemplate = {
  id: 'mine',
  name: 'My words',
  moment: 'first-request',
  channels: ['email'],
  touch: 'asked',
  ties: [],
  toReferrer: false,
  subject: '',
  body: 'Dear {{ contact.call_name }}',
  optional: [],
  hidden: false,
  createdAt: 1,
};

const hand = async (text: string) => {
  const input = box('Bring in templates from a file', HTMLInputElement);
  const file = new File([text], 'templates.json', { type: 'application/json' });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
  await settled();
  await settled();
};

describe('a file of templates', () => {
  test('reads as it was written', () => {
    expect(readTemplateFile(writeTemplateFile([MINE]))).toEqual({ ok: true, templates: [MINE] });
  });

  test('is brought in', async () => {
    const room = await openRoom();
    await hand(writeTemplateFile([MINE, { ...MINE, id: 'other' }]));
    expect(room.kept()).toEqual([MINE, { ...MINE, id: 'other' }]);
    expect(screen.getByText('Brought in 2 templates.')).toBeDefined();
  });

  const broken = { ...MINE, id: 'b', body: 'Dear {{ contact.nam }}' };
  test.each([
    ['no JSON', 'Nothing was brought in. This is not a file of templates that Cuppa saved.'],
    ['{"format":"else"}', 'Nothing was brought in. This is not a file of templates that Cuppa saved.'],
    [
      JSON.stringify({
        format: 'cuppa-templates',
        version: 1,
        templates: [MINE, { ...MINE, moment: 'never' }],
      }),
      'Nothing was brought in. In template 2 of this file “moment” is missing or not in the right form.',
    ],
    [writeTemplateFile([MINE, MINE]), 'Nothing was brought in. Two templates of this file have the same id.'],
    [
      writeTemplateFile([MINE, broken]),
      'Nothing was brought in. “My words” has a mistake in line 1, column 9: There is no “contact.nam”; the nearest is “contact.name”.',
    ],
  ])('is refused as a whole, in one sentence: %s', async (text, sentence) => {
    const room = await openRoom();
    await hand(text);
    expect(room.kept()).toEqual([]);
    expect(screen.getByText(sentence)).toBeDefined();
  });
});
