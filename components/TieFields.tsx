import type { Tie } from '../outreach/contact';
import { TIES, TIE_LABELS } from '../outreach/contact';
import { SelectField } from './SelectField';
import { TextField } from './TextField';
import { Tick } from './Tick';

const OPTIONS = TIES.map((kind) => ({ value: kind, label: TIE_LABELS[kind] }));

const SHARED_LABELS: Partial<Record<Tie['kind'], string>> = {
  alumni: 'Which school',
  group: 'Which group',
  employer: 'Which employer',
  event: 'Which event',
};

type Props = { tie: Tie; onChange: (patch: Partial<Tie>) => void };

function ReferrerFields({ tie, onChange }: Props) {
  return (
    <>
      <TextField
        label="Who told you about them"
        value={tie.referrer}
        onInput={(referrer) => onChange({ referrer })}
      />
      <Tick isOn={tie.mayMention} onTurn={(isOn) => onChange({ mayMention: isOn })}>
        I may mention their name
      </Tick>
    </>
  );
}

/** How one knows a person: the tie that a request opens with. */
export function TieFields({ tie, onChange }: Props) {
  const sharedLabel = SHARED_LABELS[tie.kind];
  return (
    <div class="stack">
      <SelectField
        label="I know them from"
        value={tie.kind}
        options={OPTIONS}
        onChange={(kind) => onChange({ kind })}
      />
      {tie.kind === 'referred' && <ReferrerFields tie={tie} onChange={onChange} />}
      {sharedLabel && (
        <TextField label={sharedLabel} value={tie.shared} onInput={(shared) => onChange({ shared })} />
      )}
    </div>
  );
}
