import type { Step } from '../../outreach/progress';
import { STEPS } from '../../outreach/progress';
import { Plot } from './Plot';
import { PlotRow } from './PlotRow';

const STEP_LABELS: Record<Step, string> = {
  asked: 'Asked',
  accepted: 'Accepted the invitation',
  replied: 'Answered',
  met: 'Talked',
  thanked: 'Thanked',
  referred: 'Gave a name',
};

function share(count: number, most: number): number {
  return most === 0 ? 0 : (count / most) * 100;
}

/** How many people came how far, from the first request to a name they gave. */
export function HowFar({ counts }: { counts: Record<Step, number> }) {
  const most = Math.max(...Object.values(counts));
  const rows = STEPS.map((step) => ({ name: STEP_LABELS[step], count: counts[step] }));
  return (
    <Plot
      title="How far it came"
      says={rows.map(({ name, count }) => `${name}: ${count}`).join(', ')}
      table={{ head: ['Step', 'People'], rows: rows.map(({ name, count }) => [name, String(count)]) }}
    >
      {rows.map(({ name, count }) => (
        <PlotRow key={name} name={name} says={String(count)}>
          <rect class="plot-track" width="100" height="10" />
          <rect class="plot-bar" width={share(count, most)} height="10" />
        </PlotRow>
      ))}
    </Plot>
  );
}
