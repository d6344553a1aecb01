import type { Touch, TouchKind } from './touch';

/** How far it has come with a contact, in the order of the method. */
export const STAGES = [
  'saved',
  'asked',
  'accepted',
  'replied',
  'scheduled',
  'met',
  'thanked',
  'declined',
  'let-go',
] as const;

/** One stage. It is always derived from touches, never set (ARCHITECTURE.md, "How a day flows"). */
export type Stage = (typeof STAGES)[number];

/** Each stage in the words of the screens: a label for chips and a sentence for whoever wonders. */
export const STAGE_WORDS: Record<Stage, { label: string; doc: string }> = {
  saved: { label: 'Saved', doc: 'You have not written to them yet.' },
  asked: { label: 'Asked', doc: 'You wrote to them and wait for an answer.' },
  accepted: { label: 'Accepted', doc: 'They accepted the invitation: that is no reply yet.' },
  replied: { label: 'Replied', doc: 'They answered; no talk is planned yet.' },
  scheduled: { label: 'Talk planned', doc: 'You have agreed when to talk.' },
  met: { label: 'Talked', doc: 'You talked and have not thanked them yet.' },
  thanked: { label: 'Thanked', doc: 'You talked and thanked them.' },
  declined: { label: 'Declined', doc: 'They said no: nothing more is due.' },
  'let-go': { label: 'Let go', doc: 'No answer came and you let it go, kindly.' },
};

type Move = { to: Stage; from: readonly Stage[] };

const UNANSWERED: readonly Stage[] = ['saved', 'asked', 'accepted', 'let-go'];

// A kind that is not here, or a stage not in `from`, leaves the stage as it is. A follow-up or a plain
// message to someone who has answered, declined or been thanked opens nothing; asking again does.
const MOVES: Partial<Record<TouchKind, Move>> = {
  asked: { to: 'asked', from: STAGES },
  'followed-up': { to: 'asked', from: UNANSWERED },
  wrote: { to: 'asked', from: ['saved', 'asked', 'accepted'] },
  accepted: { to: 'accepted', from: UNANSWERED },
  replied: { to: 'replied', from: [...UNANSWERED, 'replied', 'declined'] },
  referred: { to: 'replied', from: ['asked', 'accepted', 'let-go'] },
  scheduled: { to: 'scheduled', from: STAGES },
  // Called off, it is as after their reply: agree on another time.
  cancelled: { to: 'replied', from: ['scheduled'] },
  met: { to: 'met', from: STAGES },
  thanked: { to: 'thanked', from: ['met', 'scheduled'] },
  declined: { to: 'declined', from: STAGES },
  'let-go': { to: 'let-go', from: STAGES },
};

/** The touch that plans a talk. */
export type PlannedTalk = Extract<Touch, { kind: 'scheduled' }>;

/** Where the stories of one contact's touches have led so far. */
export type Progress = {
  stage: Stage;
  /** The touch that brought the stage, or last renewed it. */
  since: Touch | null;
  /** The latest talk agreed on, unless it was called off. */
  talk: PlannedTalk | null;
  /** Follow-ups sent for the request that is open. */
  followUps: number;
  /** Have they said anything to me yet, asked or not: advice, a name, a promise? */
  heard: boolean;
};

/** Nothing has happened yet. */
export const NO_PROGRESS: Progress = { stage: 'saved', since: null, talk: null, followUps: 0, heard: false };

const SAID: ReadonlySet<TouchKind> = new Set(['advised', 'promised', 'referred', 'replied', 'met']);

// A friend who gave advice or a name was never asked: to thank them, or tell them how it went, asks for nothing.
function isWordToAFriend({ stage, heard }: Progress, { kind }: Touch): boolean {
  return kind === 'wrote' && stage === 'saved' && heard;
}

// While a talk is still to come, an e-mail about it is no new request and no thanks for it.
function waitsForTalk({ stage, talk }: Progress, { kind, at }: Touch): boolean {
  return (
    (kind === 'asked' || kind === 'thanked') && stage === 'scheduled' && talk !== null && at < talk.meetAt
  );
}

// Asking someone who has neither answered nor been let go is still the same request: its follow-ups count.
function followUpsAfter({ stage, followUps }: Progress, { kind }: Touch): number {
  if (kind === 'followed-up') return followUps + 1;
  const opensRequest = kind === 'asked' && !['saved', 'asked', 'accepted'].includes(stage);
  return opensRequest ? 0 : followUps;
}

function talkAfter({ talk }: Progress, touch: Touch): PlannedTalk | null {
  if (touch.kind === 'scheduled') return touch;
  return touch.kind === 'cancelled' ? null : talk;
}

/** What one more touch makes of it. */
export function advance(before: Progress, touch: Touch): Progress {
  const after = {
    ...before,
    talk: talkAfter(before, touch),
    followUps: followUpsAfter(before, touch),
    since: before.since ?? touch,
    heard: before.heard || SAID.has(touch.kind),
  };
  const move = MOVES[touch.kind];
  if (!move?.from.includes(before.stage)) return after;
  if (waitsForTalk(before, touch) || isWordToAFriend(before, touch)) return after;
  return { ...after, stage: move.to, since: touch };
}
