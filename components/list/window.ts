/** How many rows there are, how high each is, and which part of them can be seen; all in CSS pixels. */
export type Sight = { count: number; row: number; from: number; to: number };

/** The rows to draw: from `first` up to, and without, `end`. */
export type Span = { first: number; end: number };

// Rows drawn beyond what is seen, so that scrolling shows no gap before they are drawn.
const SPARE = 6;
// Past this many the spare ones go first: a list is a few hundred nodes, however high the window.
const MOST = 32;

/** The rows to draw where only a part of a long list is seen. */
export function spanOf({ count, row, from, to }: Sight): Span {
  const seen = { first: Math.floor(Math.max(0, from) / row), end: Math.ceil(Math.max(0, to) / row) };
  const spare = Math.max(0, Math.min(SPARE, Math.floor((MOST - (seen.end - seen.first)) / 2)));
  const first = Math.min(Math.max(0, seen.first - spare), count);
  return { first, end: Math.max(first, Math.min(count, seen.end + spare)) };
}

/** The positions drawn, in order; the kept one, which has or had the focus, is drawn wherever it is. */
export function positionsIn({ first, end }: Span, kept: number | null): number[] {
  const drawn = Array.from({ length: end - first }, (_, index) => first + index);
  if (kept === null || (kept >= first && kept < end)) return drawn;
  return kept < first ? [kept, ...drawn] : [...drawn, kept];
}
