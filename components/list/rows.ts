import type { DueState } from '../../outreach/due';
import type { Stage } from '../../outreach/stage';

/** What a long list shows of a contact. `dueOn` is a calendar date, `lastAt` epoch milliseconds. */
export type ListedContact = {
  id: string;
  name: string;
  role: string;
  company: string;
  stage: Stage;
  lastAt: number | null;
  fields: readonly string[];
  tags: readonly string[];
  dueState: DueState | null;
  dueOn: string | null;
  /** Of someone removed: days until they are erased. */
  daysLeft?: number | undefined;
};

/** Contacts in an order, made when asked for: there may be a hundred thousand. */
export type Rows = {
  count: number;
  /** The contact at a place of the order, from 0. */
  rowAt: (position: number) => ListedContact;
  /** Ids of all, in order. */
  ids: () => string[];
};

/** Someone in the list, by id, and where they were when last looked for. */
export type Place = { id: string; position: number };

/** Where someone is now; where they were, or the end, when they have left the list; null in an empty one. */
export function positionOf(rows: Rows, place: Place | null): number | null {
  if (rows.count === 0) return null;
  if (!place) return 0;
  const { id, position } = place;
  if (position < rows.count && rows.rowAt(position).id === id) return position;
  const found = rows.ids().indexOf(id);
  return found === -1 ? Math.min(position, rows.count - 1) : found;
}

/** The ids from one position to another, both included, whichever comes first. */
export function idsBetween(rows: Rows, one: number, other: number): string[] {
  return rows.ids().slice(Math.min(one, other), Math.max(one, other) + 1);
}
