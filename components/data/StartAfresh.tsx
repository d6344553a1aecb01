import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../TextField';
import { ERASE_WORD } from './erase-word';

/** What the recovery page needs of the data to begin anew; the page hands it in. */
export type Afresh = {
  /** How many copies Cuppa made by itself; they stay. */
  copies: () => Promise<number>;
  /** Removes the data that cannot be opened, and nothing else. */
  reset: () => Promise<void>;
};

function copiesWords(copies: number): string {
  if (copies === 0) return 'Then restore a backup in the options, if you have one.';
  return 'Then go to the options: under “Go back” is a copy that Cuppa made by itself; or restore a backup.';
}

/** The last way out: begin with nothing, then restore a backup or a copy. */
export function StartAfresh({ afresh }: { afresh: Afresh }) {
  const [typed, setTyped] = useState('');
  const [copies, setCopies] = useState(0);
  const [note, setNote] = useState('');
  useEffect(() => {
    afresh.copies().then(setCopies, () => setCopies(0));
  }, [afresh]);
  const isSure = typed.trim().toLowerCase() === ERASE_WORD;
  const reset = async () => {
    try {
      await afresh.reset();
      location.reload();
    } catch {
      setNote('The browser did not let go of the data. Restart it and try again.');
    }
  };
  return (
    <details>
      <summary>If nothing else helps: start afresh</summary>
      <div class="stack">
        <p>This removes the data that cannot be opened. Save what can be read first. {copiesWords(copies)}</p>
        <TextField label={`Type “${ERASE_WORD}” to go on`} value={typed} onInput={setTyped} />
        <div class="row">
          <button type="button" aria-disabled={!isSure} onClick={() => isSure && void reset()}>
            Start afresh
          </button>
        </div>
        <p role="status">{note}</p>
      </div>
    </details>
  );
}
