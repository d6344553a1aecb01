import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Afresh, Explain } from './data/store';
import type { Failure } from './Page';
import { Notice } from './Notice';
import { saveFile } from './save-file';

type Props = {
  failure: Failure;
  rescue: () => Promise<Blob>;
  explain: Explain;
  afresh?: Afresh | undefined;
  /** Was the data opened, and the page alone could not be drawn? Then nothing is said against the data. */
  isDataOpen?: boolean;
};

const SAVED = 'Saved as cuppa-rescue.json in your downloads. You can restore it as you would a backup.';
const NOTHING_READ = 'Nothing could be read yet. Close other Cuppa pages and try again.';

type LastWays = FunctionComponent<{ afresh: Afresh; onSaveFirst: () => Promise<boolean>; explain: Explain }>;

// Not on the way of a page that opens, and never a second failure on top of the first.
function useLastWays(): { Ways: LastWays } | null {
  const [loaded, setLoaded] = useState<{ Ways: LastWays } | null>(null);
  useEffect(() => {
    import('./data/LastWays').then(
      ({ LastWays: Ways }) => setLoaded({ Ways }),
      () => setLoaded(null),
    );
  }, []);
  return loaded;
}

// Then the data is whole and something else is in the way: nothing that removes it is offered.
const WHOLE = new Set(['newer-data', 'quota', 'closed']);

const WORDS = {
  data: {
    title: 'Cuppa could not open your data',
    safe: 'Nothing was deleted or changed. Backups you saved are safe, and so are the copies Cuppa made: nothing on this page touches them.',
  },
  page: {
    title: 'Cuppa could not show this page',
    safe: 'Your data is as you left it. Only showing it went wrong.',
  },
};

// What went wrong here may go wrong again: the way back in is the page that Cuppa begins with.
function goToStart(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}

/** Shown instead of the app when the data cannot be opened, or shown: what is safe, and what can be done. */
export function Recovery({ failure, rescue, explain, afresh, isDataOpen = false }: Props) {
  const [note, setNote] = useState('');
  const last = useLastWays();
  const { title, safe } = WORDS[isDataOpen ? 'page' : 'data'];
  const save = async (): Promise<boolean> => {
    try {
      saveFile('cuppa-rescue.json', [await rescue()], 'application/json');
      setNote(SAVED);
      return true;
    } catch {
      setNote(NOTHING_READ);
      return false;
    }
  };
  return (
    <main class="stack page">
      <h1>{title}</h1>
      <Notice title={failure.title} todo={failure.todo} tone="late" />
      <p>{safe}</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => location.reload()}>
          Try again
        </button>
        {isDataOpen && location.hash !== '' && (
          <button type="button" onClick={goToStart}>
            Go to the start
          </button>
        )}
        <button type="button" onClick={() => void save()}>
          Save what can be read
        </button>
      </div>
      <p role="status">{note}</p>
      {last && afresh && !isDataOpen && !WHOLE.has(failure.kind ?? '') && (
        <last.Ways afresh={afresh} onSaveFirst={save} explain={explain} />
      )}
    </main>
  );
}
