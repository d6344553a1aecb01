import { useState } from 'preact/hooks';
import { SelectField } from '../SelectField';
import { Tick } from '../Tick';

/** How a calendar file is to be written. */
export type CalendarChoices = { hideNames: boolean; remindMinutes: number | null };

type Props = { onSave: (choices: CalendarChoices) => void };

const REMINDERS = [
  { value: '', label: 'No reminder' },
  { value: '15', label: '15 minutes before' },
  { value: '30', label: '30 minutes before' },
  { value: '60', label: '1 hour before' },
] as const;

/** All that is due and every talk, for a calendar of one's own. */
export function CalendarFile({ onSave }: Props) {
  const [hideNames, setHideNames] = useState(false);
  const [remind, setRemind] = useState<(typeof REMINDERS)[number]['value']>('');
  const choices = { hideNames, remindMinutes: remind === '' ? null : Number(remind) };
  return (
    <section class="stack stack-tight">
      <h3>Calendar</h3>
      <p class="quiet">
        Due dates and talks, for any calendar. Bring the file in again later: what moved is moved there too.
        What you settled stays there until you remove it.
      </p>
      <SelectField label="Remind me of talks" value={remind} options={REMINDERS} onChange={setRemind} />
      <Tick isOn={hideNames} onTurn={setHideNames}>
        Hide names, notes and questions; the place of a talk stays
      </Tick>
      <div class="row">
        <button type="button" onClick={() => onSave(choices)}>
          Save the calendar file (.ics)
        </button>
      </div>
    </section>
  );
}
