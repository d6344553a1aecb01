import { useState } from 'preact/hooks';
import type { Place } from '../../../components/list/rows';
import type { ListingQuery } from '../../../outreach/view';
import { EVERYONE } from '../../../outreach/view';

/** How the list was left, for coming back to it from a contact; forgotten when the panel closes. */
type Memory = {
  query: ListingQuery;
  active: Place | null;
  /** Ids of those chosen; null while nobody is choosing. */
  selected: ReadonlySet<string> | null;
  /** How far the page was scrolled, in CSS pixels. */
  scroll: number;
  /** Was a contact opened from here, to come back from? */
  isAway: boolean;
};

export const memory: Memory = { query: EVERYONE, active: null, selected: null, scroll: 0, isAway: false };

/** A part of the memory as the state of a component. */
export function useMemory<Name extends keyof Memory>(
  name: Name,
): [Memory[Name], (value: Memory[Name]) => void] {
  const [value, setValue] = useState(memory[name]);
  const set = (next: Memory[Name]) => {
    memory[name] = next;
    setValue(() => next);
  };
  return [value, set];
}
