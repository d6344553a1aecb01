import * as z from 'zod/mini';
import { cleanText } from './clean-text';
import { LINE_LIMITS } from './nearby-lines';
import type { PageInspection } from './page-inspection';
import { LAYOUTS, REFUSAL_REASONS } from './reading';

// The pages' CSP forbids eval; zod would try it otherwise.
z.config({ jitless: true });

const URL_LIMIT = 4000;
const SKELETON_LIMIT = 60_000;
const LONGEST_RAW = 20_000;

const cleaned = (limit: number) =>
  z.pipe(
    z.string().check(z.maxLength(LONGEST_RAW)),
    z.transform((text: string) => cleanText(text, limit)),
  );

const SKELETON_LINE = /^[<> a-z0-9?="*.A-Z-]*$/;
const FAILED = new RegExp(`^(?:(?:${REFUSAL_REASONS.join('|')}): [a-z ]{1,40})?$`);

const inspection = z.object({
  url: z.string().check(z.maxLength(URL_LIMIT)),
  title: cleaned(LINE_LIMITS.text),
  lines: z.pipe(
    z.array(cleaned(LINE_LIMITS.text)).check(z.maxLength(LINE_LIMITS.lines)),
    z.transform((lines: string[]) => [...new Set(lines)].filter((line) => line !== '')),
  ),
  skeleton: z.string().check(
    z.maxLength(SKELETON_LIMIT),
    z.refine((skeleton) => skeleton.split('\n').every((line) => SKELETON_LINE.test(line))),
  ),
  layout: z.enum([...LAYOUTS, 'unknown']),
  failed: z.string().check(z.regex(FAILED)),
});

/** An inspection that holds, or the plain fact that what came back from the page is garbage. */
export type ParsedInspection = { ok: true; inspection: PageInspection } | { ok: false };

/** Checks what the inspecting script returned, on the trusted side: the page can have forged it. Never throws. */
export function parseInspection(value: unknown): ParsedInspection {
  const parsed = inspection.safeParse(value);
  return parsed.success ? { ok: true, inspection: parsed.data } : { ok: false };
}
