import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Rows } from '../../../components/list/rows';
import type { ListingQuery } from '../../../outreach/view';
import type { Listing } from '../../../storage/listing';

// Asked for by id: of more, the rest are shown without.
const MOST = 500;

const NOBODY: ReadonlyMap<string, number> = new Map();

/** The rows of a list, with when they are erased where those are shown who were removed. */
export function useDaysLeft(listing: Listing | undefined, shelf: ListingQuery['shelf']): Rows | undefined {
  const [days, setDays] = useState(NOBODY);
  useEffect(() => {
    if (shelf !== 'removed' || !listing) return undefined;
    let isCurrent = true;
    const ids = listing.ids().slice(0, MOST);
    // Without it the list is as good as any other.
    void import('../../../storage/erase')
      .then(({ daysLeft }) => daysLeft(ids))
      .then((found) => isCurrent && setDays(found))
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [listing, shelf]);
  return useMemo(() => {
    if (shelf !== 'removed' || !listing) return listing;
    const rowAt = (position: number) => {
      const row = listing.rowAt(position);
      return { ...row, daysLeft: days.get(row.id) };
    };
    return { count: listing.count, ids: () => listing.ids(), rowAt };
  }, [listing, shelf, days]);
}
