import type { ListingQuery } from '../../outreach/view';
import { SORTS } from '../../outreach/view';
import { SORT_WORDS } from './chips';

type Sort = ListingQuery['sort'];

type Props = { sort: Sort; onSort: (sort: Sort) => void };

/** The order of the list, beside how many are in it. */
export function SortBy({ sort, onSort }: Props) {
  const choose = (value: string) => {
    const known = SORTS.find((candidate) => candidate === value);
    if (known) onSort(known);
  };
  return (
    <select
      class="sort-by"
      aria-label="Sort by"
      value={sort}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {SORTS.map((value) => (
        <option key={value} value={value}>
          {SORT_WORDS[value]}
        </option>
      ))}
    </select>
  );
}
