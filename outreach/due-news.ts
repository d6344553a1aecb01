import type { Candidate } from './due';
import type { Stage } from './stage';
import type { Story } from './story';
import { happenedSince, latest } from './story';
import type { TouchKind } from './touch';
import { WRITTEN_KINDS } from './touch';
import { shorten } from './wording';
import { localDate } from './zoned';

// Nobody one has never written to is congratulated by a stranger, nobody who said no, nobody let go.
const NOT_IN_TOUCH: ReadonlySet<Stage> = new Set(['saved', 'declined', 'let-go']);

const SAID: readonly TouchKind[] = [...WRITTEN_KINDS, 'scheduled', 'met'];

/** "new role at Arup": the latest news of them, in a few words. */
export function newsWords(story: Story): string {
  const moved = latest(story, ['moved']);
  const company = moved?.kind === 'moved' ? shorten(moved.company) : '';
  return company ? `new role at ${company}` : 'they have a new role';
}

/**
 * A new job is the best reason there is to write again (METHOD.md section 5); whatever I say to them after it
 * settles it, and it is never late.
 */
export function congratulateDue(story: Story): Candidate[] {
  const moved = latest(story, ['moved']);
  if (moved?.kind !== 'moved' || NOT_IN_TOUCH.has(story.stage)) return [];
  if (happenedSince(story, moved, SAID)) return [];
  const words = newsWords(story);
  const reason = () => `${words.charAt(0).toUpperCase()}${words.slice(1)}: a good reason to write`;
  return [{ kind: 'congratulate', on: localDate(moved), overdueOn: null, reason }];
}
