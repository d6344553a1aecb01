import type { Stage } from '../outreach/stage';
import type { Touch } from '../outreach/touch';
import type { Happened } from './WhatHappened';

const LIKELY: Record<Stage, readonly Happened[]> = {
  saved: [],
  asked: ['accepted', 'replied', 'declined'],
  accepted: ['replied', 'declined'],
  replied: ['scheduled', 'met'],
  scheduled: ['met'],
  met: ['thanked', 'referred'],
  thanked: ['replied'],
  declined: [],
  'let-go': ['replied'],
};

/**
 * What may well happen next. Only an invitation can be accepted, and only once: a message or an e-mail cannot.
 *
 * @param touches in the order of time.
 */
export function likelyAt(stage: Stage, touches: readonly Touch[]): readonly Happened[] {
  const asked = touches.findLast(({ kind }) => kind === 'asked');
  const invited = asked?.kind === 'asked' && asked.channel === 'note';
  return LIKELY[stage].filter((kind) => kind !== 'accepted' || invited);
}
