import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FilePick } from '../export/FilePick';
import { Passphrase } from './Passphrase';

type Props = {
  onPick: (file: File) => Promise<void>;
  /** Does what was chosen want a passphrase first? */
  isLocked: boolean;
  onUnlock: (passphrase: string) => void;
  /** What is said below the choice. */
  children?: ComponentChildren;
};

/** Chooses a backup file, and unlocks what was chosen. */
export function ChooseBackup({ onPick, isLocked, onUnlock, children }: Props) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <>
      <FilePick label="Choose a backup file" accept=".json,.sealed,application/json" onPick={onPick} />
      {children}
      {isLocked && (
        <>
          <Passphrase label="Passphrase of this file" value={passphrase} onInput={setPassphrase} />
          <div class="row">
            <button type="button" onClick={() => onUnlock(passphrase)}>
              Unlock
            </button>
          </div>
        </>
      )}
    </>
  );
}
