import { REFLECTION_SCALES } from '../../outreach/interview';
import type { ScalePoint } from '../../outreach/learn';
import { Plot } from '../progress/Plot';
import { PlotRow } from '../progress/PlotRow';
import { withYear } from '../When';

const MOST = 5;
const NAMES = ['fit', 'energy', 'surprise'] as const;
const SHORT = { fit: 'Fit', energy: 'Energy', surprise: 'Surprise' } as const;

const said = (value: number | null) => (value === null ? 'not said' : `${value} of ${MOST}`);

/** Fit, energy and surprise after each talk, the first at the top. */
export function Scales({ points }: { points: readonly ScalePoint[] }) {
  if (points.length === 0) return null;
  const rows = points.map((point) => ({ point, name: `${point.name}, ${withYear(point.at)}` }));
  return (
    <Plot
      title="How it felt"
      says={rows.map(({ name, point }) => `${name}: fit ${said(point.fit)}`).join('; ')}
      table={{
        head: ['Talk', ...NAMES.map((scale) => REFLECTION_SCALES[scale])],
        rows: rows.map(({ name, point }) => [name, ...NAMES.map((scale) => said(point[scale]))]),
      }}
    >
      {rows.map(({ name, point }) => (
        <PlotRow
          key={name}
          name={name}
          says={NAMES.map((scale) => `${SHORT[scale]} ${point[scale] ?? '–'}`).join(' · ')}
        >
          <rect class="plot-track" width="100" height="10" />
          <rect class="plot-bar" width={((point.fit ?? 0) / MOST) * 100} height="10" />
        </PlotRow>
      ))}
    </Plot>
  );
}
