import { useId } from 'preact/hooks';

type Props = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Said under the field. */
  hint?: string;
};

/** One labelled text of several lines; it grows with what is typed. */
export function TextArea({ label, value, onInput, hint }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="note"
        dir="auto"
        value={value}
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
