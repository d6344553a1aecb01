import { useState } from 'preact/hooks';
import type { Me } from '../../outreach/settings';
import type { Unfilled } from '../../templates/unfilled';
import { TextField } from '../TextField';

type Props = {
  marks: readonly Unfilled[];
  /** What I have said of myself just now. */
  onMe: (me: Partial<Me>) => void;
};

// Only what stays the same from one text to the next.
const ASKED = [
  { variable: 'me.name', part: 'name', label: 'Your name' },
  { variable: 'me.organisation', part: 'organisation', label: 'Your school or employer' },
  { variable: 'me.exploring', part: 'exploring', label: 'What you are exploring' },
] as const;

/** What is missing of myself, said here once for this text and every later one. */
export function SayOnce({ marks, onMe }: Props) {
  const [me, setMe] = useState<Partial<Me>>({});
  const asked = ASKED.filter((one) => marks.some(({ variable }) => variable === one.variable));
  if (asked.length === 0) return null;
  const fillIn = (event: Event) => {
    event.preventDefault();
    const said = asked.flatMap(({ part }) => (me[part]?.trim() ? [[part, me[part].trim()] as const] : []));
    if (said.length > 0) onMe(Object.fromEntries(said));
  };
  return (
    <details>
      <summary>Say it once, for every text</summary>
      <form class="stack stack-tight" onSubmit={fillIn}>
        {asked.map(({ part, label }) => (
          <TextField
            key={part}
            label={label}
            value={me[part] ?? ''}
            onInput={(words) => setMe({ ...me, [part]: words })}
          />
        ))}
        <div class="row">
          <button type="submit">Fill it in</button>
        </div>
      </form>
    </details>
  );
}
