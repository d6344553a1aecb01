/** One kill, and on which side of its boundary it fell: what was begun was found as before, or done. */
export type Shot = {
  /** Milliseconds from the last click to the kill. */
  after: number;
  isDone: boolean;
};

/** Milliseconds after the last click. */
export type Span = { from: number; to: number };

export type Range = {
  /** In the order they were made. */
  shots: readonly Shot[];
  /** From before the click to after the end. */
  whole: Span;
  /** Numbers from 0 to below 1. */
  chance: () => number;
};

// Each third shot goes anywhere: what nobody thought of need not happen near the boundary.
const ANYWHERE = 3;
const goesAnywhere = (at: number) => at % ANYWHERE === ANYWHERE - 1;
// How long a computer takes changes while it is shot at, and one round that hung says nothing of the others.
const REMEMBERED = 8;
// The same moment falls now on this side, now on that: what is done takes a little longer or shorter each time.
const WIDENED = { least: 20, part: 0.25, each: 15 };

/** Numbers below one, the same each time for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Where the boundary lies as far as these shots tell: between the latest that found all as before and the earliest
 * that found it done, whichever comes first, and a little more on both sides. A side that was never found reaches
 * to the end of the whole.
 */
export function windowOf(shots: readonly Shot[], whole: Span): Span {
  const momentsOf = (isDone: boolean) =>
    shots.filter((shot) => shot.isDone === isDone).map(({ after }) => after);
  const [befores, dones] = [momentsOf(false), momentsOf(true)];
  if (befores.length + dones.length === 0) return whole;
  const lastBefore = befores.length > 0 ? Math.max(...befores) : whole.from;
  const firstDone = dones.length > 0 ? Math.min(...dones) : whole.to;
  const [from, to] = [Math.min(lastBefore, firstDone), Math.max(lastBefore, firstDone)];
  const more = Math.max(WIDENED.least, (to - from) * WIDENED.part);
  // It may reach beyond the end: everything may take longer than it did undisturbed.
  return { from: Math.max(whole.from, from - more), to: to + more };
}

/**
 * The half of the window on the side that was missed by the last aimed shot: what is done now takes longer, now
 * shorter, and this follows it. Missed again and again, it goes further that way.
 */
function missedHalf(shots: readonly Shot[], whole: Span): Span {
  const { from, to } = windowOf(shots.slice(-REMEMBERED), whole);
  const aimed = shots.filter((_, at) => !goesAnywhere(at));
  const isDone = aimed.at(-1)?.isDone;
  if (isDone === undefined) return whole;
  const alike = aimed.length - 1 - aimed.findLastIndex((shot) => shot.isDone !== isDone);
  const more = alike * WIDENED.each;
  const middle = (from + to) / 2;
  return isDone ? { from: Math.max(whole.from, from - more), to: middle } : { from: middle, to: to + more };
}

/** When to kill next, milliseconds after the click: two times of three near the boundary, else anywhere. */
export function aim({ shots, whole, chance }: Range): number {
  const { from, to } = goesAnywhere(shots.length) ? whole : missedHalf(shots, whole);
  return Math.round(from + chance() * (to - from));
}

/**
 * The moment that leaves the fewest shots on the wrong side, in the middle of the two next to it, or of all such
 * moments where they overlap; null while one side is all there is.
 */
export function boundaryOf(shots: readonly Shot[]): number | null {
  const dones = shots.filter(({ isDone }) => isDone).length;
  if (dones === 0 || dones === shots.length) return null;
  const sorted = shots.toSorted((one, other) => one.after - other.after);
  const places = Array.from({ length: sorted.length + 1 }, (_, place) => {
    const earlier = sorted.slice(0, place);
    const later = sorted.slice(place);
    const wrong =
      earlier.filter(({ isDone }) => isDone).length + later.filter(({ isDone }) => !isDone).length;
    const nextTo = [...earlier.slice(-1), ...later.slice(0, 1)].map(({ after }) => after);
    return { wrong, at: (Math.min(...nextTo) + Math.max(...nextTo)) / 2 };
  });
  const least = Math.min(...places.map(({ wrong }) => wrong));
  const moments = places.filter(({ wrong }) => wrong === least).map(({ at }) => at);
  return (Math.min(...moments) + Math.max(...moments)) / 2;
}

const NEAR = [10, 50, 100];

/** How many shots fell on each side, and how near to the boundary, in words. */
export function tellShots(shots: readonly Shot[]): string {
  const dones = shots.filter(({ isDone }) => isDone).length;
  const sides = `${shots.length - dones} before the boundary, ${dones} after it`;
  const boundary = boundaryOf(shots);
  if (boundary === null) return sides;
  const near = NEAR.map((most) => {
    const count = shots.filter(({ after }) => Math.abs(after - boundary) <= most).length;
    return `${count} within ${most} ms`;
  });
  return `${sides} (at about ${Math.round(boundary)} ms): ${near.join(', ')}`;
}
