// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { BackUp } from '../../components/data/BackUp';
import { DamagedRecords } from '../../components/data/DamagedRecords';
import { EraseAll } from '../../components/data/EraseAll';
import { Restore } from '../../components/data/Restore';
import { StartAfresh } from '../../components/data/StartAfresh';
import type { OpenedBackup, RestorePreview, Waiting } from '../../components/data/store';
import { explain, expectAccessible, FAILURE } from './support';

type Save = (passphrase: string, waiting: Waiting) => Promise<string>;

const NEVER = { lastAt: null, changes: 0, isDue: false };

const PREVIEW: RestorePreview = {
  writtenAt: Date.UTC(2026, 9, 1),
  inFile: { people: 2, records: 9 },
  here: { people: 1, records: 3 },
  added: 4,
  changed: 1,
  same: 2,
  wordings: [{ key: 'k', what: 'Ana: phone', mine: '1', theirs: '<b>2</b>', preferred: 'mine' }],
  wordingCount: 1,
  leftOut: [{ key: 'l', what: 'Entry of a timeline t', why: 'whom it belongs to is not there' }],
  leftOutCount: 1,
};

const button = (name: string | RegExp) => screen.getByRole('button', { name });

function typeInto(label: string, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

function pickFile(): void {
  const file = new File(['x'], 'cuppa-backup.json');
  fireEvent.change(screen.getByLabelText('Choose a backup file'), { target: { files: [file] } });
}

describe('backing up', () => {
  test('is one click, and says where the file is', async () => {
    const onSave = vi.fn<Save>(async (passphrase) => `Saved${passphrase}.`);
    const { container } = render(<BackUp view={NEVER} onSave={onSave} explain={explain} />);
    expect(screen.getByText('No backup yet.')).toBeDefined();
    await expectAccessible(container);
    fireEvent.click(button('Save a backup'));
    expect(await screen.findByText('Saved.')).toBeDefined();
    expect(onSave).toHaveBeenCalledWith('', expect.anything());
  });

  test('takes no passphrase that is too short', async () => {
    const onSave = vi.fn<Save>(async (passphrase) => `Locked with ${passphrase}.`);
    render(<BackUp view={NEVER} onSave={onSave} explain={explain} />);
    fireEvent.click(screen.getByLabelText('Lock it with a passphrase'));
    typeInto('Passphrase', 'short');
    fireEvent.click(button('Save a backup'));
    expect(onSave).not.toHaveBeenCalled();
    typeInto('Passphrase', 'long enough');
    fireEvent.click(button('Save a backup'));
    expect(await screen.findByText('Locked with long enough.')).toBeDefined();
  });

  test('that fails says so, and one that is called off changes nothing', async () => {
    const work = vi.fn<Save>().mockRejectedValue(new Error('full'));
    render(<BackUp view={NEVER} onSave={work} explain={explain} />);
    fireEvent.click(button('Save a backup'));
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    work.mockRejectedValue(new DOMException('stop', 'AbortError'));
    fireEvent.click(button('Save a backup'));
    expect(await screen.findByText('Called off.')).toBeDefined();
  });
});

function backup(): OpenedBackup {
  return {
    preview: vi.fn<OpenedBackup['preview']>().mockResolvedValue(PREVIEW),
    restore: vi.fn<OpenedBackup['restore']>().mockResolvedValue(),
  };
}

describe('restoring', () => {
  test('shows what would change before anything is changed, and hands on what was chosen', async () => {
    const opened = backup();
    const { container } = render(<Restore onOpen={async () => opened} explain={explain} />);
    pickFile();
    expect(await screen.findByText('New: 4 records')).toBeDefined();
    expect(screen.getByText('Left out: 1 record')).toBeDefined();
    expect(opened.restore).not.toHaveBeenCalled();
    await expectAccessible(container);
    fireEvent.click(screen.getByLabelText('In the file: <b>2</b>'));
    fireEvent.click(button('Bring together'));
    expect(await screen.findByText(/^Restored\./u)).toBeDefined();
    expect(opened.restore).toHaveBeenCalledWith(
      { mode: 'merge', choices: { k: 'theirs' } },
      expect.anything(),
    );
  });

  test('what is here already offers nothing but to close it', async () => {
    const opened = backup();
    const same = { added: 0, changed: 0, wordings: [], wordingCount: 0 };
    vi.mocked(opened.preview).mockResolvedValue({ ...PREVIEW, ...same });
    const { container } = render(<Restore onOpen={async () => opened} explain={explain} />);
    pickFile();
    expect(await screen.findByText(/^There is nothing to bring/u)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Bring together' })).toBeNull();
    await expectAccessible(container);
    fireEvent.click(button('Close'));
    expect(screen.queryByText(/^There is nothing to bring/u)).toBeNull();
  });

  test('in place of what is here says how much goes', async () => {
    const opened = backup();
    render(<Restore onOpen={async () => opened} explain={explain} />);
    pickFile();
    fireEvent.click(await screen.findByLabelText('Replace everything here with the file'));
    expect(await screen.findByText('Goes: 1 person, 3 records in all')).toBeDefined();
    fireEvent.click(button('Replace everything'));
    await waitFor(() =>
      expect(opened.restore).toHaveBeenCalledWith({ mode: 'replace', choices: {} }, expect.anything()),
    );
  });

  test('asks for a passphrase, and again when it is wrong', async () => {
    const opened = backup();
    const onOpen = vi.fn<(file: File, passphrase: string) => Promise<OpenedBackup | 'locked'>>(
      async (_file, passphrase) => {
        if (passphrase === '') return 'locked' as const;
        if (passphrase !== 'right') throw new Error('wrong');
        return opened;
      },
    );
    render(<Restore onOpen={onOpen} explain={explain} />);
    pickFile();
    await screen.findByLabelText('Passphrase of this file');
    typeInto('Passphrase of this file', 'left');
    fireEvent.click(button('Unlock'));
    expect(await screen.findByText(FAILURE.title)).toBeDefined();
    typeInto('Passphrase of this file', 'right');
    fireEvent.click(button('Unlock'));
    expect(await screen.findByText('New: 4 records')).toBeDefined();
  });
});

describe('what cannot be undone', () => {
  test('waits for the word', async () => {
    const onErase = vi.fn<() => Promise<void>>().mockResolvedValue();
    const { container } = render(<EraseAll people={3} view={NEVER} onErase={onErase} explain={explain} />);
    await expectAccessible(container);
    fireEvent.click(button('Erase everything'));
    expect(onErase).not.toHaveBeenCalled();
    typeInto('Type “erase” to go on', ' Erase ');
    fireEvent.click(button('Erase everything'));
    await waitFor(() => expect(onErase).toHaveBeenCalledOnce());
  });

  test('also where the data could not be opened, and says what comes after', async () => {
    const afresh = { reset: vi.fn<() => Promise<void>>().mockRejectedValue(new Error('blocked')) };
    render(<StartAfresh afresh={afresh} hasCopies />);
    expect(screen.getByText(/under “Go back”/u)).toBeDefined();
    fireEvent.click(button('Start afresh'));
    expect(afresh.reset).not.toHaveBeenCalled();
    typeInto('Type “erase” to go on', 'erase');
    fireEvent.click(button('Start afresh'));
    expect(await screen.findByText(/did not let go/u)).toBeDefined();
  });

  test('asks twice for damaged records, and is not there without any', () => {
    const onRemove = vi.fn<() => void>();
    const record = { key: 'k', what: 'Person c', text: '{"id": "c"}' };
    const { container, rerender } = render(
      <DamagedRecords records={[]} onSave={() => {}} onRemove={onRemove} />,
    );
    expect(container.textContent).toBe('');
    rerender(<DamagedRecords records={[record]} onSave={() => {}} onRemove={onRemove} />);
    fireEvent.click(button('Remove them'));
    expect(onRemove).not.toHaveBeenCalled();
    fireEvent.click(button('Remove 1 record for good'));
    expect(onRemove).toHaveBeenCalledOnce();
  });
});
