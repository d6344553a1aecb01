import { useState } from 'preact/hooks';
import { counted } from '../../outreach/wording';
import type { DamagedLine } from './store';

type Props = { records: readonly DamagedLine[]; onSave: () => void; onRemove: () => void };

/** Records that cannot be read, with what is left of them; shown only when there are any. */
export function DamagedRecords({ records, onSave, onRemove }: Props) {
  const [isSure, setSure] = useState(false);
  if (records.length === 0) return null;
  return (
    <section class="card stack">
      <h2>Damaged records</h2>
      <p>
        {counted(records.length, 'record')} cannot be read. They were set aside as they are; everything else
        works. You can save what is left of them, then remove them.
      </p>
      <details>
        <summary>What is left of them</summary>
        <ul class="stack stack-tight">
          {records.map(({ key, what, text }) => (
            <li key={key} class="stack stack-tight">
              <strong>{what}</strong>
              <pre class="exact-text" dir="auto">
                {text.slice(0, 2000)}
              </pre>
            </li>
          ))}
        </ul>
      </details>
      <div class="row">
        <button type="button" onClick={onSave}>
          Save what is left
        </button>
        {isSure ? (
          <button type="button" onClick={onRemove}>
            Remove {counted(records.length, 'record')} for good
          </button>
        ) : (
          <button type="button" class="plain" onClick={() => setSure(true)}>
            Remove them
          </button>
        )}
      </div>
    </section>
  );
}
