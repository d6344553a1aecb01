import type { Interview, Phase, Phases } from './interview';
import { PHASE_LABELS, PHASES } from './interview';
import { counted } from './wording';

const MINUTE = 60_000;
const CUE = 5 * MINUTE;
const TIME_SHOWN = MINUTE;
// A talk that runs on for hours was left open: nobody talks four times as long as agreed.
const FORGOTTEN = 2 * 60 * MINUTE;
const SET_BACK = 'The clock of this computer was set back.';

/** What the person should notice: five minutes are left, the time is up, or it has been up for a minute or more. */
export type Cue = 'none' | 'five-minutes' | 'time' | 'over';

/** The clock of one talk at one moment; see `readClock`. All spans are milliseconds. */
export type ClockReading = {
  state: 'waiting' | 'running' | 'ended';
  /** The phase it should be in by now; the last one when the time is up. */
  phase: Phase;
  /** Since the start; 0 before it and when the computer's clock was set back to before the start. */
  elapsed: number;
  /** Of the whole talk; negative when it runs over. */
  remaining: number;
  /** Until this phase should end; negative in the last one when it runs over. */
  phaseRemaining: number;
  cue: Cue;
  /** What is odd about the clock, in a sentence; empty when nothing is. */
  note: string;
};

/** Minutes of all phases together. */
export function minutesOf(phases: Phases): number {
  return phases.opening + phases.questions + phases.closing;
}

function phaseAt(phases: Phases, elapsed: number): { phase: Phase; phaseRemaining: number } {
  let end = 0;
  let current: Phase = 'opening';
  for (const phase of PHASES) {
    // A phase of no minutes is passed over.
    if (phases[phase] === 0) continue;
    current = phase;
    end += phases[phase] * MINUTE;
    if (elapsed < end) break;
  }
  return { phase: current, phaseRemaining: end - elapsed };
}

function cueAt(total: number, remaining: number): Cue {
  if (remaining <= -TIME_SHOWN) return 'over';
  if (remaining <= 0) return 'time';
  // A talk of five minutes would begin with its cue.
  return remaining <= CUE && total > CUE ? 'five-minutes' : 'none';
}

// Set back by some minutes within the talk, nothing can be told from the times alone: then it shows more left
// than there is, as any clock on the wall would.
function noteOn({ startedAt, endedAt }: Timed, now: number, total: number): string {
  if (startedAt === null) return '';
  if (endedAt !== null) {
    return endedAt < startedAt ? `${SET_BACK} How long the talk took is not known.` : '';
  }
  if (now < startedAt) return `${SET_BACK} Start the clock of the talk again.`;
  return now - startedAt > total + FORGOTTEN ? 'This talk is still open. End it when you are done.' : '';
}

type Timed = Pick<Interview, 'startedAt' | 'endedAt' | 'phases'>;

/**
 * The clock of a talk, computed from when it began and never counted, so that a closed panel, a crash or a
 * sleeping computer changes nothing (METHOD.md section 4: agreed minutes in phases, a cue five minutes before
 * the end).
 *
 * @param now epoch milliseconds; for a talk that has ended, the end counts instead.
 */
export function readClock(talk: Timed, now: number): ClockReading {
  const { startedAt, endedAt, phases } = talk;
  const until = endedAt ?? now;
  const elapsed = startedAt === null ? 0 : Math.max(0, until - startedAt);
  const total = minutesOf(phases) * MINUTE;
  const remaining = total - elapsed;
  const running = startedAt !== null && endedAt === null;
  return {
    state: startedAt === null ? 'waiting' : running ? 'running' : 'ended',
    ...phaseAt(phases, elapsed),
    elapsed,
    remaining,
    cue: running ? cueAt(total, remaining) : 'none',
    note: noteOn(talk, now, total),
  };
}

/** "12:41", "1:05:00": a span as a clock shows it, to the whole second; the sign is left to the words around. */
export function sayClock(span: number): string {
  const seconds = Math.floor(Math.abs(span) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const end = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${end}` : end;
}

/** "12:41 left", "0:30 over": what stands beside the bar. Seconds that have begun still count as left. */
export function sayRemaining({ remaining }: Pick<ClockReading, 'remaining'>): string {
  if (remaining <= -1000) return `${sayClock(remaining)} over`;
  return `${sayClock(Math.max(0, Math.ceil(remaining / 1000) * 1000))} left`;
}

const whole = (span: number) => counted(Math.max(1, Math.round(Math.abs(span) / MINUTE)), 'minute');

/** The cue as a sentence, for the screen and for who listens to it; empty when there is none. */
export function sayCue({ cue, remaining, phase }: Pick<ClockReading, 'cue' | 'remaining' | 'phase'>): string {
  if (cue === 'over') return `${whole(remaining)} over. Thank them and close.`;
  if (cue === 'time') return 'The time is up. Ask whether they can go on, or close.';
  if (cue === 'none') return '';
  const next =
    phase === 'closing' ? 'Ask the last questions.' : `Next: ${PHASE_LABELS.closing.toLowerCase()}.`;
  return `${whole(remaining)} left. ${next}`;
}
