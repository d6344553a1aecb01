import type { Action } from '../../../components/use-action';
import { oneClick } from '../../../components/one-click';
import { useLive } from '../../../components/use-live';
import { At } from '../../../components/When';
import type { Interview } from '../../../outreach/interview';
import type { Stage } from '../../../outreach/stage';
import { readInterviewsOf } from '../../../storage/interviews';
import { watch } from '../../../storage/watch';
import { hashOf } from '../use-route';
import { goToTalk } from './open';

type Props = { contactId: string; stage: Stage; run: Action['run'] };

function labelOf(open: Interview | undefined, held: number): string {
  if (open?.startedAt) return 'Go on with the talk';
  return open || held === 0 ? 'Prepare the talk' : 'Prepare another talk';
}

// Before they answered there is no talk to prepare.
const EARLY: ReadonlySet<Stage> = new Set(['saved', 'asked', 'declined', 'let-go']);

/** The way to the talks with a contact: the one to prepare or go on with, and those that were held. */
export function ContactTalks({ contactId, stage, run }: Props) {
  const talks = useLive(watch, `talks ${contactId}`, () => readInterviewsOf(contactId));
  if (!talks) return null;
  const open = talks.findLast(({ endedAt }) => endedAt === null);
  const held = talks.filter(({ endedAt }) => endedAt !== null).toReversed();
  if (!open && held.length === 0 && EARLY.has(stage)) return null;
  return (
    <div class="row">
      {(open || !EARLY.has(stage)) && (
        <button type="button" onClick={oneClick(() => void goToTalk(contactId, run))}>
          {labelOf(open, held.length)}
        </button>
      )}
      {held.map(({ id, endedAt }) => (
        <a key={id} href={hashOf({ at: 'interview', id })}>
          Talk of {endedAt !== null && <At at={endedAt} />}
        </a>
      ))}
    </div>
  );
}
