import type { Difference } from '../../outreach/learn';
import { sayNames } from '../../outreach/talk';

type Props = {
  differences: readonly Difference[];
  /** Takes a mark back: the one at this place among those marked. */
  onUnmark: (place: number) => void;
};

/** Where people contradict each other: as the person marked it, or as the talks felt. */
export function Contradictions({ differences, onUnmark }: Props) {
  if (differences.length === 0) return null;
  const marked = differences.filter(({ kind }) => kind === 'marked');
  return (
    <section class="stack">
      <h2>Where they differ</h2>
      <ul class="stack stack-tight">
        {differences.map((difference) =>
          difference.kind === 'fit' ? (
            <li key="fit">{difference.text}</li>
          ) : (
            <li key={`${difference.question} ${difference.text}`} class="row apart">
              <span>
                {sayNames(difference.names)}: {difference.question || difference.text}
              </span>
              <button
                type="button"
                class="plain no-print"
                onClick={() => onUnmark(marked.indexOf(difference))}
              >
                Not a contradiction
              </button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
