type Props = {
  /** What was just done ("Saved Mei Lin"), or nothing. */
  done: string | null;
  onUndo: () => void;
  onDismiss: () => void;
};

/** Offers to take back what was just done. Always in the page, so that screen readers hear its text change. */
export function UndoBar({ done, onUndo, onDismiss }: Props) {
  return (
    <div class={done ? 'undo row apart' : ''} role="status">
      {done && (
        <>
          <span class="grow">{done}</span>
          <button type="button" class="plain" onClick={onUndo}>
            Undo
          </button>
          <button type="button" class="plain" onClick={onDismiss}>
            Close<span class="visually-hidden"> this message</span>
          </button>
        </>
      )}
    </div>
  );
}
