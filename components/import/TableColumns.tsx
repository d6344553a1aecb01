import { useState } from 'preact/hooks';
import type { Row } from '../../linkedin/archive/csv';
import type { Mapping, Meaning } from '../../linkedin/archive/people-table';
import { mappingFault, MEANING_LABELS, MEANINGS } from '../../linkedin/archive/people-table';
import { SelectField } from '../SelectField';
import { counted } from '../../outreach/wording';

type Props = {
  header: readonly string[];
  /** The rows below the header. */
  rows: readonly Row[];
  start: Mapping;
  onDone: (mapping: Mapping) => void;
  onCancel: () => void;
};

const LEFT_OUT = { value: '', label: 'Leave out' } as const;
const OPTIONS = [LEFT_OUT, ...MEANINGS.map((value) => ({ value, label: MEANING_LABELS[value] }))];
const EXAMPLES = 3;
const EXCERPT = 60;

function examplesOf(rows: readonly Row[], column: number): string {
  const cells = rows.slice(0, 200).flatMap(({ cells: all }) => all[column]?.trim() || []);
  const distinct = [...new Set(cells)].slice(0, EXAMPLES);
  return distinct.map((cell) => (cell.length > EXCERPT ? `${cell.slice(0, EXCERPT)}…` : cell)).join(' · ');
}

/** Asks what each column of a table holds, with examples of what is in it. */
export function TableColumns({ header, rows, start, onDone, onCancel }: Props) {
  const [mapping, setMapping] = useState(start);
  const fault = mappingFault(mapping);
  const choose = (column: number, meaning: Meaning | '') =>
    setMapping(mapping.map((before, at) => (at === column ? meaning || null : before)));
  return (
    <div class="stack">
      <p>
        This is a table of {counted(rows.length, 'row', 'rows')}. Say what its columns hold; Cuppa remembers
        it for the next such table.
      </p>
      <ul class="columns-of-table">
        {header.map((name, column) => (
          // Columns have no other identity than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={column} class="stack stack-tight">
            <SelectField
              label={name.trim() || `Column ${column + 1}`}
              value={mapping[column] ?? ''}
              options={OPTIONS}
              onChange={(meaning) => choose(column, meaning)}
            />
            <span class="quiet small" dir="auto">
              {examplesOf(rows, column) || 'nothing in it'}
            </span>
          </li>
        ))}
      </ul>
      <p class="quiet" role="status">
        {fault}
      </p>
      <div class="row">
        <button
          type="button"
          class="primary"
          aria-disabled={fault !== null}
          onClick={() => fault === null && onDone(mapping)}
        >
          See what is in it
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          Leave it
        </button>
      </div>
    </div>
  );
}
