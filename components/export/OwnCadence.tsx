import { useState } from 'preact/hooks';
import type { Settings } from '../../outreach/settings';
import { OWN_FOLLOW_UPS, OWN_WAIT } from '../../outreach/settings';
import { TextField } from '../TextField';

type Own = Settings['ownCadence'];
type Props = { own: Own; onChange: (own: Own) => void };

const within = (words: string, { least, most }: { least: number; most: number }): number | null => {
  const number = Number(words);
  return words.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : null;
};

type FieldProps = { label: string; hint: string; value: number | null; onType: (words: string) => void };

// What is being typed is shown as typed, also while it is no number yet.
function NumberField({ label, hint, value, onType }: FieldProps) {
  const [typed, setTyped] = useState(String(value ?? ''));
  const type = (words: string) => {
    setTyped(words);
    onType(words);
  };
  return <TextField label={label} type="number" value={typed} onInput={type} hint={hint} />;
}

/** One's own rhythm, in business days (METHOD.md section 3): an empty wait means never. */
export function OwnCadence({ own, onChange }: Props) {
  const wait = (part: 'secondPersonAfter' | 'followUpAfter') => (words: string) => {
    const days = within(words, OWN_WAIT);
    if (words.trim() === '' || days !== null) onChange({ ...own, [part]: days });
  };
  const often = (words: string) => {
    const maxFollowUps = within(words, OWN_FOLLOW_UPS);
    if (maxFollowUps !== null) onChange({ ...own, maxFollowUps });
  };
  const days = `${OWN_WAIT.least} to ${OWN_WAIT.most} business days; empty: never`;
  return (
    <fieldset class="stack">
      <legend>My own rhythm</legend>
      <div class="columns rhythm">
        <NumberField
          label="Second person after"
          value={own.secondPersonAfter}
          hint={days}
          onType={wait('secondPersonAfter')}
        />
        <NumberField
          label="Follow up after"
          value={own.followUpAfter}
          hint={days}
          onType={wait('followUpAfter')}
        />
        <NumberField
          label="Follow-ups at most"
          value={own.maxFollowUps}
          hint={`${OWN_FOLLOW_UPS.least} to ${OWN_FOLLOW_UPS.most}; the method says 1`}
          onType={often}
        />
      </div>
    </fieldset>
  );
}
