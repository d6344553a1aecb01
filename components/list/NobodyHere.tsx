import type { ListingQuery } from '../../outreach/view';
import { EVERYONE } from '../../outreach/view';
import { cleared } from './chips';

type Props = {
  query: ListingQuery;
  /** How many there are on this shelf without any other filter. */
  total: number;
  /** How many wait on the other shelves, where that is known. */
  elsewhere?: { archived: number; removed: number } | undefined;
  onAdd: () => void;
  onQuery: (query: ListingQuery) => void;
};

const ON_SHELF = {
  archived: {
    title: 'Nothing archived',
    text: 'Archive people you are done with: they keep their history and are never due.',
  },
  removed: {
    title: 'Nobody removed lately',
    text: 'Whoever you remove waits here for 30 days, in case you want them back.',
  },
} as const;

const AWAY = [
  { shelf: 'archived', label: 'See the archive' },
  { shelf: 'removed', label: 'See who was removed' },
] as const;

type AwayProps = Pick<Props, 'elsewhere' | 'onQuery'>;

function PutAway({ elsewhere, onQuery }: AwayProps) {
  const there = AWAY.filter(({ shelf }) => elsewhere && elsewhere[shelf] > 0);
  return there.map(({ shelf, label }) => (
    <button key={shelf} type="button" class="plain" onClick={() => onQuery({ ...EVERYONE, shelf })}>
      {label}
    </button>
  ));
}

/** Instead of an empty list: why it is empty, and the one next step. */
export function NobodyHere({ query, total, elsewhere, onAdd, onQuery }: Props) {
  const { shelf } = query;
  if (total > 0) {
    return (
      <div class="stack empty">
        <h2>No one matches</h2>
        <p>Change the search or take a filter away.</p>
        <div class="row">
          <button type="button" onClick={() => onQuery(cleared(query))}>
            Clear search and filters
          </button>
        </div>
      </div>
    );
  }
  if (shelf !== 'current') {
    const { title, text } = ON_SHELF[shelf];
    return (
      <div class="stack empty">
        <h2>{title}</h2>
        <p>{text}</p>
        <div class="row">
          <button type="button" onClick={() => onQuery(cleared(query))}>
            Back to everyone
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="stack empty">
      <h2>Nobody saved yet</h2>
      <p>
        Open the LinkedIn profile of someone whose work interests you and click Cuppa’s button in the toolbar,
        or write down someone you know.
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={onAdd}>
          Add someone by hand
        </button>
        <PutAway elsewhere={elsewhere} onQuery={onQuery} />
      </div>
    </div>
  );
}
