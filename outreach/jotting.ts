import * as z from 'zod/mini';
import { instant, text } from './schema-parts';

/** What a note line can be marked as with one key during a talk; `''` is a plain note. */
export const MARKS = ['', 'advice', 'name', 'promise', 'surprise', 'follow-up'] as const;

/** One mark. */
export type Mark = (typeof MARKS)[number];

/** The marks in the words of the screens. */
export const MARK_LABELS: Record<Mark, string> = {
  '': 'Note',
  advice: 'Advice',
  name: 'Name',
  promise: 'Promise',
  surprise: 'Surprise',
  'follow-up': 'Follow up',
};

/**
 * One note line taken in an interview. Each line is a record of its own, so that a keystroke in a long talk
 * writes one small row.
 */
export const jottingSchema = z.object({
  id: text(64),
  interviewId: text(64),
  contactId: text(64),
  /** When the line was begun; epoch milliseconds. The clock may be set back: ids settle equal times. */
  at: instant,
  /** The question it answers; empty for a free note. */
  questionId: text(80),
  mark: z.enum(MARKS),
  text: text(20_000),
});

/** A jotting record; see `jottingSchema`. */
export type Jotting = z.infer<typeof jottingSchema>;

/** The jottings in the order they were begun. */
export function inOrder(jottings: readonly Jotting[]): Jotting[] {
  return jottings.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}
