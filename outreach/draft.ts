import * as z from 'zod/mini';
import { instant, text } from './schema-parts';
import { CHANNELS } from './touch';

/**
 * A text being written to one contact from one template, kept with each keystroke so that closing the
 * popup, a killed worker or a crash loses nothing (promise 5). Its id is `contactId:templateId:channel`.
 */
export const draftSchema = z.object({
  id: text(220),
  contactId: text(64),
  template: text(80),
  channel: z.enum(CHANNELS),
  subject: text(1000),
  text: text(20_000),
  /** Unfilled variables the person has said are fine as they stand. */
  waived: z.array(text(80)),
  /** Epoch milliseconds of the last keystroke. */
  updatedAt: instant,
});

/** A draft record; see `draftSchema`. */
export type Draft = z.infer<typeof draftSchema>;

/** The id a draft is kept under: one text per contact, template and channel. */
export function draftIdOf({
  contactId,
  template,
  channel,
}: Pick<Draft, 'contactId' | 'template' | 'channel'>): string {
  return `${contactId}:${template}:${channel}`;
}
