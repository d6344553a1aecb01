// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { GoesWith } from '../../components/data/EraseOne';
import { EraseOne } from '../../components/data/EraseOne';
import { ContactRow } from '../../components/list/ContactRow';
import { expectAccessible } from './support';

const GOES: GoesWith = { touches: 1, drafts: 0, interviews: 2, notes: 3 };

const button = (name: string) => screen.getByRole('button', { name });

function show(goes: GoesWith | undefined) {
  const onErase = vi.fn<() => Promise<void>>(async () => {});
  const { container } = render(<EraseOne name="Ana Silva" onCount={async () => goes} onErase={onErase} />);
  fireEvent.click(button('Erase for good'));
  return { container, onErase };
}

test('erasing somebody says what goes with them, and asks once', async () => {
  const { container, onErase } = show(GOES);
  const said = await screen.findByText(/Goes with/u);
  expect(said.textContent).toContain('1 entry of the timeline, 2 talks, 3 notes of talks.');
  expect(said.textContent).not.toContain('draft');
  await expectAccessible(container);
  expect(onErase).not.toHaveBeenCalled();
  fireEvent.click(button('Erase Ana Silva'));
  expect(onErase).toHaveBeenCalledOnce();
});

test('keeping them leaves everything as it was', async () => {
  const { onErase } = show(GOES);
  fireEvent.click(await screen.findByRole('button', { name: 'Keep them' }));
  expect(screen.queryByRole('button', { name: 'Erase Ana Silva' })).toBeNull();
  expect(button('Erase for good').getAttribute('aria-expanded')).toBe('false');
  expect(onErase).not.toHaveBeenCalled();
});

test('nobody is erased whose belongings could not be counted', async () => {
  show(undefined);
  await Promise.resolve();
  expect(screen.queryByRole('button', { name: 'Erase Ana Silva' })).toBeNull();
});

test('a removed contact in a list says when it is erased', () => {
  const contact = { id: 'a', name: 'Ana', role: '', company: '', stage: 'saved', dueOn: null } as const;
  const rest = { lastAt: null, fields: [], tags: [], dueState: null };
  const does = { onFocus: () => {}, onOpen: () => {}, onSelect: () => {} };
  const shown = { href: '#', isActive: true, isOpen: false, isSelected: null };
  render(<ContactRow contact={{ ...contact, ...rest, daysLeft: 1 }} {...shown} {...does} />);
  expect(screen.getByText('erased in 1 day')).toBeDefined();
});
