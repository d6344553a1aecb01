import * as z from 'zod/mini';
import { instant, text } from './schema-parts';

/** How much one wants to work somewhere, from not at all to very much; the order of the day goes by it. */
export const MOTIVATION = { least: 0, most: 3 } as const;

/**
 * What the person says of an organisation. Which contacts work there is derived from the contacts; this record
 * exists only once something was said: that two spellings are one organisation, or how much they want to go there.
 */
export const organisationSchema = z.object({
  id: text(64),
  /** The spelling to show. */
  name: text(300),
  /** Every spelling, as `organisationNames` writes it; one spelling belongs to one record at most. */
  keys: z.array(text(300)).check(z.minLength(1)),
  motivation: z.nullable(z.number().check(z.int(), z.minimum(MOTIVATION.least), z.maximum(MOTIVATION.most))),
  updatedAt: instant,
});

/** An organisation record; see `organisationSchema`. */
export type Organisation = z.infer<typeof organisationSchema>;
