import { useEffect, useState } from 'preact/hooks';

type Props = { what: string; done: number; total: number; onCancel: () => void };

// What is over sooner needs no bar that flashes up.
const LONG_MS = 1000;

/** Says that something goes on; after a second how far it has come, with a way to give it up. */
export function Working({ what, done, total, onCancel }: Props) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="stack stack-tight">
      <p role="status">{what}</p>
      {isLong && (
        <div class="row">
          <progress class="grow" aria-label={what} max={Math.max(total, 1)} value={done} />
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}
