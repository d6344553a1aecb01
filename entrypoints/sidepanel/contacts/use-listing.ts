import { useEffect, useRef, useState } from 'preact/hooks';
import { useTick } from '../../../components/use-tick';
import type { ListingQuery } from '../../../outreach/view';
import type { Listing } from '../../../storage/listing';
import { watchListing } from '../../../storage/listing';

// Long enough that quick typing asks once for a word, short enough to be answered as one types.
const TYPING_MS = 80;

/**
 * The contacts that match, and still those that matched before while the next are looked up: a list that blinks
 * at each letter of a search is unreadable. A failure is thrown while rendering, for `Page` to show.
 */
export function useListing(query: ListingQuery): Listing | undefined {
  const tick = useTick();
  const [listing, setListing] = useState<Listing>();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const searchedRef = useRef(query.search);
  const key = `${tick} ${JSON.stringify(query)}`;
  useEffect(() => {
    let stop = () => {};
    const watch = () => {
      stop = watchListing(query, setListing, (error) => setFailure({ error }));
    };
    const isTyping = searchedRef.current !== query.search;
    searchedRef.current = query.search;
    const timer = setTimeout(watch, isTyping ? TYPING_MS : 0);
    return () => {
      clearTimeout(timer);
      stop();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the query
  }, [key]);
  if (failure) throw failure.error;
  return listing;
}
