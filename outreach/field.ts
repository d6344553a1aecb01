import * as z from 'zod/mini';
import { fold } from './fold';
import { instant, text } from './schema-parts';

/** What a person can decide about a field of work. */
export const VERDICTS = ['pursue', 'drop', 'not-yet'] as const;

/** One decision about a field. */
export type Verdict = (typeof VERDICTS)[number];

/** The verdicts in the words of the screens. */
export const VERDICT_LABELS: Record<Verdict, string> = {
  pursue: 'Pursue it',
  drop: 'Drop it',
  'not-yet': 'Not yet',
};

const verdictSchema = z.object({ verdict: z.enum(VERDICTS), reasons: text(20_000), at: instant });

const contradictionSchema = z.object({
  /** The question they answered differently; empty when it came up elsewhere. */
  questionId: text(80),
  /** Who said opposite things. */
  contactIds: z.array(text(64)),
  /** What the difference is, in the person's words. */
  text: text(20_000),
});

/**
 * A field of work one is finding out about: doubts, where people contradict each other, and what was
 * decided when (METHOD.md section 5). Which contacts belong to it is said by each contact's `fields`.
 */
export const fieldSchema = z.object({
  /** The folded name: "Data  Science" and "data science" are one field. */
  id: text(120),
  name: text(80),
  /** What still speaks against it or is unclear, in the person's words. */
  doubts: text(20_000),
  contradictions: z.array(contradictionSchema),
  /** Decisions as they were made, oldest first; the last one holds. */
  verdicts: z.array(verdictSchema),
});

/** A field record; see `fieldSchema`. */
export type Field = z.infer<typeof fieldSchema>;
/** Where people of a field said opposite things. */
export type Contradiction = Field['contradictions'][number];

/** The id a field is kept under: its folded name, at most 120 UTF-16 units. */
export function fieldIdOf(name: string): string {
  return fold(name).slice(0, 120);
}

/** A field nothing has been noted about yet. */
export function newField(name: string): Field {
  return {
    id: fieldIdOf(name),
    name: name.trim().slice(0, 80),
    doubts: '',
    contradictions: [],
    verdicts: [],
  };
}
