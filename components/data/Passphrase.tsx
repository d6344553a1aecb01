import { useId } from 'preact/hooks';

type Props = { label: string; value: string; onInput: (value: string) => void; hint?: string };

/** A passphrase, hidden while it is typed; the browser is asked not to keep it. */
export function Passphrase({ label, value, onInput, hint }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        value={value}
        autocomplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <span id={`${id}-hint`} class="quiet small">
          {hint}
        </span>
      )}
    </div>
  );
}
