import { TextField } from './TextField';
import { useTypedText } from './use-typed-text';

type Props = {
  label: string;
  value: number;
  /** The smallest and the largest number that is taken; anything else is shown as typed and not handed on. */
  range: { readonly least: number; readonly most: number };
  hint?: string;
  onChange: (value: number) => void;
};

/** A whole number to type; one changed elsewhere, as by Undo, takes its place. */
export function NumberField({ label, value, range, hint, onChange }: Props) {
  const [typed, type] = useTypedText(String(value), (words) => {
    const number = Number(words);
    const fits = Number.isInteger(number) && number >= range.least && number <= range.most;
    if (words.trim() !== '' && fits) onChange(number);
  });
  return <TextField label={label} type="number" value={typed} onInput={type} {...(hint && { hint })} />;
}
