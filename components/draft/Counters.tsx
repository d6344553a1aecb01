import type { Counter } from '../../templates/limits';

type Props = {
  id: string;
  counters: readonly Counter[];
  /** What the coach found well, a word each. */
  well: readonly string[];
};

/** How long the text is against what its channel takes, by how much it is over, and what is well with it. */
export function Counters({ id, counters, well }: Props) {
  return (
    <p id={id} class="row quiet">
      {counters.map((counter) => (
        <span
          key={counter.field + counter.unit}
          class="counter"
          data-level={counter.level}
          title={counter.source}
        >
          {counter.label}
        </span>
      ))}
      {well.length > 0 && <span class="well">{well.map((word) => `${word} ✓`).join(' ')}</span>}
    </p>
  );
}
