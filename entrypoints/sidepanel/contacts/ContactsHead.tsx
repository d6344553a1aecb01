import type { ComponentChildren } from 'preact';
import { FilterChips } from '../../../components/list/FilterChips';
import type { Offers } from '../../../components/list/FilterPanel';
import { ListTools } from '../../../components/list/ListTools';
import { TextField } from '../../../components/TextField';
import type { Action } from '../../../components/use-action';
import { useLive } from '../../../components/use-live';
import type { ListingQuery } from '../../../outreach/view';
import { readViews, removeView, renameView, saveView } from '../../../storage/views';
import { watch } from '../../../storage/watch';
import { go, hashOf } from '../use-route';

type Props = {
  query: ListingQuery;
  onQuery: (query: ListingQuery) => void;
  /** What there is to filter by; not there until looked up. */
  offers: Offers | undefined;
  run: Action['run'];
  /** What else can be done with those shown, before what leads elsewhere. */
  children: ComponentChildren;
};

const NO_OFFERS: Offers = { fields: [], tags: [], organisations: [] };

function Tools({ query, onQuery, offers = NO_OFFERS, run, children }: Props) {
  const views = useLive(watch, 'views', readViews);
  const isDone = async (work: () => Promise<unknown>) => (await run(work)) !== undefined;
  return (
    <ListTools
      query={query}
      onQuery={onQuery}
      offers={offers}
      views={views ?? []}
      onSave={(name) => isDone(() => saveView(name, query))}
      onRename={(id, name) => isDone(() => renameView(id, name))}
      onRemove={(id) => void run(() => removeView(id))}
    >
      {children}
      <a class="button plain" href={hashOf({ at: 'organisations' })}>
        Organisations
      </a>
    </ListTools>
  );
}

/** The head of the contacts, as a list and as a board: adding someone, the search, and what narrows it. */
export function ContactsHead(props: Props) {
  const { query, onQuery } = props;
  return (
    <>
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
        onInput={(search) => onQuery({ ...query, search })}
        placeholder="Name, company, tag, note"
      />
      <Tools {...props} />
      <FilterChips query={query} onChange={onQuery} />
    </>
  );
}
