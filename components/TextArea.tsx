import { Field } from './Field';

type Props = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Said under the field. */
  hint?: string;
};

/** One labelled text of several lines; it grows with what is typed. */
export function TextArea({ label, value, onInput, hint }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(box) => (
        <textarea
          {...box}
          class="note"
          dir="auto"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
