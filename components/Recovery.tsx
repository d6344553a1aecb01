import { useState } from 'preact/hooks';
import type { Failure } from './Page';
import { Notice } from './Notice';
import { saveTextFile } from './save-file';

type Props = { failure: Failure; rescue: () => Promise<string> };

const NOTHING_READ = 'Nothing could be read yet. Close other Cuppa pages and try again.';

/** Shown instead of the app when the data cannot be opened: nothing is deleted, and what can be read can be saved. */
export function Recovery({ failure, rescue }: Props) {
  const [note, setNote] = useState('');
  const save = async () => {
    try {
      saveTextFile('cuppa-rescue.json', await rescue());
      setNote('Saved as cuppa-rescue.json in your downloads.');
    } catch {
      setNote(NOTHING_READ);
    }
  };
  return (
    <main class="stack page">
      <h1>Cuppa could not open your data</h1>
      <Notice title={failure.title} todo={failure.todo} tone="late" />
      <p>Nothing was deleted or changed.</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => location.reload()}>
          Try again
        </button>
        <button type="button" onClick={save}>
          Save what can be read
        </button>
      </div>
      <p role="status">{note}</p>
    </main>
  );
}
