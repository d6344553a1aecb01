import { useState } from 'preact/hooks';
import { dateIn } from './on-date';

type Props = { name: string; onLater: (until: string) => void };

/** Puts something off: to tomorrow, to next week, or to a date. */
export function LaterMenu({ name, onLater }: Props) {
  const [open, setOpen] = useState(false);
  const tomorrow = dateIn(1);
  // A year typed digit by digit is a date at each of them: 2, 20 and 202 are no answers.
  const until = (day: string) => day >= tomorrow && onLater(day);
  // The first button stays where it is, opened or not, so that the focus does too.
  return (
    <span class="row">
      <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Not later' : 'Later'}
        <span class="visually-hidden">: {name}</span>
      </button>
      {open && (
        <>
          <button type="button" class="plain" onClick={() => onLater(tomorrow)}>
            Tomorrow
          </button>
          <button type="button" class="plain" onClick={() => onLater(dateIn(7))}>
            In a week
          </button>
          <input
            type="date"
            class="later-date"
            aria-label={`Put ${name} off to a date`}
            min={tomorrow}
            onChange={(event) => until(event.currentTarget.value)}
          />
        </>
      )}
    </span>
  );
}
