type Props = {
  label: string;
  /** Endings and media types, as the browser's own dialog takes them. */
  accept: string;
  /** While the last one is still being read no other is taken; the field keeps the focus. */
  isBusy?: boolean;
  onPick: (file: File) => Promise<void>;
};

/** Lets one file be picked; the same one, once corrected, can be picked again. */
export function FilePick({ label, accept, isBusy = false, onPick }: Props) {
  return (
    <label class="field">
      {label}
      <input
        type="file"
        accept={accept}
        aria-disabled={isBusy}
        onClick={(event) => {
          if (isBusy) event.preventDefault();
        }}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // A file can be dropped on the field too.
          if (!file || isBusy) return;
          void onPick(file).finally(() => {
            currentTarget.value = '';
          });
        }}
      />
    </label>
  );
}
