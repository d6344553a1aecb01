import { LEVEL_LABELS, LEVELS, TIE_LABELS, TIES } from '../../outreach/contact';
import { STAGE_WORDS, STAGES } from '../../outreach/stage';
import type { ListingQuery } from '../../outreach/view';
import { DUE_FILTERS, SHELVES } from '../../outreach/view';
import type { ManyName } from './chips';
import { DUE_WORDS, SHELF_WORDS, toggled } from './chips';
import { ToggleSet } from './ToggleSet';

/** What there is to filter by among the contacts of this shelf. */
export type Offers = { fields: readonly string[]; tags: readonly string[]; organisations: readonly string[] };

type Props = { query: ListingQuery; offers: Offers; onChange: (query: ListingQuery) => void };

// What is filtered by stays on offer, also when nobody here has it any more.
function offered(names: readonly string[], chosen: readonly string[]) {
  return [...new Set([...chosen, ...names])].map((name) => ({ value: name, label: name }));
}

const FIXED = {
  stages: STAGES.map((value) => ({ value, label: STAGE_WORDS[value].label })),
  due: DUE_FILTERS.filter((value) => value !== '').map((value) => ({ value, label: DUE_WORDS[value] })),
  ties: TIES.map((value) => ({ value, label: TIE_LABELS[value] })),
  levels: LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value] })),
  shelf: SHELVES.map((value) => ({ value, label: SHELF_WORDS[value] })),
};

/** Everything the list can be narrowed by; filters of different kinds all hold, within one kind any will do. */
export function FilterPanel({ query, offers, onChange }: Props) {
  const toggle =
    <Name extends ManyName>(name: Name) =>
    (value: ListingQuery[Name][number]) =>
      onChange({ ...query, [name]: toggled<string>(query[name], value) });
  const { organisation } = query;
  return (
    <div class="filters">
      <ToggleSet legend="Stage" options={FIXED.stages} chosen={query.stages} onToggle={toggle('stages')} />
      <ToggleSet
        legend="Due"
        options={FIXED.due}
        chosen={query.due ? [query.due] : []}
        onToggle={(due) => onChange({ ...query, due: due === query.due ? '' : due })}
      />
      <ToggleSet
        legend="Field"
        options={offered(offers.fields, query.fields)}
        chosen={query.fields}
        onToggle={toggle('fields')}
      />
      <ToggleSet
        legend="Tag"
        options={offered(offers.tags, query.tags)}
        chosen={query.tags}
        onToggle={toggle('tags')}
      />
      <ToggleSet
        legend="Organisation"
        options={offered(offers.organisations, organisation ? [organisation] : [])}
        chosen={organisation ? [organisation] : []}
        onToggle={(name) => onChange({ ...query, organisation: name === organisation ? '' : name })}
      />
      <ToggleSet
        legend="How I know them"
        options={FIXED.ties}
        chosen={query.ties}
        onToggle={toggle('ties')}
      />
      <ToggleSet
        legend="How far along they are"
        options={FIXED.levels}
        chosen={query.levels}
        onToggle={toggle('levels')}
      />
      <ToggleSet
        legend="Shelf"
        options={FIXED.shelf}
        chosen={[query.shelf]}
        said={SHELF_WORDS[query.shelf]}
        onToggle={(shelf) => onChange({ ...query, shelf })}
      />
    </div>
  );
}
