import { useEffect, useState } from 'preact/hooks';
import { useTick } from '../../../components/use-tick';
import type { ListingQuery } from '../../../outreach/view';
import type { Listing } from '../../../storage/listing';
import { watchListing } from '../../../storage/listing';

/**
 * The contacts that match, and still those that matched before while the next are looked up: a list that blinks
 * at each letter of a search is unreadable. Each key is asked for at once: the index answers within a frame. A failure is thrown while rendering, for `Page` to show.
 */
export function useListing(query: ListingQuery): Listing | undefined {
  const tick = useTick();
  const [listing, setListing] = useState<Listing>();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const key = `${tick} ${JSON.stringify(query)}`;
  useEffect(
    () => watchListing(query, setListing, (error) => setFailure({ error })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the query
    [key],
  );
  if (failure) throw failure.error;
  return listing;
}
