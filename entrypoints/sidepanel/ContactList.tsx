import { BulkBar } from '../../components/list/BulkBar';
import type { BulkChoice } from '../../components/list/BulkBar';
import { FilterChips } from '../../components/list/FilterChips';
import { ListTools } from '../../components/list/ListTools';
import { Notice } from '../../components/Notice';
import { TextField } from '../../components/TextField';
import { useKeys } from '../../components/keys/use-keys';
import type { Action } from '../../components/use-action';
import { useAction } from '../../components/use-action';
import { useLive } from '../../components/use-live';
import type { ListingQuery } from '../../outreach/view';
import { explainFailure } from '../../storage/failure';
import type { Listing } from '../../storage/listing';
import { readViews, removeView, renameView, saveView } from '../../storage/views';
import { watch } from '../../storage/watch';
import { FoundContacts } from './contacts/FoundContacts';
import { useMemory } from './contacts/memory';
import { useBulk } from './contacts/use-bulk';
import { useListing } from './contacts/use-listing';
import { useReturn } from './contacts/use-return';
import { go, hashOf } from './use-route';

const NO_OFFERS = { fields: [], tags: [], organisations: [] };
const NAMED = 3;

const openBoard = () => go({ at: 'contacts', view: 'board' });

type ToolsProps = {
  query: ListingQuery;
  onQuery: (query: ListingQuery) => void;
  listing: Listing | undefined;
  run: Action['run'];
  isSelecting: boolean;
  onSelecting: () => void;
};

function Tools({ query, onQuery, listing, run, isSelecting, onSelecting }: ToolsProps) {
  const views = useLive(watch, 'views', readViews);
  const isDone = async (work: () => Promise<unknown>) => (await run(work)) !== undefined;
  return (
    <ListTools
      query={query}
      onQuery={onQuery}
      offers={listing ?? NO_OFFERS}
      views={views ?? []}
      onSave={(name) => isDone(() => saveView(name, query))}
      onRename={(id, name) => isDone(() => renameView(id, name))}
      onRemove={(id) => void run(() => removeView(id))}
    >
      <button type="button" class="plain" aria-pressed={isSelecting} onClick={onSelecting}>
        Select
      </button>
      <button type="button" class="plain" onClick={openBoard}>
        Board
      </button>
      <a class="button plain" href={hashOf({ at: 'organisations' })}>
        Organisations
      </a>
    </ListTools>
  );
}

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

/** All contacts: to search, filter, sort and open, and to change many at once. */
export function ContactList({ keysOn }: { keysOn: boolean }) {
  const [query, setQuery] = useMemory('query');
  const [selected, setSelected] = useMemory('selected');
  const { run, failure } = useAction();
  const listing = useListing(query);
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
      <div class="row apart">
        <h1>Contacts</h1>
        <button type="button" onClick={() => go({ at: 'add' })}>
          Add<span class="visually-hidden"> someone</span>
        </button>
      </div>
      <TextField
        label="Search"
        type="search"
        value={query.search}
        maxLength={200}
        onInput={(search) => ask({ ...query, search })}
        placeholder="Name, company, tag, note"
      />
      <Tools
        query={query}
        onQuery={ask}
        listing={listing}
        run={run}
        isSelecting={selected !== null}
        onSelecting={() => setSelected(selected ? null : new Set())}
      />
      <FilterChips query={query} onChange={ask} />
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <FoundContacts
        listing={listing}
        query={query}
        onQuery={ask}
        open={null}
        selected={selected}
        onSelected={setSelected}
        keysOn={keysOn}
      />
      {listing && selected && (
        <Selected listing={listing} query={query} selected={selected} onSelected={setSelected} run={run} />
      )}
    </div>
  );
}
