import { LEVEL_LABELS, TIE_LABELS } from '../../outreach/contact';
import { STAGE_WORDS } from '../../outreach/stage';
import type { ListingQuery } from '../../outreach/view';
import { EVERYONE } from '../../outreach/view';

/** Due filters in the words of the screens. */
export const DUE_WORDS: Record<ListingQuery['due'], string> = {
  '': 'Any time',
  overdue: 'Overdue',
  today: 'Due today or before',
  week: 'Due within a week',
  none: 'Nothing due',
};

/** Shelves in the words of the screens. */
export const SHELF_WORDS: Record<ListingQuery['shelf'], string> = {
  current: 'Current',
  archived: 'Archived',
  removed: 'Removed',
};

/** Orders in the words of the screens. */
export const SORT_WORDS: Record<ListingQuery['sort'], string> = {
  name: 'By name',
  recent: 'Latest first',
  due: 'Due first',
  company: 'By company',
};

/** One filter that narrows the list, in words, and the query without it. */
export type Chip = { label: string; without: ListingQuery };

/** Names of the filters that hold several values, any of which will do. */
export type ManyName = 'stages' | 'fields' | 'tags' | 'ties' | 'levels';

/** The list with the value in it, or without it when it was there. */
export function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

function oneChips(query: ListingQuery): Chip[] {
  const { organisation, due, shelf } = query;
  return [
    ...(organisation ? [{ label: `At ${organisation}`, without: { ...query, organisation: '' } }] : []),
    ...(due ? [{ label: DUE_WORDS[due], without: { ...query, due: EVERYONE.due } }] : []),
    ...(shelf === 'current'
      ? []
      : [{ label: SHELF_WORDS[shelf], without: { ...query, shelf: EVERYONE.shelf } }]),
  ];
}

/** Every filter of a query as something to be taken away; the search has its own field, and an order narrows nothing. */
export function chipsOf(query: ListingQuery): Chip[] {
  const { stages, fields, tags, ties, levels } = query;
  return [
    ...stages.map((stage) => ({
      label: STAGE_WORDS[stage].label,
      without: { ...query, stages: toggled(stages, stage) },
    })),
    ...fields.map((field) => ({
      label: `Field: ${field}`,
      without: { ...query, fields: toggled(fields, field) },
    })),
    ...tags.map((tag) => ({ label: `Tag: ${tag}`, without: { ...query, tags: toggled(tags, tag) } })),
    ...ties.map((tie) => ({ label: TIE_LABELS[tie], without: { ...query, ties: toggled(ties, tie) } })),
    ...levels.map((level) => ({
      label: LEVEL_LABELS[level],
      without: { ...query, levels: toggled(levels, level) },
    })),
    ...oneChips(query),
  ];
}

/** The query with every filter and the search taken away; the order stays. */
export function cleared(query: ListingQuery): ListingQuery {
  return { ...EVERYONE, sort: query.sort };
}

/** Does it narrow the list in any way? */
export function isNarrowed(query: ListingQuery): boolean {
  return query.search.trim() !== '' || chipsOf(query).length > 0;
}
