import { useLive } from '../../../components/use-live';
import { readRunningTalk } from '../../../storage/interviews';
import { watch } from '../../../storage/watch';
import { hashOf } from '../use-route';

/** The way back into a talk that is being led, as after a crash in the middle of it. */
export function RunningTalk() {
  const talk = useLive(watch, 'running talk', readRunningTalk);
  if (!talk) return null;
  return (
    <p class="card row apart" role="status">
      <span>
        You are talking with <bdi>{talk.name}</bdi>.
      </span>
      <a class="button primary" href={hashOf({ at: 'interview', id: talk.id })}>
        Go on with the talk
      </a>
    </p>
  );
}
