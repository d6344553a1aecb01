import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { dateIn } from './on-date';

type Props = {
  name: string;
  onLater: (until: string) => void;
  /** More that may be done with it another day. */
  children?: ComponentChildren;
  /** The key that opens it, where single keys act. */
  shortcut?: string | undefined;
};

/** Puts something off: to tomorrow, to next week, or to a date. */
export function LaterMenu({ name, onLater, children, shortcut }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const tomorrow = dateIn(1);
  // A year typed digit by digit is a date at each of them: 2, 20 and 202 are no answers.
  const until = (day: string) => day >= tomorrow && onLater(day);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };
  // The first button stays where it is, opened or not, so that the focus does too.
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes what its buttons opened
    <span class="row" onKeyDown={onKey}>
      <button
        ref={button}
        type="button"
        class="plain"
        aria-expanded={open}
        aria-keyshortcuts={shortcut}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Not later' : 'Later'}
        <span class="visually-hidden">: {name}</span>
      </button>
      {open && (
        <>
          <button type="button" class="plain" data-later onClick={() => onLater(tomorrow)}>
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
          {children}
        </>
      )}
    </span>
  );
}
