type Props = { workWeek: readonly number[]; onChange: (days: number[]) => void };

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Which days of the week count as business days: ISO weekdays, 1 = Monday. One always does. */
export function WorkWeek({ workWeek, onChange }: Props) {
  const toggle = (day: number) => {
    const days = workWeek.includes(day) ? workWeek.filter((one) => one !== day) : [...workWeek, day];
    if (days.length > 0) onChange(days.toSorted((one, other) => one - other));
  };
  return (
    <fieldset class="stack stack-tight">
      <legend>Business days</legend>
      <div class="columns">
        {WEEKDAYS.map((name, at) => (
          <label key={name} class="choice">
            <input
              type="checkbox"
              checked={workWeek.includes(at + 1)}
              aria-disabled={workWeek.length === 1 && workWeek.includes(at + 1)}
              onClick={(event) => {
                if (workWeek.length === 1 && workWeek.includes(at + 1)) event.preventDefault();
              }}
              onChange={() => toggle(at + 1)}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
