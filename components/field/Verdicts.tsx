import { useState } from 'preact/hooks';
import type { Field, Verdict } from '../../outreach/field';
import { VERDICT_LABELS, VERDICTS } from '../../outreach/field';
import type { FieldReading } from '../../outreach/learn';
import { sayNames } from '../../outreach/talk';
import { TextArea } from '../TextArea';
import { Dated } from './Dated';

type Props = {
  field: Field;
  verdict: FieldReading['verdict'];
  onDecide: (verdict: Verdict, reasons: string) => Promise<unknown>;
};

function Earlier({ verdicts }: Pick<Field, 'verdicts'>) {
  const earlier = verdicts.toSorted((one, other) => other.at - one.at).slice(1);
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>Earlier decisions</summary>
      <ul class="stack">
        {earlier.map(({ verdict, reasons, at }) => (
          <li key={at}>
            <strong>{VERDICT_LABELS[verdict]}</strong> · <Dated at={at} />
            {reasons && <p dir="auto">{reasons}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was decided about a field and why, and the next decision. */
export function Verdicts({ field, verdict, onDecide }: Props) {
  const [reasons, setReasons] = useState('');
  const choose = async (chosen: Verdict) => {
    if ((await onDecide(chosen, reasons)) !== undefined) setReasons('');
  };
  return (
    <section class="stack">
      <h2>Decision</h2>
      {verdict ? (
        <div class="stack stack-tight">
          <p>
            <strong>{VERDICT_LABELS[verdict.verdict]}</strong> · <Dated at={verdict.at} />
          </p>
          {verdict.reasons && <p dir="auto">{verdict.reasons}</p>}
          {verdict.metSince.length > 0 && (
            <p class="quiet">You have talked to {sayNames(verdict.metSince)} since.</p>
          )}
        </div>
      ) : (
        <p>Nothing decided yet.</p>
      )}
      <div class="stack no-print">
        <TextArea label="Reasons" value={reasons} onInput={setReasons} />
        <div class="row" role="group" aria-label="Decide">
          {VERDICTS.map((known) => (
            <button key={known} type="button" onClick={() => void choose(known)}>
              {VERDICT_LABELS[known]}
            </button>
          ))}
        </div>
      </div>
      <Earlier verdicts={field.verdicts} />
    </section>
  );
}
