import { useEffect, useId, useState } from 'preact/hooks';
import { sayClock } from '../../outreach/talk-clock';
import { wordsIn } from '../../templates/limits';
import { useTypedText } from '../use-typed-text';

type Props = { value: string; onKeep: (text: string) => unknown };

const LONG_MS = 30_000;
const WORDS = 75;

// Said aloud against the clock: computed from when it began, as the talk's own clock is.
function useStopwatch() {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [startedAt]);
  const toggle = () => {
    setNow(Date.now());
    setStartedAt(startedAt === null ? Date.now() : null);
  };
  return { running: startedAt !== null, span: startedAt === null ? 0 : Math.max(0, now - startedAt), toggle };
}

/** Who I am, in 30 seconds: about 75 words, tried aloud. */
export function Introduction({ value, onKeep }: Props) {
  const id = useId();
  const [text, type] = useTypedText(value, onKeep);
  const { running, span, toggle } = useStopwatch();
  const words = wordsIn(text);
  return (
    <div class="field">
      <label class="field">
        My introduction, in 30 seconds
        <textarea
          class="note"
          dir="auto"
          value={text}
          maxLength={4000}
          aria-describedby={`${id}-words`}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <div class="row apart">
        <span id={`${id}-words`} class="counter quiet small" data-level={words > WORDS ? 'warn' : undefined}>
          {words} of about {WORDS} words
        </span>
        <span class="row">
          {running && (
            <span role="timer" class="quiet" data-level={span > LONG_MS ? 'warn' : undefined}>
              {sayClock(span)} of 0:30
            </span>
          )}
          <button type="button" class="plain" onClick={toggle}>
            {running ? 'Stop' : 'Try it aloud'}
          </button>
        </span>
      </div>
    </div>
  );
}
