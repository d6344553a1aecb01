import type { Stage } from '../../outreach/stage';
import { advance, NO_PROGRESS, STAGE_WORDS } from '../../outreach/stage';
import type { Touch } from '../../outreach/touch';

/** What a person can say happened by moving a card. */
export const MOVE_KINDS = [
  'asked',
  'accepted',
  'replied',
  'referred',
  'scheduled',
  'met',
  'thanked',
  'declined',
  'let-go',
] as const;

/** One of them. */
export type MoveKind = (typeof MOVE_KINDS)[number];

/** Each as an answer to "What happened?". */
export const MOVE_WORDS: Record<MoveKind, string> = {
  asked: 'I asked them',
  accepted: 'They accepted my invitation',
  replied: 'They replied',
  referred: 'They gave me a name',
  scheduled: 'We agreed when to talk',
  met: 'We talked',
  thanked: 'I thanked them',
  declined: 'They declined',
  'let-go': 'I let it go',
};

/** Something that can happen, and the stage it brings. */
export type Move = { kind: MoveKind; to: Stage };

const BASE = { id: '', contactId: '', at: 0, zone: 'UTC', text: '' };

// Nothing but its kind decides which stage a touch brings.
function touchOf(kind: MoveKind): Touch {
  if (kind === 'scheduled') return { ...BASE, kind, meetAt: 0, meetZone: 'UTC', minutes: 1, place: '' };
  if (kind === 'asked' || kind === 'thanked') {
    return { ...BASE, kind, channel: 'message', template: '', subject: '' };
  }
  return { ...BASE, kind };
}

/** Everything that can happen to someone at this stage and brings another. The method itself is asked. */
export function movesFrom(stage: Stage): Move[] {
  const progress = { ...NO_PROGRESS, stage };
  return MOVE_KINDS.map((kind) => ({ kind, to: advance(progress, touchOf(kind)).stage })).filter(
    ({ to }) => to !== stage,
  );
}

/** What can have happened for someone to come from one stage to the other; nothing, for many. */
export function movesBetween(from: Stage, to: Stage): Move[] {
  return movesFrom(from).filter((move) => move.to === to);
}

/** Why nothing that can happen takes one from one stage to the other. */
export function whyNot(from: Stage, to: Stage): string {
  const [before, after] = [STAGE_WORDS[from].label, STAGE_WORDS[to].label];
  return to === 'saved'
    ? `A stage follows from what happened, and nothing that happens takes anyone back to “${after}”.`
    : `A stage follows from what happened, and nothing that can happen takes anyone from “${before}” to “${after}”.`;
}
