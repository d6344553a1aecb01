import { useState } from 'preact/hooks';
import { ChooseBackup } from './ChooseBackup';
import { LongWorkSaid } from './LongWorkSaid';
import { RestoreChoice } from './RestoreChoice';
import type { Explain, OpenedBackup, RestoreMode, RestorePreview, Side, Waiting } from './store';
import type { LongWork } from './use-long-work';
import { useLongWork } from './use-long-work';

type Props = {
  /** Reads a file whole; `locked` when it wants a passphrase first. */
  onOpen: (file: File, passphrase: string, waiting: Waiting) => Promise<OpenedBackup | 'locked'>;
  explain: Explain;
};

type Shown = { opened: OpenedBackup; mode: RestoreMode; preview: RestorePreview };

type Desk = {
  locked: File | null;
  shown: Shown | null;
  said: string;
  open: (file: File, passphrase: string) => Promise<void>;
  show: (opened: OpenedBackup, mode: RestoreMode) => Promise<void>;
  restore: (choices: Record<string, Side>) => Promise<void>;
  dismiss: () => void;
};

function useRestore({ run }: LongWork, onOpen: Props['onOpen']): Desk {
  const [locked, setLocked] = useState<File | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [said, setSaid] = useState('');
  const show: Desk['show'] = async (opened, mode) => {
    const preview = await run('Comparing it with what is here', (waiting) => opened.preview(mode, waiting));
    if (preview) setShown({ opened, mode, preview });
  };
  const open: Desk['open'] = async (file, passphrase) => {
    setShown(null);
    setSaid('');
    const opened = await run('Reading the file', (waiting) => onOpen(file, passphrase, waiting));
    // A wrong passphrase may be typed again.
    setLocked(opened === 'locked' || (passphrase !== '' && !opened) ? file : null);
    if (opened && opened !== 'locked') await show(opened, 'merge');
  };
  const restore: Desk['restore'] = async (choices) => {
    if (!shown) return;
    const { opened, mode } = shown;
    const done = await run('Restoring', async (waiting) => {
      await opened.restore({ mode, choices }, waiting);
      return true;
    });
    if (!done) return;
    setShown(null);
    setSaid('Restored. What was here before is kept below for 45 days.');
  };
  return { locked, shown, said, open, show, restore, dismiss: () => setShown(null) };
}

/** Brings a backup back: read whole first, shown before anything is changed, then together with what is here or instead. */
export function Restore({ onOpen, explain }: Props) {
  const work = useLongWork(explain);
  const { locked, shown, said, open, show, restore, dismiss } = useRestore(work, onOpen);
  return (
    <section class="card stack">
      <h2>Restore a backup</h2>
      <ChooseBackup
        onPick={(file) => open(file, '')}
        isLocked={locked !== null}
        onUnlock={(passphrase) => locked && void open(locked, passphrase)}
      >
        <p class="quiet">You see what it would change before anything is changed.</p>
      </ChooseBackup>
      {shown && !work.going && (
        <RestoreChoice
          mode={shown.mode}
          preview={shown.preview}
          onMode={(mode) => void show(shown.opened, mode)}
          onRestore={(choices) => void restore(choices)}
          onDismiss={dismiss}
        />
      )}
      <LongWorkSaid work={work} />
      <p role="status">{said}</p>
    </section>
  );
}
