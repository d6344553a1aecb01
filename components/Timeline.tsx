import type { Touch } from '../outreach/touch';
import { CHANNEL_LABELS, TOUCH_LABELS } from '../outreach/touch';
import './timeline.css';
import { At, BothTimes, exactly, OnDay } from './When';

// A text longer than this is folded: the story is read at a glance, each text when it is wanted.
const FOLD = { characters: 240, lines: 5 } as const;
const EXCERPT = 100;

function ExactText({ text }: { text: string }) {
  const isLong = text.length > FOLD.characters || text.split('\n').length > FOLD.lines;
  const whole = (
    <p class="exact-text" dir="auto">
      {text}
    </p>
  );
  if (!isLong) return whole;
  const start = text.slice(0, EXCERPT).replaceAll(/\s+/gu, ' ').trim();
  return (
    <details class="folded">
      <summary>
        <span class="folded-start" dir="auto">
          {start}…
        </span>{' '}
        <span class="folded-word">Whole text</span>
      </summary>
      {whole}
    </details>
  );
}

type DetailsProps = { touch: Touch; about: Touch | undefined };

// What was settled or done is told by the touch it is about.
function About({ about }: Pick<DetailsProps, 'about'>) {
  if (!about || !('text' in about) || !about.text) return null;
  return (
    <p class="quiet" dir="auto">
      {about.text}
    </p>
  );
}

// What a file told stands apart from what the person logged.
function LearnedFrom({ touch }: { touch: Touch }) {
  return touch.source === undefined ? null : <p class="quiet small">from the {touch.source}</p>;
}

function Details({ touch, about }: DetailsProps) {
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
        <BothTimes at={touch.meetAt} zone={touch.meetZone} />, {touch.minutes} minutes
        {touch.place && ` · ${touch.place}`}
      </p>
    );
  }
  return (
    <>
      <About about={about} />
      {'subject' in touch && touch.subject && (
        <p class="quiet" dir="auto">
          {touch.subject}
        </p>
      )}
      {touch.text && <ExactText text={touch.text} />}
      <LearnedFrom touch={touch} />
      {touch.kind === 'promised' && touch.on && (
        <p class="quiet">
          for <OnDay date={touch.on} />
        </p>
      )}
    </>
  );
}

function promiseName({ by, introduces }: Extract<Touch, { kind: 'promised' }>): string {
  const who = by === 'me' ? 'You promised' : 'They promised';
  return introduces ? `${who} to introduce ${introduces}` : who;
}

function nameOf(touch: Touch): string {
  if (touch.kind === 'promised') return promiseName(touch);
  if (touch.kind === 'kept') return touch.outcome === 'kept' ? 'Promise kept' : 'Promise dropped';
  const label = TOUCH_LABELS[touch.kind];
  return 'channel' in touch ? `${label} · ${CHANNEL_LABELS[touch.channel]}` : label;
}

function aboutOf(touch: Touch, touches: readonly Touch[]): Touch | undefined {
  if (touch.kind === 'kept') return touches.find(({ id }) => id === touch.promiseId);
  return touch.kind === 'acted' ? touches.find(({ id }) => id === touch.adviceId) : undefined;
}

type Props = { touches: readonly Touch[]; onRemove: (touch: Touch) => void };

/** Everything that happened with one person, newest first, with the exact texts. */
export function Timeline({ touches, onRemove }: Props) {
  const newestFirst = touches.toSorted((one, other) => other.at - one.at);
  return (
    <ol class="timeline">
      {newestFirst.map((touch) => (
        <li key={touch.id} class="stack stack-tight">
          <div class="timeline-head">
            <strong>{nameOf(touch)}</strong>
            <span class="timeline-when">
              <span class="quiet">
                <At at={touch.at} />
              </span>
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
            </span>
          </div>
          <Details touch={touch} about={aboutOf(touch, touches)} />
        </li>
      ))}
    </ol>
  );
}
