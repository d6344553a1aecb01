type Props = {
  /** Can this browser write into a folder? */
  isOffered: boolean;
  /** The folder's name; null when none is chosen. `isOpen` is false when the browser wants to ask again. */
  folder: { name: string; isOpen: boolean } | null;
  onChoose: () => void;
  onAllow: () => void;
  onForget: () => void;
};

/** A folder that dated backups are written into, where the browser can; in words where it cannot. */
export function BackUpFolder({ isOffered, folder, onChoose, onAllow, onForget }: Props) {
  if (!isOffered) {
    return (
      <p class="quiet">
        In this browser backups go to your downloads folder: click once, whenever Cuppa says it is time.
      </p>
    );
  }
  if (!folder) {
    return (
      <div class="stack stack-tight">
        <p class="quiet">
          Or choose a folder once. A dated backup is then written there whenever one is due and Cuppa is open.
          A folder that your computers share is how two of them meet.
        </p>
        <div class="row">
          <button type="button" onClick={onChoose}>
            Choose a folder
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="stack stack-tight">
      <p>
        Backups are written into the folder <strong dir="auto">{folder.name}</strong>
        {folder.isOpen ? '.' : ', once you allow it again.'}
      </p>
      <div class="row">
        {!folder.isOpen && (
          <button type="button" onClick={onAllow}>
            Allow
          </button>
        )}
        <button type="button" class="plain" onClick={onForget}>
          No longer
        </button>
      </div>
    </div>
  );
}
