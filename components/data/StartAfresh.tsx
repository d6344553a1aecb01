import { useState } from 'preact/hooks';
import { TextField } from '../TextField';
import { ERASE_WORD } from './erase-word';
import type { Afresh } from './store';

type Props = { afresh: Pick<Afresh, 'reset'>; hasCopies: boolean };

/** The last way out: begin with nothing. */
export function StartAfresh({ afresh, hasCopies }: Props) {
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
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
        <p>
          This removes the data that cannot be opened, and you begin with nothing. Save what can be read
          first.
          {hasCopies && ' The copies Cuppa made stay: you find them in the options, under “Go back”.'} You can
          restore a backup later, in the options.
        </p>
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
