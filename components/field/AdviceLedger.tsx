import type { AdviceGroup, AdviceRow } from '../../outreach/learn-advice';
import { sayNames } from '../../outreach/talk';
import { At } from '../When';

const STATES: Record<AdviceRow['state'], string> = {
  given: 'Not done yet',
  done: 'Done: tell them',
  told: 'Done and told',
};

type Props = {
  ledger: readonly AdviceRow[];
  groups: readonly AdviceGroup[];
  /** I did what this advice says. */
  onDone: (row: AdviceRow) => void;
  /** Where to write to whoever gave it. */
  hrefOf: (contactId: string) => string;
};

function Often({ groups }: Pick<Props, 'groups'>) {
  const several = groups.filter(({ people }) => people > 1);
  if (several.length === 0) return null;
  return (
    <ul class="points">
      {several.map(({ text, rows, people }) => (
        <li key={text} dir="auto">
          “{text}”: {sayNames(rows.map(({ name }) => name))}, {people} people
        </li>
      ))}
    </ul>
  );
}

function Line({ row, onDone, hrefOf }: { row: AdviceRow } & Pick<Props, 'onDone' | 'hrefOf'>) {
  return (
    <li class="stack stack-tight">
      <p dir="auto">{row.text}</p>
      <div class="row quiet">
        <a href={hrefOf(row.contactId)} dir="auto">
          {row.name}
        </a>
        <At at={row.givenAt} />
        <span class="tag" data-tone={row.state === 'told' ? 'good' : undefined}>
          {STATES[row.state]}
        </span>
        {row.state === 'given' && (
          <button type="button" class="plain no-print" onClick={() => onDone(row)}>
            I did it
            <span class="visually-hidden">: {row.text}</span>
          </button>
        )}
      </div>
    </li>
  );
}

/** Advice: what was said most often, and how far each piece has come: told, done, told them. */
export function AdviceLedger({ ledger, groups, onDone, hrefOf }: Props) {
  return (
    <section class="stack">
      <h2>Advice</h2>
      {ledger.length === 0 && (
        <p class="quiet">Advice you mark in a talk is kept here until you have told them.</p>
      )}
      <Often groups={groups} />
      <ul class="stack">
        {ledger.map((row) => (
          <Line key={row.touchId} row={row} onDone={onDone} hrefOf={hrefOf} />
        ))}
      </ul>
    </section>
  );
}
