// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { MergePeople } from '../../components/MergePeople';
import { TwinHint } from '../../components/TwinHint';
import { NO_TIE } from '../../outreach/contact';
import type { Choices } from '../../outreach/merge';
import { contactWith, HOSTILE, NOW, renderAccessible, settled } from './support';
import { keptLetter } from './draft-room';

const KEEP = contactWith();
const DROP = contactWith({
  id: 'other',
  edits: { name: 'Mei Lin', role: 'Team lead', company: 'WSP', school: 'HKU' },
  tie: { ...NO_TIE, kind: 'alumni', shared: 'HKU' },
  email: 'mei@wsp.example',
  phone: '555',
  updatedAt: NOW + 1,
});
const NAMES = { keep: 'First', drop: 'Second' };

async function show(pair = { keep: KEEP, drop: DROP }) {
  const onMerge = vi.fn<(choices: Choices) => void>();
  const onBack = vi.fn<() => void>();
  const instead = { label: 'Back', onClick: onBack };
  const merge = <MergePeople {...{ pair, names: NAMES, action: 'Make them one', onMerge, instead }} />;
  return { ...(await renderAccessible(merge)), onMerge, onBack };
}

const group = (name: string) => screen.getByRole('group', { name });
const choice = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const make = () => screen.getByRole('button', { name: 'Make them one' }).click();

describe('two records of one person', () => {
  test('are compared where they differ, the newer chosen', async () => {
    await show();
    const asked = screen.getAllByRole('group').map((set) => set.querySelector('legend')?.textContent);
    expect(asked).toEqual(['Role', 'Company', 'E-mail']);
    expect(group('Role').textContent).toContain('Structural engineer');
    expect(choice('Second Team lead').checked).toBe(true);
    expect(choice('First Structural engineer').checked).toBe(false);
  });

  test('say what only one of them knows, which needs no choice', async () => {
    await show();
    const added = [...document.querySelectorAll('.difference > div')].map((line) => line.textContent);
    expect(added).toEqual(['SchoolHKU', 'Phone555']);
  });

  test('become one as chosen', async () => {
    const { onMerge } = await show();
    choice('First Arup').click();
    choice('First Structural engineer').click();
    choice('Second Team lead').click();
    await settled();
    make();
    expect(onMerge).toHaveBeenCalledExactlyOnceWith({ company: 'keep', role: 'drop' });
  });

  test('can stay two', async () => {
    const { onMerge, onBack } = await show();
    screen.getByRole('button', { name: 'Back' }).click();
    expect(onBack).toHaveBeenCalledOnce();
    expect(onMerge).not.toHaveBeenCalled();
  });

  test('that agree need nothing but the word', async () => {
    const { onMerge } = await show({ keep: KEEP, drop: { ...KEEP, id: 'other' } });
    expect(screen.queryByRole('radio')).toBeNull();
    make();
    expect(onMerge).toHaveBeenCalledExactlyOnceWith({});
  });

  test('show what was cleared, and texts not sent yet, with how they would go', async () => {
    const cleared = contactWith({
      edits: { ...KEEP.edits, role: '' },
      captured: { at: 1, facts: { role: { value: 'x', from: 'h2' } }, experience: [] },
    });
    const keep = { ...cleared, drafts: [keptLetter('Dear Mei')] };
    const drop = { ...KEEP, id: 'other', drafts: [{ ...keptLetter('Hi Mei'), updatedAt: NOW + 9 }] };
    await show({ keep, drop });
    expect(choice('First (empty)')).toBeDefined();
    expect(group('Unsent text (E-mail)').textContent).toContain('Hi Mei');
  });

  test.each(HOSTILE)('show %j as text', async (hostile) => {
    await show({ keep: KEEP, drop: { ...DROP, edits: { ...DROP.edits, role: hostile } } });
    expect(group('Role').textContent).toContain(hostile);
  });
});

describe('whether two are one', () => {
  test('is asked in words, and answered by the person', async () => {
    const [onCompare, onDifferent] = [vi.fn<() => void>(), vi.fn<() => void>()];
    await renderAccessible(<TwinHint twin={KEEP} onCompare={onCompare} onDifferent={onDifferent} />);
    expect(
      screen.getByText('Is this the same person as Mei Lin (Structural engineer · Arup)?'),
    ).toBeDefined();
    screen.getByRole('button', { name: 'Compare' }).click();
    screen.getByRole('button', { name: 'Someone else' }).click();
    expect([onCompare, onDifferent].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});
