import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Afresh } from './data/StartAfresh';
import type { Failure } from './Page';
import { Notice } from './Notice';
import { saveTextFile } from './save-file';

type Props = { failure: Failure; rescue: () => Promise<string>; afresh?: Afresh | undefined };

const NOTHING_READ = 'Nothing could be read yet. Close other Cuppa pages and try again.';

type LastWay = { StartAfresh: FunctionComponent<{ afresh: Afresh }> };

// Not on the way of a page that opens, and never a second failure on top of the first.
function useLastWay(): LastWay | null {
  const [loaded, setLoaded] = useState<LastWay | null>(null);
  useEffect(() => {
    import('./data/StartAfresh').then(setLoaded, () => setLoaded(null));
  }, []);
  return loaded;
}

/**
 * Shown instead of the app when the data cannot be opened: nothing is deleted, and what can be read can be saved. What
 * a newer Cuppa wrote is whole, so that beginning anew is not offered then.
 */
export function Recovery({ failure, rescue, afresh }: Props) {
  const [note, setNote] = useState('');
  const last = useLastWay();
  const save = async () => {
    try {
      saveTextFile('cuppa-rescue.json', await rescue());
      setNote(
        'Saved as cuppa-rescue.json in your downloads. You can restore it in the options as you would a backup.',
      );
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
      {last && afresh && failure.kind !== 'newer-data' && <last.StartAfresh afresh={afresh} />}
    </main>
  );
}
