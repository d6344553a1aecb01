import { Working } from '../import/Working';
import { Notice } from '../Notice';
import type { LongWork } from './use-long-work';

/** What goes on, or why it came to nothing. */
export function LongWorkSaid({ work }: { work: LongWork }) {
  const { going, failure, cancel } = work;
  if (going) return <Working {...going} onCancel={cancel} />;
  return failure && <Notice tone="late" {...failure} />;
}
