import { useEffect, useState } from 'preact/hooks';
import type { Interview, Phases } from '../../outreach/interview';
import { PHASE_LABELS, PHASES } from '../../outreach/interview';
import type { Cue } from '../../outreach/talk-clock';
import { minutesOf, readClock, sayCue, sayRemaining } from '../../outreach/talk-clock';

const SECOND = 1000;

/** Now, anew each second, and when the page is looked at again after a sleep. */
function useNow(): number {
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    const next = () => setAt(Date.now());
    const listening = new AbortController();
    const timer = setInterval(next, SECOND);
    document.addEventListener('visibilitychange', next, { signal: listening.signal });
    return () => {
      clearInterval(timer);
      listening.abort();
    };
  }, []);
  return at;
}

// Said once when it begins: a status that changes each minute would talk into the conversation.
function useCueWords(cue: Cue, words: string): string {
  const [said, setSaid] = useState({ cue: 'none', words: '' });
  useEffect(() => {
    const next = cue === 'over' ? 'time' : cue;
    setSaid((before) => (before.cue === next ? before : { cue: next, words }));
  }, [cue, words]);
  return said.words;
}

type BarProps = { phases: Phases; now: string; elapsed: number };

function PhaseBar({ phases, now, elapsed }: BarProps) {
  const total = Math.max(1, minutesOf(phases));
  const ends = [phases.opening, phases.opening + phases.questions];
  return (
    <div class="phase-bar">
      <svg class="phase-track" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="phase-done" width={Math.min(total, elapsed / (60 * SECOND))} height={1} />
        {ends.map((end, at) => (
          <line key={PHASES[at]} class="phase-end" x1={end} x2={end} y1={0} y2={1} />
        ))}
      </svg>
      <ol class="row phase-names">
        {PHASES.map((phase) => (
          <li key={phase} aria-current={phase === now ? 'step' : undefined}>
            {PHASE_LABELS[phase]}
          </li>
        ))}
      </ol>
    </div>
  );
}

type Props = { talk: Pick<Interview, 'startedAt' | 'endedAt' | 'phases'> };

/** The clock of the talk, big enough for a glance, with its phases and a cue before the end; it makes no sound. */
export function TalkClock({ talk }: Props) {
  const reading = readClock(talk, useNow());
  const cue = sayCue(reading);
  const said = useCueWords(reading.cue, cue);
  const late = reading.remaining <= -SECOND;
  return (
    <div class="talk-clock" data-cue={reading.cue}>
      <p class="clock-time" role="timer" aria-live="off">
        {sayRemaining(reading)}
      </p>
      <PhaseBar phases={talk.phases} now={reading.phase} elapsed={reading.elapsed} />
      {cue && (
        <p class="clock-cue" data-tone={late ? 'late' : 'warn'} aria-hidden="true">
          {cue}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {reading.note && <p class="quiet">{reading.note}</p>}
    </div>
  );
}
