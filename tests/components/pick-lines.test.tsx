// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { PasteText } from '../../components/PasteText';
import { PickLines } from '../../components/PickLines';
import { WhatWentWrong } from '../../components/WhatWentWrong';
import type { LinePicks } from '../../outreach/line-picks';
import { noPicks } from '../../outreach/line-picks';
import { HOSTILE, pick, renderAccessible, set, settled } from './support';

const LINES = ['Mei Lin', 'Engineer at Arup', 'Arup · HKU', 'Hong Kong'];
const WORK: LinePicks = { ...noPicks('picked'), lines: LINES };

function lines(work: LinePicks, warning = '') {
  const calls = {
    onChange: vi.fn<(work: LinePicks) => void>(),
    onDone: vi.fn<() => void>(),
    onAgain: vi.fn<() => void>(),
    onBack: vi.fn<() => void>(),
  };
  return { piece: <PickLines work={work} warning={warning} {...calls} />, ...calls };
}

const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('picking lines', () => {
  test('offers each line, and the halves of a line, for each fact', async () => {
    const { piece } = lines(WORK);
    await renderAccessible(piece);
    const offered = [...choice('Company').options].map(({ value }) => value);
    expect(offered).toStrictEqual([
      '',
      'Mei Lin',
      'Engineer at Arup',
      'Arup · HKU',
      'Arup',
      'HKU',
      'Hong Kong',
    ]);
    expect(screen.getAllByRole('combobox')).toHaveLength(6);
  });

  test('says how a fact was found, and takes it back', () => {
    const { piece, onChange } = lines({ ...WORK, picks: { name: { value: 'Mei Lin', from: 'picked' } } });
    render(piece);
    expect(choice('Name').value).toBe('Mei Lin');
    pick(choice('Company'), 'Arup');
    expect(onChange.mock.lastCall?.[0].picks).toStrictEqual({
      name: { value: 'Mei Lin', from: 'picked' },
      company: { value: 'Arup', from: 'picked' },
    });
    pick(choice('Name'), '');
    expect(onChange.mock.lastCall?.[0].picks).toStrictEqual({});
  });

  test('shows a guess that is no line, and what to look out for', async () => {
    const work: LinePicks = {
      ...WORK,
      from: 'pasted',
      picks: { role: { value: 'Engineer', from: 'headline' } },
    };
    const { piece, onDone, onAgain, onBack } = lines(work, 'Look twice.');
    await renderAccessible(piece);
    expect(choice('Role').value).toBe('Engineer');
    expect(screen.getByRole('note').textContent).toBe('Look twice.');
    for (const name of ['Use these', 'Paste another text', 'Back'])
      screen.getByRole('button', { name }).click();
    for (const call of [onDone, onAgain, onBack]) expect(call).toHaveBeenCalledOnce();
  });

  test('shows hostile lines as nothing but text', async () => {
    const { piece } = lines({ ...WORK, lines: [...HOSTILE] });
    await renderAccessible(piece);
    expect(document.querySelector('form img, form script')).toBeNull();
  });
});

describe('pasting a text', () => {
  test('asks for one before it looks for lines', async () => {
    const onRead = vi.fn<() => void>();
    const onInput = vi.fn<(text: string) => void>();
    const shown = (text: string) => (
      <PasteText text={text} onInput={onInput} onRead={onRead} onBack={vi.fn<() => void>()} />
    );
    const { rerender } = await renderAccessible(shown(' '));
    screen.getByRole('button', { name: 'Find the lines' }).click();
    expect((await screen.findByRole('alert')).textContent).toBe('Paste the text first.');
    set(screen.getByRole('textbox', { name: 'Text of the page' }), 'Mei Lin');
    expect(onInput).toHaveBeenCalledWith('Mei Lin');
    rerender(shown('Mei Lin'));
    screen.getByRole('button', { name: 'Find the lines' }).click();
    expect(onRead).toHaveBeenCalledOnce();
  });
});

async function openReport(writeText: (text: string) => Promise<void>) {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const load = vi.fn<() => Promise<string>>(async () => 'rule: not-loaded');
  const { container } = await renderAccessible(<WhatWentWrong load={load} />);
  expect(load).not.toHaveBeenCalled();
  const details = container.querySelector('details');
  details?.setAttribute('open', '');
  details?.dispatchEvent(new Event('toggle'));
  await settled();
  return load;
}

describe('what went wrong', () => {
  test('is made when asked for, shown, and then copied', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
    const load = await openReport(writeText);
    expect(load).toHaveBeenCalledOnce();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The report' }).value).toBe(
      'rule: not-loaded',
    );
    screen.getByRole('button', { name: 'Copy what went wrong' }).click();
    expect(await screen.findByText('Copied.')).toBeDefined();
    expect(writeText).toHaveBeenCalledWith('rule: not-loaded');
  });

  test('says when it could not be copied', async () => {
    await openReport(async () => Promise.reject(new Error('no')));
    screen.getByRole('button', { name: 'Copy what went wrong' }).click();
    expect(await screen.findByText(/did not let Cuppa copy/)).toBeDefined();
  });
});
