import type { Touch } from '../outreach/touch';
import { CHANNEL_LABELS, TOUCH_LABELS } from '../outreach/touch';
import { At, exactly, MeetingTime, OnDay } from './When';

function Details({ touch }: { touch: Touch }) {
  if (touch.kind === 'snoozed') {
    return (
      <p class="quiet">
        until <OnDay date={touch.until} />
      </p>
    );
  }
  if (touch.kind === 'scheduled') {
    return (
      <p class="quiet">
        <MeetingTime at={touch.meetAt} zone={touch.meetZone} />, {touch.minutes} minutes
        {touch.place && ` · ${touch.place}`}
      </p>
    );
  }
  return (
    <>
      {'subject' in touch && touch.subject && (
        <p class="quiet" dir="auto">
          {touch.subject}
        </p>
      )}
      {touch.text && (
        <p class="exact-text" dir="auto">
          {touch.text}
        </p>
      )}
    </>
  );
}

function nameOf(touch: Touch): string {
  const label = TOUCH_LABELS[touch.kind];
  return 'channel' in touch ? `${label} · ${CHANNEL_LABELS[touch.channel]}` : label;
}

type Props = { touches: readonly Touch[]; onRemove: (touch: Touch) => void };

/** Everything that happened with one person, newest first, with the exact texts. */
export function Timeline({ touches, onRemove }: Props) {
  const newestFirst = touches.toSorted((one, other) => other.at - one.at);
  return (
    <ol class="timeline">
      {newestFirst.map((touch) => (
        <li key={touch.id} class="stack stack-tight">
          <div class="row apart">
            <strong>{nameOf(touch)}</strong>
            <span class="quiet">
              <At at={touch.at} />
            </span>
          </div>
          <Details touch={touch} />
          {touch.kind !== 'saved' && (
            <button
              type="button"
              class="plain small timeline-remove"
              aria-label={`Remove: ${nameOf(touch)}, ${exactly(touch.at)}`}
              onClick={() => onRemove(touch)}
            >
              Remove
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
