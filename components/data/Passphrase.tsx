import { Field } from '../Field';

type Props = { label: string; value: string; onInput: (value: string) => void; hint?: string };

/** A passphrase, hidden while it is typed; the browser is asked not to keep it. */
export function Passphrase({ label, value, onInput, hint }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(box) => (
        <input
          {...box}
          type="password"
          value={value}
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
