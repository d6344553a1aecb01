import { TextField } from './TextField';
import { useTypedText } from './use-typed-text';

type Props = {
  label: string;
  /** Null where the field is empty. */
  value: number | null;
  /** The smallest and the largest number that is taken; anything else is shown as typed and not handed on. */
  range: { readonly least: number; readonly most: number };
  hint?: string;
  onChange: (value: number) => void;
  /** Where no number is an answer too. */
  onEmpty?: () => void;
};

/** A whole number to type; one changed elsewhere, as by Undo, takes its place. */
export function NumberField({ label, value, range, hint, onChange, onEmpty }: Props) {
  const [typed, type] = useTypedText(String(value ?? ''), (words) => {
    if (words.trim() === '') {
      onEmpty?.();
      return;
    }
    const number = Number(words);
    if (Number.isInteger(number) && number >= range.least && number <= range.most) onChange(number);
  });
  return <TextField label={label} type="number" value={typed} onInput={type} {...(hint && { hint })} />;
}
