/** How many rows there are, how high each is, and which part of them can be seen; all in CSS pixels. */
export type Sight = { count: number; row: number; from: number; to: number };

/** The rows to draw: from `first` up to, and without, `end`. */
export type Span = { first: number; end: number };

// Rows drawn beyond what is seen, so that scrolling shows no gap before they are drawn.
const SPARE = 9;
// Only when fewer of them are left on a side are the next ones drawn: several at once cost little more than one.
const LEAST = 4;
// Past this many the spare ones go first: a list is a few hundred nodes, however high the window.
const MOST = 32;

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

function isEnough({ first, end }: Span, least: Span): boolean {
  return first <= least.first && end >= least.end && end - first <= MOST;
}

/** The rows to draw where only a part of a long list is seen; those drawn `before` for as long as they are enough. */
export function spanOf({ count, row, from, to }: Sight, before: Span | null = null): Span {
  const first = within(Math.floor(Math.max(0, from) / row), 0, count);
  const end = within(Math.ceil(Math.max(0, to) / row), first, count);
  const most = Math.max(0, Math.floor((MOST - (end - first)) / 2));
  const around = (rows: number) => ({ first: Math.max(0, first - rows), end: Math.min(count, end + rows) });
  const least = around(Math.min(LEAST, Math.floor(most / 2)));
  if (!before) return least;
  const kept = { first: Math.min(before.first, count), end: Math.min(before.end, count) };
  return isEnough(kept, least) ? kept : around(Math.min(SPARE, most));
}

/** The positions drawn, in order; the kept one, which has or had the focus, is drawn wherever it is. */
export function positionsIn({ first, end }: Span, kept: number | null): number[] {
  const drawn = Array.from({ length: end - first }, (_, index) => first + index);
  if (kept === null || (kept >= first && kept < end)) return drawn;
  return kept < first ? [kept, ...drawn] : [...drawn, kept];
}
