import type { Touch } from './touch';

/**
 * The names a contact gave since a moment (epoch milliseconds), as they were logged: each `referred` touch lists
 * them with commas.
 */
export function namesGivenSince(touches: readonly Touch[], since: number): string[] {
  return touches.flatMap((touch) => {
    if (touch.kind !== 'referred' || touch.at < since) return [];
    return touch.text.split(', ').filter((name) => name.trim() !== '');
  });
}
