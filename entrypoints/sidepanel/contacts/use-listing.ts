import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTick } from '../../../components/use-tick';
import type { ListingQuery } from '../../../outreach/view';
import type { Asker, Listing } from '../../../storage/listing';
import { followListing } from '../../../storage/listing';

/**
 * The contacts that match, and still those that matched before while the next are looked up: a list that blinks
 * at each letter of a search is unreadable. Each key is asked for at once: the index answers within a frame. A failure is thrown while rendering, for `Page` to show.
 */
export function useListing(query: ListingQuery): Listing | undefined {
  const tick = useTick();
  const [listing, setListing] = useState<Listing>();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const askerRef = useRef<Asker | null>(null);
  // Before the next frame, so that it shows what the key that was pressed has found.
  useLayoutEffect(() => {
    const asker = followListing(setListing, (error) => setFailure({ error }));
    askerRef.current = asker;
    return asker.stop;
  }, []);
  const key = `${tick} ${JSON.stringify(query)}`;
  useLayoutEffect(
    () => askerRef.current?.ask(query),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the query
    [key],
  );
  if (failure) throw failure.error;
  return listing;
}
