import type { Progress } from './use-progress';

type Props = {
  /** What is being done: “Undoing…”. */
  label: string;
  progress: Progress | null;
};

/** How far something long has come; nothing while nothing is. */
export function LongWork({ label, progress }: Props) {
  return (
    <div role="status">
      {progress && (
        <p class="row">
          <span class="grow">{label}</span>
          <progress aria-label={label} value={progress.done} max={Math.max(1, progress.total)} />
        </p>
      )}
    </div>
  );
}
