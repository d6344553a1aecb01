import * as z from 'zod/mini';
import { cleanText } from './clean-text';
import { parseProfileUrl } from './profile-url';
import {
  EXPERIENCE_LIMITS,
  FIELD_LIMITS,
  LAYOUTS,
  REFUSAL_REASONS,
  type FieldName,
  type ProfileReading,
} from './reading';

// The pages' CSP forbids eval; zod would try it otherwise.
z.config({ jitless: true });

const URL_LIMIT = 4000;
const DETAIL_LIMIT = 200;
const LONGEST_RAW = 20_000;

const cleaned = (limit: number) =>
  z.pipe(
    z.string().check(z.maxLength(LONGEST_RAW)),
    z.transform((text: string) => cleanText(text, limit)),
  );

const field = (name: FieldName, pattern = /[^]/) =>
  z.exactOptional(
    z.object({
      value: z.pipe(cleaned(FIELD_LIMITS[name]), z.string().check(z.regex(pattern))),
      from: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    }),
  );

const fields = z.object({
  name: field('name'),
  pronouns: field('pronouns'),
  headline: field('headline'),
  company: field('company'),
  role: field('role'),
  school: field('school'),
  location: field('location'),
  degree: field('degree', /^[123]$/),
  connections: field('connections', /^\d{1,5}\+?$/),
  mutuals: field('mutuals', /^\d{1,6}$/),
  about: field('about'),
});

const experience = z.array(
  z.object({
    role: cleaned(EXPERIENCE_LIMITS.text),
    company: cleaned(EXPERIENCE_LIMITS.text),
    dates: cleaned(EXPERIENCE_LIMITS.text),
  }),
);

const read = z
  .object({
    status: z.literal('read'),
    url: z.string().check(z.maxLength(URL_LIMIT)),
    slug: z.string(),
    layout: z.enum(LAYOUTS),
    fields,
    experience: experience.check(z.maxLength(EXPERIENCE_LIMITS.entries)),
  })
  .check(
    z.refine(({ url, slug }) => {
      const address = parseProfileUrl(url);
      return address?.kind === 'profile' && address.slug === slug;
    }),
  );

const refused = z.object({
  status: z.literal('refused'),
  url: z.string().check(z.maxLength(URL_LIMIT)),
  reason: z.enum(REFUSAL_REASONS),
  detail: cleaned(DETAIL_LIMIT),
});

const reading = z.discriminatedUnion('status', [read, refused]);

/** A reading that holds, or the plain fact that what came back from the page is garbage. */
export type ParsedReading = { ok: true; reading: ProfileReading } | { ok: false };

/**
 * Checks what the script in the page returned, on the trusted side: the page can have forged it. Texts are cleaned and
 * capped once more, unknown keys dropped, the slug must be the address's. Never throws.
 */
export function parseReading(value: unknown): ParsedReading {
  const parsed = reading.safeParse(value);
  return parsed.success ? { ok: true, reading: parsed.data } : { ok: false };
}
