import { useState } from 'preact/hooks';
import { fold } from '../../outreach/fold';
import '../chips.css';
import { TextField } from '../TextField';

type Option<Value extends string> = { value: Value; label: string };

type Props<Value extends string> = {
  legend: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onToggle: (value: Value) => void;
  /** What is chosen, in short; how many unless said otherwise. */
  said?: string;
};

// More than this are looked for by typing rather than by reading.
const AT_ONCE = 12;

/** Any of several values, each a button that is pressed or not, folded away under what they are. */
export function ToggleSet<Value extends string>({
  legend,
  options,
  chosen,
  onToggle,
  ...more
}: Props<Value>) {
  const [typed, setTyped] = useState('');
  if (options.length === 0) return null;
  const said = more.said ?? (chosen.length > 0 ? `${chosen.length} chosen` : '');
  const fitting = options.filter(({ label }) => fold(label).includes(fold(typed)));
  const shown = [
    ...options.filter(({ value }) => chosen.includes(value)),
    ...fitting.filter(({ value }) => !chosen.includes(value)).slice(0, AT_ONCE),
  ];
  // In the order of the options, so that nothing jumps when it is pressed.
  const ordered = options.length > AT_ONCE ? shown : options;
  return (
    <details class="toggle-set" name="filters">
      <summary>
        {legend}
        {said && <span class="quiet"> · {said}</span>}
      </summary>
      <div class="stack stack-tight" role="group" aria-label={legend}>
        {options.length > AT_ONCE && (
          <TextField label={`Find among ${options.length}`} type="search" value={typed} onInput={setTyped} />
        )}
        <div class="row">
          {ordered.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              class="chip"
              aria-pressed={chosen.includes(value)}
              onClick={() => onToggle(value)}
            >
              <span dir="auto">{label}</span>
            </button>
          ))}
        </div>
      </div>
    </details>
  );
}
