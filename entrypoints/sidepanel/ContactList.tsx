import { BulkBar } from '../../components/list/BulkBar';
import type { BulkChoice } from '../../components/list/BulkBar';
import { Notice } from '../../components/Notice';
import { useKeys } from '../../components/keys/use-keys';
import type { Action } from '../../components/use-action';
import { useAction } from '../../components/use-action';
import type { ListingQuery } from '../../outreach/view';
import { explainFailure } from '../../storage/failure';
import type { Listing } from '../../storage/listing';
import { ContactsHead } from './contacts/ContactsHead';
import { FoundContacts } from './contacts/FoundContacts';
import { useMemory } from './contacts/memory';
import { NobodyKept, useAnybody } from './contacts/NobodyKept';
import { useBulk } from './contacts/use-bulk';
import { useListing } from './contacts/use-listing';
import { useReturn } from './contacts/use-return';
import { go } from './use-route';

const NAMED = 3;

const openBoard = () => go({ at: 'contacts', view: 'board' });

function namesOf(listing: Listing, selected: ReadonlySet<string>): string[] {
  const names: string[] = [];
  for (const [position, id] of listing.ids().entries()) {
    if (names.length === NAMED) break;
    if (selected.has(id)) names.push(listing.rowAt(position).name);
  }
  return names;
}

// What moves people to another shelf leaves nobody to choose from.
const MOVES: ReadonlySet<BulkChoice['kind']> = new Set(['archive', 'unarchive', 'remove', 'restore']);

type SelectedProps = {
  listing: Listing;
  query: ListingQuery;
  selected: ReadonlySet<string>;
  onSelected: (selected: ReadonlySet<string> | null) => void;
  run: Action['run'];
};

function Selected({ listing, query, selected, onSelected, run }: SelectedProps) {
  const { progress, aside, change } = useBulk(run);
  const act = async (choice: BulkChoice) => {
    const done = await change([...selected], choice);
    if (!done?.change || !MOVES.has(choice.kind)) return;
    onSelected(null);
    document.querySelector<HTMLElement>('main .row-line[tabindex="0"]')?.focus({ preventScroll: true });
  };
  return (
    <>
      <p class="quiet" role="status">
        {aside}
      </p>
      <BulkBar
        count={selected.size}
        shown={listing.count}
        shelf={query.shelf}
        names={namesOf(listing, selected)}
        offers={listing}
        progress={progress}
        onDo={act}
        onAll={() => onSelected(new Set(listing.ids()))}
        onDone={() => onSelected(null)}
      />
    </>
  );
}

type ListedProps = Omit<SelectedProps, 'selected'> &
  Pick<Action, 'failure'> & {
    selected: ReadonlySet<string> | null;
    onQuery: (query: ListingQuery) => void;
    keysOn: boolean;
  };

function ListedContacts(props: ListedProps) {
  const { listing, query, onQuery, selected, onSelected, run, failure, keysOn } = props;
  return (
    <>
      <ContactsHead query={query} onQuery={onQuery} offers={listing} run={run}>
        <button
          type="button"
          class="plain"
          aria-pressed={selected !== null}
          onClick={() => onSelected(selected ? null : new Set())}
        >
          Select
        </button>
        <button type="button" class="plain" onClick={openBoard}>
          Board
        </button>
      </ContactsHead>
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <FoundContacts
        listing={listing}
        query={query}
        onQuery={onQuery}
        open={null}
        selected={selected}
        onSelected={onSelected}
        keysOn={keysOn}
      />
      {selected && (
        <Selected listing={listing} query={query} selected={selected} onSelected={onSelected} run={run} />
      )}
    </>
  );
}

/** All contacts: to search, filter, sort and open, and to change many at once. */
export function ContactList({ keysOn }: { keysOn: boolean }) {
  const [query, setQuery] = useMemory('query');
  const [selected, setSelected] = useMemory('selected');
  const { run, failure } = useAction();
  const listing = useListing(query);
  const isAnybody = useAnybody(query, listing);
  useReturn(listing !== undefined && listing.complete);
  const endSelecting = () => {
    if (!selected) return false;
    setSelected(null);
  };
  useKeys({ Escape: endSelecting }, true);
  const ask = (next: ListingQuery) => {
    // Those chosen on one shelf are not on another; among the removed there is nothing to do but choose.
    if (next.shelf !== query.shelf) setSelected(next.shelf === 'removed' ? new Set() : null);
    setQuery(next);
  };
  return (
    <div class="stack contacts">
      {listing && isAnybody ? (
        <ListedContacts
          listing={listing}
          query={query}
          onQuery={ask}
          selected={selected}
          onSelected={setSelected}
          run={run}
          failure={failure}
          keysOn={keysOn}
        />
      ) : (
        <NobodyKept isKnown={listing?.complete === true} onQuery={ask} />
      )}
    </div>
  );
}
