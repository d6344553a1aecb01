import { useEffect, useState } from 'preact/hooks';
import { RestoreInstead } from './RestoreInstead';
import { StartAfresh } from './StartAfresh';
import type { Afresh, CopyLine, Explain } from './store';

type Props = { afresh: Afresh; onSaveFirst: () => Promise<boolean>; explain: Explain };

/** What is left to do when data cannot be opened at all: a backup in its place, or begin anew. */
export function LastWays({ afresh, onSaveFirst, explain }: Props) {
  const [copies, setCopies] = useState<readonly CopyLine[]>([]);
  useEffect(() => {
    afresh.copies().then(setCopies, () => setCopies([]));
  }, [afresh]);
  return (
    <>
      <RestoreInstead afresh={afresh} copies={copies} onSaveFirst={onSaveFirst} explain={explain} />
      <StartAfresh afresh={afresh} hasCopies={copies.length > 0} />
    </>
  );
}
