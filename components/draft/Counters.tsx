import type { Counter } from '../../templates/limits';

/** How long the text is against what its channel takes; over the limit it says by how much. */
export function Counters({ id, counters }: { id: string; counters: readonly Counter[] }) {
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
    </p>
  );
}
