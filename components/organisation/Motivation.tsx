import { useId } from 'preact/hooks';

const WORDS = ['not at all', 'a little', 'quite', 'very much'] as const;

type Props = { value: number | null; onChange: (value: number | null) => void };

/** How much one wants to go to an organisation, from 0 to 3. */
export function Motivation({ value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class="stack stack-tight">
      <legend class="label">How much do you want to work here?</legend>
      <div class="row">
        {WORDS.map((word, motivation) => (
          <label key={word} class="choice">
            <input
              type="radio"
              name={name}
              checked={value === motivation}
              onChange={() => onChange(motivation)}
            />
            {word}
          </label>
        ))}
        {value !== null && (
          <button type="button" class="plain" onClick={() => onChange(null)}>
            Leave open
          </button>
        )}
      </div>
    </fieldset>
  );
}
