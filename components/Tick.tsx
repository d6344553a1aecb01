import type { ComponentChildren } from 'preact';

type Props = { isOn: boolean; onTurn: (isOn: boolean) => void; children: ComponentChildren };

/** Something to tick, with its words beside the box. */
export function Tick({ isOn, onTurn, children }: Props) {
  return (
    <label class="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
      {children}
    </label>
  );
}
