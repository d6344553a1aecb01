// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { AboutMe } from '../../components/AboutMe';
import { Differences } from '../../components/Differences';
import { FactFields } from '../../components/FactFields';
import { SelectField } from '../../components/SelectField';
import { TextField } from '../../components/TextField';
import { TieFields } from '../../components/TieFields';
import type { Captured, Tie } from '../../outreach/contact';
import { NO_TIE, TIES, TIE_LABELS } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import { HOSTILE, NOW, pick, renderAccessible, type, unfold } from './support';

const READ: Captured = {
  at: NOW,
  facts: {
    name: { value: 'Mei Lin', from: 'h1' },
    role: { value: 'Structural engineer', from: 'headline' },
    company: { value: 'Arup', from: 'top-card' },
  },
  experience: [],
};

describe('a fact says where it came from', () => {
  const facts = factsOf({ captured: READ, edits: { company: 'Arup Hong Kong' } });
  const shown = ['name', 'callName', 'role', 'company', 'school'] as const;

  test.each([
    ['Name', 'Mei Lin', 'from the page'],
    ['Call them', 'Mei', 'guess from name'],
    ['Role', 'Structural engineer', 'guess from headline'],
    ['Company', 'Arup Hong Kong', 'your wording'],
    ['School', '', 'not on the page'],
  ])('%s', async (label, value, origin) => {
    await renderAccessible(
      <FactFields facts={facts} shown={shown} unknown="not on the page" onEdit={() => {}} />,
    );
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: label, description: origin });
    expect(field.value).toBe(value);
  });

  test('and nothing where there was no page to read', () => {
    render(
      <FactFields facts={factsOf({ captured: null, edits: {} })} shown={['school']} onEdit={() => {}} />,
    );
    expect(screen.getByRole('textbox', { name: 'School' }).ariaDescription ?? '').toBe('');
  });

  test('and each can be edited', () => {
    const onEdit = vi.fn<(fact: string, value: string) => void>();
    render(<FactFields facts={facts} shown={shown} onEdit={onEdit} />);
    type(screen.getByRole('textbox', { name: 'School' }), 'HKU');
    expect(onEdit).toHaveBeenLastCalledWith('school', 'HKU');
  });
});

function LiveTie({ start }: { start: Tie }) {
  const [tie, setTie] = useState(start);
  return <TieFields tie={tie} onChange={(patch) => setTie({ ...tie, ...patch })} />;
}

describe('how one knows a person', () => {
  test('offers every tie in its words', async () => {
    await renderAccessible(<LiveTie start={NO_TIE} />);
    const labels = screen.getAllByRole('option').map((option) => option.textContent);
    expect(labels).toStrictEqual(TIES.map((kind) => TIE_LABELS[kind]));
  });

  test('asks who referred them, and for leave to say so', async () => {
    const { container } = await renderAccessible(<LiveTie start={NO_TIE} />);
    pick(screen.getByRole('combobox', { name: 'I know them from' }), 'referred');
    type(screen.getByRole('textbox', { name: 'Who told you about them' }), 'Ana Silva');
    const leave = screen.getByRole<HTMLInputElement>('checkbox', { name: 'I may mention their name' });
    expect(leave.checked).toBe(false);
    leave.click();
    expect(leave.checked).toBe(true);
    expect(container.querySelectorAll('input')).toHaveLength(2);
  });

  test.each([
    ['alumni', 'Which school'],
    ['group', 'Which group'],
    ['employer', 'Which employer'],
    ['event', 'Which event'],
  ])('asks a tie of kind %s: %s', (kind, label) => {
    render(<LiveTie start={NO_TIE} />);
    pick(screen.getByRole('combobox'), kind);
    type(screen.getByRole('textbox', { name: label }), 'HKU');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: label }).value).toBe('HKU');
  });

  test('asks no more where there is nothing to share', () => {
    render(<LiveTie start={NO_TIE} />);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('what is new on the page', () => {
  const changes = [
    { fact: 'role', before: 'Engineer', after: 'Associate', edited: false },
    { fact: 'company', before: '', after: 'Arup', edited: true },
  ] as const;

  test('is named, with what it was, what it is, and what stays', async () => {
    await renderAccessible(<Differences changes={[...changes]} onAccept={() => {}} onIgnore={() => {}} />);
    unfold('New on the page: role, company');
    expect(screen.getByText('Engineer').localName).toBe('del');
    expect(['Associate', 'Arup'].map((word) => screen.getByText(word).localName)).toStrictEqual([
      'ins',
      'ins',
    ]);
    expect(screen.getByText('Company (your wording stays)')).toBeDefined();
  });

  test('is taken over or left', () => {
    const onAccept = vi.fn<() => void>();
    const onIgnore = vi.fn<() => void>();
    render(<Differences changes={[...changes]} onAccept={onAccept} onIgnore={onIgnore} />);
    unfold(/^New on the page/u);
    screen.getByRole('button', { name: 'Update' }).click();
    expect([onAccept.mock.calls.length, onIgnore.mock.calls.length]).toStrictEqual([1, 0]);
    screen.getByRole('button', { name: 'Not now' }).click();
    expect(onIgnore).toHaveBeenCalledOnce();
  });
});

describe('any text is shown as it is', () => {
  test.each(HOSTILE)('%j', (text) => {
    const captured = { ...READ, facts: { name: { value: text, from: 'h1' } } };
    render(
      <>
        <FactFields facts={factsOf({ captured, edits: {} })} shown={['name']} onEdit={() => {}} />
        <Differences
          changes={[{ fact: 'role', before: text, after: text, edited: false }]}
          onAccept={() => {}}
          onIgnore={() => {}}
        />
      </>,
    );
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe(text);
    expect(document.querySelector('del')?.textContent).toBe(text);
    expect(document.querySelector('ins')?.textContent).toBe(text);
    expect(document.querySelector('img, script')).toBeNull();
  });
});

describe('a choice among a few', () => {
  const options = [
    { value: 'a', label: 'Any' },
    { value: 'b', label: 'Note', group: 'First request' },
    { value: 'c', label: 'E-mail', group: 'First request' },
    { value: 'd', label: 'Thanks', group: 'Thank-you' },
  ] as const;

  test('stands together with its group', async () => {
    await renderAccessible(<SelectField label="Text" value="c" options={options} onChange={() => {}} />);
    const groups = screen.getAllByRole<HTMLOptGroupElement>('group');
    expect(groups.map(({ label, children }) => [label, children.length])).toStrictEqual([
      ['First request', 2],
      ['Thank-you', 1],
    ]);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Text' }).value).toBe('c');
  });

  test('is handed on only when it is one of them', () => {
    const onChange = vi.fn<(value: string) => void>();
    render(<SelectField label="Text" value="a" options={options} onChange={onChange} />);
    pick(screen.getByRole('combobox'), 'd');
    pick(screen.getByRole('combobox'), 'something else');
    expect(onChange.mock.calls).toStrictEqual([['d']]);
  });
});

describe('a line of text', () => {
  test('carries its hint as its description and its offers as suggestions', async () => {
    await renderAccessible(
      <TextField label="Field" value="" hint="One is enough" offers={['Art', 'Law']} onInput={() => {}} />,
    );
    const field = screen.getByRole<HTMLInputElement>('combobox', {
      name: 'Field',
      description: 'One is enough',
    });
    const offers = [...(field.list?.children ?? [])].map((offer) => offer.textContent);
    expect(offers).toStrictEqual(['Art', 'Law']);
  });

  test('has no list when nothing is offered', () => {
    render(<TextField label="Field" value="" offers={[]} onInput={() => {}} />);
    expect(screen.getByRole('textbox', { name: 'Field' }).hasAttribute('list')).toBe(false);
  });
});

describe('what I say of myself', () => {
  test('is three fields in the first run and more in the options', async () => {
    const { rerender } = await renderAccessible(
      <AboutMe me={DEFAULT_SETTINGS.me} onChange={() => {}} short />,
    );
    expect(screen.getAllByRole('textbox')).toHaveLength(3);
    rerender(<AboutMe me={DEFAULT_SETTINGS.me} onChange={() => {}} />);
    expect(screen.getAllByRole('textbox').length).toBeGreaterThan(4);
  });

  test('comes back as the one thing that changed', () => {
    const onChange = vi.fn<(patch: object) => void>();
    render(<AboutMe me={DEFAULT_SETTINGS.me} onChange={onChange} />);
    type(screen.getByRole('textbox', { name: 'Your programme or work' }), 'X');
    expect(onChange).toHaveBeenCalledWith({ programme: 'X' });
  });
});
