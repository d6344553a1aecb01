import { useRef } from 'preact/hooks';
import type { ListingQuery } from '../../outreach/view';
import '../chips.css';
import { chipsOf, cleared } from './chips';

type Props = { query: ListingQuery; onChange: (query: ListingQuery) => void };

/** The filters in force, each to be taken away with one click. */
export function FilterChips({ query, onChange }: Props) {
  const ref = useRef<HTMLUListElement>(null);
  const chips = chipsOf(query);
  if (chips.length === 0) return null;
  const remove = (without: ListingQuery, index: number) => {
    // What had the focus goes: it moves on to the chip before or after, or to the button that clears all.
    const buttons = [...(ref.current?.querySelectorAll('button') ?? [])];
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
    onChange(without);
  };
  return (
    <ul ref={ref} class="row chips" aria-label="Filters in force">
      {chips.map(({ label, without }, index) => (
        <li key={label}>
          <button type="button" class="chip" onClick={() => remove(without, index)}>
            <span dir="auto">{label}</span>
            <span aria-hidden="true">×</span>
            <span class="visually-hidden">: remove this filter</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="plain small" onClick={() => onChange(cleared(query))}>
          Clear all
        </button>
      </li>
    </ul>
  );
}
