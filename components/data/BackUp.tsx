import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../outreach/wording';
import { Tick } from '../Tick';
import { At } from '../When';
import { LongWorkSaid } from './LongWorkSaid';
import { Passphrase } from './Passphrase';
import type { BackupView, Explain, Waiting } from './store';
import { useLongWork } from './use-long-work';

type Props = {
  view: BackupView;
  /** Writes the backup and hands it to the person; gives what to say. */
  onSave: (passphrase: string, waiting: Waiting) => Promise<string>;
  explain: Explain;
  /** Other places a backup can go. */
  children?: ComponentChildren;
};

function LastBackup({ lastAt, changes }: BackupView) {
  if (lastAt === null) return <p>No backup yet.</p>;
  return (
    <p>
      Last backup: <At at={lastAt} />
      {changes > 0 && `. Changed since: ${counted(changes, 'time')}`}
    </p>
  );
}

/** Saves everything into one file, with when that was done last. */
export function BackUp({ view, onSave, explain, children }: Props) {
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const work = useLongWork(explain);
  const save = async () => {
    setSaid('');
    const done = await work.run('Writing your backup', (waiting) => onSave(passphrase ?? '', waiting));
    setSaid(done ?? '');
  };
  const isShort = passphrase !== null && passphrase.length < 8;
  return (
    <section class="card stack">
      <h2>Back up</h2>
      <LastBackup {...view} />
      <p class="quiet">
        One file with everything you made: people, what happened, talks, notes, drafts, templates and options.
        Your browser deletes all of it when Cuppa is removed, so keep a copy somewhere else.
      </p>
      <Tick isOn={passphrase !== null} onTurn={(isOn) => setPassphrase(isOn ? '' : null)}>
        Lock it with a passphrase
      </Tick>
      {passphrase !== null && (
        <Passphrase
          label="Passphrase"
          value={passphrase}
          onInput={setPassphrase}
          hint="At least 8 characters. Without it nobody can open the file, and nobody can give it back to you"
        />
      )}
      <div class="row">
        <button type="button" class="primary" aria-disabled={isShort} onClick={() => !isShort && void save()}>
          Save a backup
        </button>
      </div>
      <LongWorkSaid work={work} />
      <p role="status">{said}</p>
      {children}
    </section>
  );
}
