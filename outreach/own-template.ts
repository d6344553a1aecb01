import * as z from 'zod/mini';
import { TIES } from './contact';
import { MOMENTS } from './moment';
import { instant, text } from './schema-parts';
import { CHANNELS, SENT_KINDS } from './touch';

/** How long the parts of a template may be, in UTF-16 units. */
export const TEMPLATE_LENGTHS = { name: 120, subject: 1000, body: 10_000 } as const;

/**
 * A template of the person's own. With the id of a built-in one it stands in its place until it is removed;
 * with any other it is one more.
 */
export const ownTemplateSchema = z.object({
  id: text(80).check(z.minLength(1)),
  name: text(TEMPLATE_LENGTHS.name),
  moment: z.enum(MOMENTS),
  /** Channels it is written for, the likeliest first. */
  channels: z.array(z.enum(CHANNELS)).check(z.minLength(1), z.maxLength(CHANNELS.length)),
  /** What "I sent it" logs. */
  touch: z.enum(SENT_KINDS),
  /** Ties it is written for; none for any. */
  ties: z.array(z.enum(TIES)),
  /** Does the one who gave the name read it, instead of the contact? */
  toReferrer: z.boolean(),
  subject: text(TEMPLATE_LENGTHS.subject),
  body: text(TEMPLATE_LENGTHS.body),
  /** Sentences of the body that can go when it is too long, the least missed first. */
  optional: z.array(text(TEMPLATE_LENGTHS.body)),
  /** Not offered when a text is written. */
  hidden: z.boolean(),
  createdAt: instant,
});

/** A template of the person's own; see `ownTemplateSchema`. */
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;
