import type { ComponentChildren } from 'preact';

type Props = { name: string; says: string; quiet?: boolean; children: ComponentChildren };

/** One row of a plot: its name, what is drawn on a scale of 0 to 100, and the number beside it. */
export function PlotRow({ name, says, quiet = false, children }: Props) {
  return (
    <div class="plot-row" data-quiet={quiet || undefined}>
      <span class="plot-name" dir="auto">
        {name}
      </span>
      <svg class="plot-scale" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {children}
      </svg>
      <span class="plot-says">{says}</span>
    </div>
  );
}
