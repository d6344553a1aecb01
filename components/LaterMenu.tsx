import { useState } from 'preact/hooks';
import { dateIn } from './on-date';

type Props = { name: string; onLater: (until: string) => void };

/** Puts something off: to tomorrow, to next week, or to a date. */
export function LaterMenu({ name, onLater }: Props) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" class="plain" aria-expanded="false" onClick={() => setOpen(true)}>
        Later<span class="visually-hidden">: {name}</span>
      </button>
    );
  }
  return (
    <span class="row">
      <button type="button" class="plain" onClick={() => onLater(dateIn(1))}>
        Tomorrow
      </button>
      <button type="button" class="plain" onClick={() => onLater(dateIn(7))}>
        In a week
      </button>
      <input
        type="date"
        class="later-date"
        aria-label={`Put ${name} off to a date`}
        min={dateIn(1)}
        onChange={(event) => event.currentTarget.value && onLater(event.currentTarget.value)}
      />
      <button type="button" class="plain" aria-expanded="true" onClick={() => setOpen(false)}>
        Not later
      </button>
    </span>
  );
}
