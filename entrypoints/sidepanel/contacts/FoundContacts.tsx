import { ContactRows } from '../../../components/list/ContactRows';
import { NobodyHere } from '../../../components/list/NobodyHere';
import { SortBy } from '../../../components/list/SortBy';
import type { ListingQuery } from '../../../outreach/view';
import { grouped } from '../../../outreach/wording';
import type { Listing } from '../../../storage/listing';
import { go, hashOf } from '../use-route';
import { memory, useMemory } from './memory';
import { useDaysLeft } from './use-days-left';

type Props = {
  /** Not there until it was looked up for the first time. */
  listing: Listing | undefined;
  query: ListingQuery;
  onQuery: (query: ListingQuery) => void;
  /** The contact that is open beside. */
  open: string | null;
  selected: ReadonlySet<string> | null;
  onSelected: (ids: ReadonlySet<string>) => void;
  keysOn: boolean;
};

const hrefOf = (id: string) => hashOf({ at: 'contact', id, moment: null });
const add = () => go({ at: 'add' });
const noteOpened = () => {
  memory.isAway = true;
};

function countWords({ count, total, damaged }: Listing): string {
  const aside = damaged.length > 0 ? ` · ${grouped(damaged.length)} damaged and set aside` : '';
  return `${grouped(count)} of ${grouped(total)}${aside}`;
}

/** Those who were found, how many they are of how many, and what to do where they are none. */
export function FoundContacts({ listing, query, onQuery, open, ...choosing }: Props) {
  const [active, setActive] = useMemory('active');
  const rows = useDaysLeft(listing, query.shelf);
  return (
    <>
      <div class="row apart list-count">
        <p class="quiet" role="status">
          {listing && countWords(listing)}
        </p>
        <SortBy sort={query.sort} onSort={(sort) => onQuery({ ...query, sort })} />
      </div>
      {listing && listing.count === 0 && listing.complete && (
        <NobodyHere query={query} total={listing.total} onAdd={add} onQuery={onQuery} />
      )}
      {rows && rows.count > 0 && (
        <ContactRows
          rows={rows}
          label="Contacts"
          hrefOf={hrefOf}
          open={open}
          active={active}
          onActive={setActive}
          onOpen={noteOpened}
          {...choosing}
        />
      )}
    </>
  );
}
