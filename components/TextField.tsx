import type { Ref } from 'preact';
import { Field } from './Field';

type Props = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Said under the field. */
  hint?: string;
  type?: 'text' | 'email' | 'tel' | 'search' | 'date' | 'time' | 'number' | 'datetime-local';
  placeholder?: string;
  /** Values offered while typing; the person may type any other. */
  offers?: readonly string[];
  maxLength?: number;
  /** For whoever puts the cursor into the field. */
  inputRef?: Ref<HTMLInputElement>;
};

/** One labelled line of text. */
export function TextField({
  label,
  value,
  onInput,
  hint,
  type = 'text',
  placeholder,
  offers,
  maxLength,
  inputRef,
}: Props) {
  return (
    <Field label={label} hint={hint}>
      {(box) => (
        <>
          <input
            {...box}
            ref={inputRef ?? null}
            type={type}
            value={value}
            placeholder={placeholder}
            maxLength={maxLength}
            dir="auto"
            autocomplete="off"
            list={offers?.length ? `${box.id}-offers` : undefined}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {offers && offers.length > 0 && (
            <datalist id={`${box.id}-offers`}>
              {offers.map((offer) => (
                <option key={offer} value={offer}>
                  {offer}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
