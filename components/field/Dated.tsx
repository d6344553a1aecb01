import { At, withYear } from '../When';

/** A day as one says it; on paper, which is read long after, as it stands in the calendar. */
export function Dated({ at }: { at: number }) {
  return (
    <>
      <span class="no-print">
        <At at={at} />
      </span>
      <span class="print-only">{withYear(at)}</span>
    </>
  );
}
