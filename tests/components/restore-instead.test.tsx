// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RestoreInstead } from '../../components/data/RestoreInstead';
import type { Afresh, CopyLine, Replacement } from '../../components/data/store';
import { explain, expectAccessible, FAILURE } from './support';

afterEach(() => vi.restoreAllMocks());

const COPY: CopyLine = { id: 'restore-1', at: Date.UTC(2026, 9, 1), why: 'restore' };

function room(more: { saves?: boolean; replace?: Replacement['replace'] } = {}) {
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  const replace = vi.fn<Replacement['replace']>(more.replace ?? (async () => {}));
  const opened: Replacement = { writtenAt: COPY.at, people: 12, replace };
  const open = vi.fn<Afresh['open']>(async (_what, passphrase) => (passphrase === '' ? 'locked' : opened));
  const onSaveFirst = vi.fn<() => Promise<boolean>>(async () => more.saves ?? true);
  const shown = render(
    <RestoreInstead afresh={{ open }} copies={[COPY]} onSaveFirst={onSaveFirst} explain={explain} />,
  );
  open.mockResolvedValueOnce(opened);
  return { ...shown, reload, replace, open, onSaveFirst, opened };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const pick = () =>
  fireEvent.change(screen.getByLabelText('Choose a backup file'), {
    target: { files: [new File(['x'], 'cuppa-backup.json')] },
  });

describe('a backup in the place of data that cannot be opened', () => {
  test('is read and shown first, and put there after what can be read was saved', async () => {
    const { container, replace, onSaveFirst, reload } = room();
    pick();
    expect(await screen.findByText(/It holds 12 people\./u)).toBeDefined();
    expect(replace).not.toHaveBeenCalled();
    await expectAccessible(container);
    fireEvent.click(button('Restore this backup'));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(onSaveFirst).toHaveBeenCalledBefore(replace);
  });

  test('may be a copy that Cuppa made', async () => {
    const { open } = room();
    fireEvent.click(button(/^Look at it/u));
    expect(await screen.findByText(/It holds 12 people\./u)).toBeDefined();
    expect(open).toHaveBeenCalledWith('restore-1', '', expect.anything());
  });

  test('waits for another yes where nothing could be saved', async () => {
    const { container, replace, reload } = room({ saves: false });
    pick();
    fireEvent.click(await screen.findByRole('button', { name: 'Restore this backup' }));
    expect(await screen.findByText(/nothing was saved or changed/u)).toBeDefined();
    expect(replace).not.toHaveBeenCalled();
    await expectAccessible(container);
    fireEvent.click(button('Restore it all the same'));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  test('can be left, and says why it did not work', async () => {
    const { reload } = room({ replace: async () => Promise.reject(new Error('blocked')) });
    pick();
    fireEvent.click(await screen.findByRole('button', { name: 'Restore this backup' }));
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    expect(reload).not.toHaveBeenCalled();
    fireEvent.click(button('Leave it'));
    expect(screen.queryByText(/It holds 12 people\./u)).toBeNull();
  });

  test('may want a passphrase', async () => {
    const { open } = room();
    open
      .mockReset()
      .mockImplementation(async (_what, words) =>
        words === 'right one' ? { writtenAt: COPY.at, people: 12, replace: async () => {} } : 'locked',
      );
    pick();
    fireEvent.input(await screen.findByLabelText('Passphrase of this file'), {
      target: { value: 'right one' },
    });
    fireEvent.click(button('Unlock'));
    expect(await screen.findByText(/It holds 12 people\./u)).toBeDefined();
  });
});
