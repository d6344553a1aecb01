import type { AdviceGroup, AdviceRow } from '../../outreach/learn-advice';
import { Dated } from './Dated';

const STATES: Record<AdviceRow['state'], string> = {
  given: 'Not done yet',
  done: 'Done: tell them',
  told: 'Done and told',
};

type Props = {
  groups: readonly AdviceGroup[];
  /** I did what this advice says. */
  onDone: (row: AdviceRow) => void;
  /** Where to write to whoever gave it. */
  hrefOf: (contactId: string) => string;
};

function Adviser({ row, onDone, hrefOf }: { row: AdviceRow } & Omit<Props, 'groups'>) {
  return (
    <li class="row quiet">
      <a href={hrefOf(row.contactId)} dir="auto">
        {row.name}
      </a>
      <Dated at={row.givenAt} />
      <span class="tag" data-tone={row.state === 'told' ? 'good' : undefined}>
        {STATES[row.state]}
      </span>
      {row.state === 'given' && (
        <button type="button" class="plain no-print" onClick={() => onDone(row)}>
          I did it
          <span class="visually-hidden">
            : {row.text}, {row.name}
          </span>
        </button>
      )}
    </li>
  );
}

/** Advice, what most people gave first, and how far each piece has come: told, done, told them. */
export function AdviceLedger({ groups, ...does }: Props) {
  return (
    <section class="stack">
      <h2>Advice</h2>
      {groups.length === 0 && (
        <p class="quiet">Advice you mark in a talk is kept here until you have told them.</p>
      )}
      <ul class="stack">
        {groups.map(({ text, rows, people }) => (
          <li key={rows[0]?.touchId} class="stack stack-tight">
            <p dir="auto">
              {text} {people > 1 && <strong class="small">{people} people</strong>}
            </p>
            <ul class="stack stack-tight">
              {rows.map((row) => (
                <Adviser key={row.touchId} row={row} {...does} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
