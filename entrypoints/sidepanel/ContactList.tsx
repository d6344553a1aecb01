import { useState } from 'preact/hooks';
import { ContactLines } from '../../components/ContactLines';
import { SelectField } from '../../components/SelectField';
import { TextField } from '../../components/TextField';
import { useLast } from '../../components/use-last';
import { useLive } from '../../components/use-live';
import { STAGES, STAGE_WORDS } from '../../outreach/stage';
import type { Stage } from '../../outreach/stage';
import type { ListingQuery } from '../../storage/listing';
import { listContacts } from '../../storage/listing';
import { watch } from '../../storage/watch';
import { go } from './use-route';

const EVERY = { value: '', label: 'All' } as const;
const STAGE_OPTIONS: { value: Stage | ''; label: string }[] = [
  EVERY,
  ...STAGES.map((stage) => ({ value: stage, label: STAGE_WORDS[stage].label })),
];
const SORTS = [
  { value: 'name', label: 'Name' },
  { value: 'recent', label: 'Latest first' },
  { value: 'due', label: 'Due first' },
] as const;

const PAGE = 100;

type FilterProps = {
  query: ListingQuery;
  fields: readonly string[];
  tags: readonly string[];
  onChange: (patch: ListingQuery) => void;
};

function optionsOf(names: readonly string[]) {
  return [EVERY, ...names.map((name) => ({ value: name, label: name }))];
}

function Filters({ query, fields, tags, onChange }: FilterProps) {
  return (
    <div class="columns">
      <SelectField
        label="Stage"
        value={query.stage ?? ''}
        options={STAGE_OPTIONS}
        onChange={(stage) => onChange({ stage })}
      />
      {fields.length > 0 && (
        <SelectField
          label="Field"
          value={query.field ?? ''}
          options={optionsOf(fields)}
          onChange={(field) => onChange({ field })}
        />
      )}
      {tags.length > 0 && (
        <SelectField
          label="Tag"
          value={query.tag ?? ''}
          options={optionsOf(tags)}
          onChange={(tag) => onChange({ tag })}
        />
      )}
      <SelectField
        label="Sort by"
        value={query.sort ?? 'name'}
        options={SORTS}
        onChange={(sort) => onChange({ sort })}
      />
    </div>
  );
}

/** All contacts, to search, filter, sort and open. */
export function ContactList({ current }: { current: string | null }) {
  const [query, setQuery] = useState<ListingQuery>({});
  const [shown, setShown] = useState(PAGE);
  const listing = useLast(useLive(watch, `contacts ${JSON.stringify(query)}`, () => listContacts(query)));
  const change = (patch: ListingQuery) => setQuery({ ...query, ...patch });
  if (!listing) return null;
  const empty = listing.total === 0 ? 'Nobody saved yet.' : 'No one matches. Change the search or a filter.';
  return (
    <div class="stack">
      <div class="row apart">
        <h1>Contacts</h1>
        <button type="button" onClick={() => go({ at: 'add' })}>
          Add someone
        </button>
      </div>
      <TextField
        label="Search"
        type="search"
        value={query.search ?? ''}
        onInput={(search) => change({ search })}
        hint="Name, company, role, school, field, tag or note"
      />
      <details>
        <summary>Filter and sort</summary>
        <Filters query={query} fields={listing.fields} tags={listing.tags} onChange={change} />
      </details>
      <p class="quiet" role="status">
        {listing.rows.length} of {listing.total}
        {listing.damaged.length > 0 && ` · ${listing.damaged.length} damaged and set aside`}
      </p>
      <ContactLines
        rows={listing.rows.slice(0, shown)}
        empty={empty}
        current={current}
        onOpen={(id) => go({ at: 'contact', id, moment: null })}
      />
      {listing.rows.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + PAGE)}>
          Show more
        </button>
      )}
    </div>
  );
}
