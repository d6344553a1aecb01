import type { FactChange } from '../outreach/facts';
import { FACT_LABELS } from './FactFields';

type Props = { changes: FactChange[]; onAccept: () => void; onIgnore: () => void };

function Difference({ change }: { change: FactChange }) {
  return (
    <div>
      <dt>
        {FACT_LABELS[change.fact]}
        {change.edited && ' (your wording stays)'}
      </dt>
      <dd>
        {change.before && (
          <>
            <del dir="auto">{change.before}</del> <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <ins dir="auto">{change.after}</ins>
      </dd>
    </div>
  );
}

/** What the page says now that it did not say when it was last read, to take over or leave. */
export function Differences({ changes, onAccept, onIgnore }: Props) {
  return (
    <details class="card">
      <summary>
        New on the page: {changes.map((change) => FACT_LABELS[change.fact].toLowerCase()).join(', ')}
      </summary>
      <div class="stack">
        <dl class="difference stack stack-tight">
          {changes.map((change) => (
            <Difference key={change.fact} change={change} />
          ))}
        </dl>
        <div class="row">
          <button type="button" onClick={onAccept}>
            Update
          </button>
          <button type="button" class="plain" onClick={onIgnore}>
            Not now
          </button>
        </div>
      </div>
    </details>
  );
}
