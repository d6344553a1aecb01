import { foldText } from '../clean-text';
import type { KnownTouch } from './known-people';

const HOUR = 3_600_000;
// Whoever logs something by hand does so the same day or the next.
const NEAR_MS = 36 * HOUR;
const ALIKE = 0.6;
const SENT = new Set(['asked', 'followed-up', 'confirmed', 'thanked', 'told-outcome', 'wrote']);

/** Did I write or say something to them? */
export function isSent({ kind }: KnownTouch): boolean {
  return SENT.has(kind);
}

function isSameText(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

function wordsOf(text: string): Set<string> {
  return new Set(foldText(text).match(/[\p{L}\p{N}]+/gu));
}

// What was logged is often the draft, and a word was changed before it was sent.
function isAlike(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const both = left.intersection(right).size;
  return both > 0 && both >= ALIKE * Math.min(left.size, right.size);
}

function isNear(touch: KnownTouch, at: number): boolean {
  return Math.abs(touch.at - at) <= NEAR_MS;
}

/** Is this invitation logged? By its text, or by an invitation noted at about that time. */
export function isInvitationLogged(touches: readonly KnownTouch[], text: string, at: number): boolean {
  return touches.some(
    (touch) =>
      isSent(touch) &&
      ((text !== '' && isSameText(touch.text ?? '', text)) ||
        (touch.channel === 'note' && isNear(touch, at))),
  );
}

/** Is what I wrote logged? The note of an invitation opens the conversation too: the same text is the same text. */
export function isMessageLogged(touches: readonly KnownTouch[], text: string, at: number): boolean {
  return touches.some(
    (touch) =>
      isSent(touch) &&
      (isSameText(touch.text ?? '', text) || (isNear(touch, at) && isAlike(touch.text ?? '', text))),
  );
}

/** Is what they wrote logged? By its text, or by an answer noted by hand at about that time. */
export function isReplyLogged(touches: readonly KnownTouch[], text: string, at: number): boolean {
  return touches.some(
    (touch) =>
      isSameText(touch.text ?? '', text) ||
      (touch.kind === 'replied' && !touch.source && touch.at >= at - 12 * HOUR && touch.at <= at + 72 * HOUR),
  );
}
