import * as z from 'zod/mini';
import type { Captured } from './contact';
import { FACTS } from './contact';
import { instant, text } from './schema-parts';

/** The facts a line can be; the others are typed where they are known. */
export const PICKED = ['name', 'headline', 'role', 'company', 'school', 'location'] as const;

/** The most characters of a pasted text that are kept; a whole page has some 30,000. */
export const LONGEST_PASTE = 200_000;

/**
 * The work of saying which line of a page is what, for someone no reader could read. Kept with each choice,
 * so that a popup that closes half-way loses nothing (promise 5).
 */
export const linePicksSchema = z.object({
  /** Lines of the page in front, or of text that the person pasted. */
  from: z.enum(['picked', 'pasted']),
  step: z.enum(['text', 'lines', 'form']),
  /** When the choice was done; epoch milliseconds. */
  at: instant,
  text: text(LONGEST_PASTE),
  lines: z.array(text(500)).check(z.maxLength(200)),
  /** Each fact chosen so far; `from` says how. */
  picks: z.partialRecord(z.enum(FACTS), z.object({ value: text(4000), from: text(40) })),
});

/** The work of picking lines; see `linePicksSchema`. */
export type LinePicks = z.infer<typeof linePicksSchema>;

/** Nothing picked yet. */
export function noPicks(from: LinePicks['from']): LinePicks {
  return { from, step: from === 'pasted' ? 'text' : 'lines', at: 0, text: '', lines: [], picks: {} };
}

/** What was picked, as if it had been read off the page at this address. */
export function capturedFromPicks({ picks, at }: LinePicks, url: string): Captured {
  return { at, url, facts: picks, experience: [] };
}
