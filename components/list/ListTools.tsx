import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ListingQuery, View } from '../../outreach/view';
import { FilterPanel } from './FilterPanel';
import type { Offers } from './FilterPanel';
import { ViewsPanel } from './ViewsPanel';
import type { ViewActions } from './ViewsPanel';

type Props = Omit<ViewActions, 'onOpen'> & {
  query: ListingQuery;
  onQuery: (query: ListingQuery) => void;
  offers: Offers;
  views: readonly View[];
  /** More buttons for the row. */
  children: ComponentChildren;
};

/** What narrows the list, folded away until asked for: one thing open at a time. */
export function ListTools({ query, onQuery, offers, children, ...views }: Props) {
  const [open, setOpen] = useState<'filters' | 'views' | null>(null);
  const id = useId();
  const toggle = (which: 'filters' | 'views') => setOpen(open === which ? null : which);
  return (
    <>
      <div class="row list-tools">
        <button
          type="button"
          class="plain"
          aria-expanded={open === 'filters'}
          aria-controls={open === 'filters' ? id : undefined}
          onClick={() => toggle('filters')}
        >
          Filter
        </button>
        <button
          type="button"
          class="plain"
          aria-expanded={open === 'views'}
          aria-controls={open === 'views' ? id : undefined}
          onClick={() => toggle('views')}
        >
          Views
        </button>
        {children}
      </div>
      {open && (
        <div id={id} class="card list-fold stack">
          {open === 'filters' ? (
            <FilterPanel query={query} offers={offers} onChange={onQuery} />
          ) : (
            <ViewsPanel query={query} onOpen={onQuery} {...views} />
          )}
        </div>
      )}
    </>
  );
}
