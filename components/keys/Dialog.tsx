import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './keys.css';

type Props = { label: string; onClose: () => void; children: ComponentChildren };

/** Something that lies over the page until it is closed; the focus goes back to where it was. */
export function Dialog({ label, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  // A click beside it is on the dialog element itself, never on what it holds.
  const onClick = (event: MouseEvent) => {
    if (event.target === ref.current) ref.current?.close();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape closes it by itself
    <dialog ref={ref} class="over" aria-label={label} onClose={onClose} onClick={onClick}>
      <div class="over-inner">{children}</div>
    </dialog>
  );
}
