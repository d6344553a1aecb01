export type Times = {
  readonly median: number;
  readonly p95: number;
};

/** The middle of what was measured, and what all but one in twenty stayed below; milliseconds. */
export function timesOf(all: readonly number[]): Times {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** What a figure is held to: so many times its floor, so many milliseconds for all but one in twenty, or both. */
export type Budget = {
  readonly ratio?: number;
  readonly p95?: number;
};

function verdict(ours: Times, ratio: number, budget: Budget): string {
  const parts = [
    budget.ratio === undefined ? '' : `≤ ${budget.ratio} ×`,
    budget.p95 === undefined ? '' : `p95 ≤ ${budget.p95} ms`,
  ].filter(Boolean);
  if (parts.length === 0) return '';
  const isHeld = ratio <= (budget.ratio ?? Infinity) && ours.p95 <= (budget.p95 ?? Infinity);
  return `; ${parts.join(', ')}: ${isHeld ? 'held' : 'missed'}`;
}

/** Says a figure beside its floor, and whether it keeps to its budget. */
export function report(what: string, measured: { ours: Times; floor: Times }, budget: Budget = {}): void {
  const { ours, floor } = measured;
  const ratio = ours.median / floor.median;
  const [median, p95, bare] = [ours.median, ours.p95, floor.median].map((time) => time.toFixed(1));
  const said = `${median} ms, p95 ${p95} ms; floor ${bare} ms; ratio ${ratio.toFixed(2)}`;
  console.log(`${what.padEnd(52)} ${said}${verdict(ours, ratio, budget)}`);
}

const FRAME = 16;

/** Says how long a page stood still at most, beside a frame, and how much more it held than the file is long. */
export function reportPage(
  { longest, heap }: { longest: number; heap: number },
  size: number,
  most = 0,
): void {
  const still = { ours: timesOf([longest]), floor: timesOf([FRAME]) };
  report('… and the longest the page stood still', still, { p95: 64 });
  const times = heap / size;
  if (!Number.isFinite(times)) throw new Error('This browser does not say how much a page holds.');
  const held = most === 0 ? '' : `; ≤ ${most} ×: ${times <= most ? 'held' : 'missed'}`;
  console.log(
    `… heap at most ${times.toFixed(2)} × the file (${(size / 1_000_000).toFixed(1)} MB) more${held}`,
  );
}
