import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Box = { id: string; 'aria-describedby': string | undefined };

type Props = {
  label: string;
  /** Said under the field. */
  hint?: string | undefined;
  /** What is filled in, with what ties its label and its hint to it. */
  children: (box: Box) => ComponentChildren;
};

/** Something to fill in, with its label above and a hint below. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': hint ? `${id}-hint` : undefined })}
      {hint && (
        <span id={`${id}-hint`} class="quiet small">
          {hint}
        </span>
      )}
    </div>
  );
}
