import { useState } from 'preact/hooks';
import type { VariableName } from '../../templates/variables';
import { VARIABLE_NAMES, VARIABLES } from '../../templates/variables';
import { SelectField } from '../SelectField';

const GROUPS: Record<string, string> = {
  me: 'About me',
  contact: 'About them',
  tie: 'How I know them',
  interview: 'The talk',
  advice: 'Their advice',
  promise: 'Their promises',
  referrer: 'Who sent me',
  last: 'What I sent last',
  channel: 'How I am writing',
};

const OPTIONS = VARIABLE_NAMES.map((value) => ({
  value,
  label: VARIABLES[value],
  group: GROUPS[value.split('.')[0] ?? ''] ?? '',
}));

/** Puts a place to be filled in where the cursor is. */
export function VariablePicker({ onInsert }: { onInsert: (words: string) => void }) {
  const [name, setName] = useState<VariableName>('contact.call_name');
  return (
    <div class="insert row">
      <SelectField label="To be filled in" value={name} options={OPTIONS} onChange={setName} />
      <button type="button" onClick={() => onInsert(`{{ ${name} }}`)}>
        Insert
      </button>
    </div>
  );
}
