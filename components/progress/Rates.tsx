import type { Rate, RateBy } from '../../outreach/progress';
import { differs } from '../../outreach/progress';
import type { Option } from '../SelectField';
import { SelectField } from '../SelectField';
import { Plot } from './Plot';
import { PlotRow } from './PlotRow';

/** The rate of one template, channel, tie or field, under the name a person knows it by. */
export type NamedRate = { name: string; rate: Rate };

const BY: readonly Option<RateBy>[] = [
  { value: 'channel', label: 'how you wrote' },
  { value: 'tie', label: 'how you know them' },
  { value: 'template', label: 'template' },
  { value: 'field', label: 'field of work' },
];

const percent = (share: number) => `${Math.round(share * 100)} %`;

function sayRate({ replied, asked, rate, tooFew }: Rate): string {
  return tooFew ? `${replied} of ${asked}` : `${replied} of ${asked} · ${percent(rate)}`;
}

function sayRange({ low, high, tooFew }: Rate): string {
  return tooFew ? 'too few to compare' : `${percent(low)} to ${percent(high)}`;
}

// What can honestly be concluded; the range of each is in the plot.
function conclusion(rates: readonly NamedRate[]): string {
  const enough = rates.filter(({ rate }) => !rate.tooFew);
  if (enough.length < 2) return 'Too few requests to compare yet: at least 12 of each are needed.';
  const [best, ...others] = enough.toSorted((one, other) => other.rate.rate - one.rate.rate);
  const clear = best && others.every(({ rate }) => differs(best.rate, rate));
  return clear ? `“${best.name}” is answered most often.` : 'No clear difference so far.';
}

function Interval({ rate: { low, high, rate, tooFew } }: { rate: Rate }) {
  return (
    <>
      <rect class="plot-track" width="100" height="10" />
      <rect class="plot-range" x={low * 100} width={(high - low) * 100} height="10" />
      {!tooFew && <rect class="plot-point" x={Math.min(98, rate * 100)} width="2" height="10" />}
    </>
  );
}

type Props = { by: RateBy; rates: readonly NamedRate[]; onBy: (by: RateBy) => void };

/** How many of those asked answered, side by side, with the range each rate is likely to lie in. */
export function Rates({ by, rates, onBy }: Props) {
  return (
    <section class="stack">
      <Plot
        title="What gets answers"
        says={rates.map(({ name, rate }) => `${name}: ${sayRate(rate)}, ${sayRange(rate)}`).join('; ')}
        table={{
          head: ['', 'Asked', 'Answered', 'Rate', 'Likely range'],
          rows: rates.map(({ name, rate }) => [
            name,
            String(rate.asked),
            String(rate.replied),
            rate.tooFew ? 'too few' : percent(rate.rate),
            sayRange(rate),
          ]),
        }}
      >
        {rates.map(({ name, rate }) => (
          <PlotRow key={name} name={name} says={sayRate(rate)} quiet={rate.tooFew}>
            <Interval rate={rate} />
          </PlotRow>
        ))}
      </Plot>
      <p class="quiet">{conclusion(rates)} The bar shows where the true rate most likely lies (95 %).</p>
      <SelectField label="Compare by" value={by} options={BY} onChange={onBy} />
    </section>
  );
}
