import { useLayoutEffect, useState } from 'preact/hooks';
import { NobodyHere } from '../../../components/list/NobodyHere';
import { isNarrowed } from '../../../components/list/chips';
import { useLive } from '../../../components/use-live';
import type { ListingQuery } from '../../../outreach/view';
import { EVERYONE } from '../../../outreach/view';
import { listContacts } from '../../../storage/listing';
import { watch } from '../../../storage/watch';
import { go } from '../use-route';

/** As much of a listing as says that nobody is in it. */
type Found = { total: number; damaged: readonly unknown[] };

/**
 * Is there anybody to search, filter or choose from? Once there was, the tools stay where they are: between two
 * shelves there may seem to be nobody for a moment.
 */
export function useAnybody(query: ListingQuery, found: Found | undefined): boolean {
  const [wasThere, setWasThere] = useState(false);
  const isThere = found !== undefined && (found.total > 0 || found.damaged.length > 0 || isNarrowed(query));
  useLayoutEffect(() => {
    if (isThere) setWasThere(true);
  }, [isThere]);
  return isThere || wasThere;
}

const add = () => go({ at: 'add' });

async function readElsewhere() {
  const [archived, removed] = await Promise.all([
    listContacts({ shelf: 'archived' }),
    listContacts({ shelf: 'removed' }),
  ]);
  return { archived: archived.total, removed: removed.total };
}

function NextStep({ onQuery }: Pick<Props, 'onQuery'>) {
  const elsewhere = useLive(watch, 'other shelves', readElsewhere);
  return <NobodyHere query={EVERYONE} total={0} elsewhere={elsewhere} onAdd={add} onQuery={onQuery} />;
}

type Props = {
  /** Was everyone looked through? Until then there is only the head. */
  isKnown: boolean;
  onQuery: (query: ListingQuery) => void;
};

/** The contacts while there is nobody: only what to do next, and the way to those put away. */
export function NobodyKept({ isKnown, onQuery }: Props) {
  return (
    <>
      <h1>Contacts</h1>
      {isKnown && <NextStep onQuery={onQuery} />}
    </>
  );
}
