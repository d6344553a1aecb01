type Props = {
  /** What the main button does: “Save the date”. */
  action: string;
  /** Without it the main button sends its form. */
  onAction?: () => void;
  leave?: string;
  onLeave: () => void;
};

/** The end of what one is asked: do it, or leave it. */
export function DoOrLeave({ action, onAction, leave = 'Cancel', onLeave }: Props) {
  return (
    <div class="row">
      <button type={onAction ? 'button' : 'submit'} class="primary" onClick={onAction}>
        {action}
      </button>
      <button type="button" class="plain" onClick={onLeave}>
        {leave}
      </button>
    </div>
  );
}
