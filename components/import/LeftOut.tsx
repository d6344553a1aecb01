import type { LeftOut as Row } from '../../linkedin/archive/records';
import { counted } from '../../outreach/wording';

type Props = { of: string; left: readonly Row[] };

// A list longer than this helps nobody.
const SHOWN = 100;

/** The rows of a file that were left out, each with the reason. */
export function LeftOut({ of, left }: Props) {
  if (left.length === 0) return null;
  return (
    <details>
      <summary>
        {counted(left.length, 'row', 'rows')} of {of} left out
      </summary>
      <ul class="points">
        {left.slice(0, SHOWN).map(({ line, why }) => (
          <li key={line}>
            Line {line}: {why}.
          </li>
        ))}
        {left.length > SHOWN && <li>And {left.length - SHOWN} more.</li>}
      </ul>
    </details>
  );
}
