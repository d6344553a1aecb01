import { Field } from './Field';

/** One choice; those of one group stand together under its name. */
export type Option<Value extends string> = { value: Value; label: string; group?: string };

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
};

function Choices<Value extends string>({ options }: { options: readonly Option<Value>[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}

/** One labelled choice among a few. */
export function SelectField<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  const groups = Map.groupBy(options, ({ group }) => group);
  return (
    <Field label={label}>
      {({ id }) => (
        <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {[...groups].map(([group, members]) =>
            group === undefined ? (
              <Choices key="" options={members} />
            ) : (
              <optgroup key={group} label={group}>
                <Choices options={members} />
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}
