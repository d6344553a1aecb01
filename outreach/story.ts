import type { Progress } from './stage';
import { advance, NO_PROGRESS } from './stage';
import type { Touch, TouchKind } from './touch';

// How things follow each other when two touches carry the same time, as they do when only the day was
// typed. It makes the order of entry irrelevant.
const USUAL_ORDER: readonly TouchKind[] = [
  'saved',
  'note',
  'moved',
  'acted',
  'asked',
  'followed-up',
  'accepted',
  'replied',
  'referred',
  'wrote',
  'cancelled',
  'scheduled',
  'confirmed',
  'met',
  'advised',
  'promised',
  'kept',
  'reflected',
  'thanked',
  'told-outcome',
  'declined',
  'let-go',
  'snoozed',
];

const PRIVATE: ReadonlySet<TouchKind> = new Set([
  'saved',
  'note',
  'moved',
  'acted',
  'reflected',
  'snoozed',
  'told-outcome',
]);

// What the other could not know of. How it went is told to whoever gave the name; a promise given up in silence
// is no word to them either.
function isPrivate(touch: Touch): boolean {
  return PRIVATE.has(touch.kind) || (touch.kind === 'kept' && touch.outcome === 'dropped');
}

/** Everything that has happened with one contact, in order, and where it led. */
export type Story = Progress & { touches: readonly Touch[] };

// A talk written down only after it took place still belongs before it.
function happenedAt(touch: Touch): number {
  return touch.kind === 'scheduled' ? Math.min(touch.at, touch.meetAt) : touch.at;
}

function byTime(a: Touch, b: Touch): number {
  return (
    happenedAt(a) - happenedAt(b) ||
    USUAL_ORDER.indexOf(a.kind) - USUAL_ORDER.indexOf(b.kind) ||
    Number(a.id > b.id) - Number(a.id < b.id)
  );
}

/** Reads touches, logged in any order, as one story. */
export function readStory(touches: readonly Touch[]): Story {
  const ordered = touches.toSorted(byTime);
  return { ...ordered.reduce(advance, NO_PROGRESS), touches: ordered };
}

/** The latest touch of one of these kinds. */
export function latest(story: Story, kinds: readonly TouchKind[]): Touch | null {
  return story.touches.findLast((touch) => kinds.includes(touch.kind)) ?? null;
}

/** What has happened after that touch, in order. */
export function happenedAfter(story: Story, touch: Touch): readonly Touch[] {
  return story.touches.slice(story.touches.indexOf(touch) + 1);
}

/** Has one of these kinds happened after that touch? */
export function happenedSince(story: Story, touch: Touch, kinds: readonly TouchKind[]): boolean {
  return happenedAfter(story, touch).some(({ kind }) => kinds.includes(kind));
}

/**
 * The latest touch between the two: nothing the person did or noted for themselves, nothing a page told. It
 * resets every clock ("any logged touch resets the clock", METHOD.md section 3).
 */
export function latestExchange(story: Story): Touch | null {
  return story.touches.findLast((touch) => !isPrivate(touch)) ?? null;
}

/** The date until which everything was put off; what has happened with the contact since ends it. */
export function snoozedUntil(story: Story): string | null {
  const last = story.touches.findLast((touch) => touch.kind === 'snoozed' || !isPrivate(touch));
  return last?.kind === 'snoozed' ? last.until : null;
}

/** How many touches of this kind there are. */
export function countOf(story: Story, kind: TouchKind): number {
  return story.touches.filter((touch) => touch.kind === kind).length;
}
