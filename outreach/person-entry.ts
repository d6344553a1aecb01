import * as z from 'zod/mini';
import { contactSchema, NO_TIE } from './contact';

/**
 * What a person has typed about someone not saved yet. Kept with each keystroke, so that a popup that
 * closes in the middle of a word loses nothing (promise 5).
 */
export const personEntrySchema = z.object({
  edits: contactSchema.shape.edits,
  tie: contactSchema.shape.tie,
  /** One field of work; more can be added later. */
  field: z.string().check(z.maxLength(80)),
  email: contactSchema.shape.email,
  /** A LinkedIn address typed by hand; empty when there is none. */
  address: z.string().check(z.maxLength(500)),
  differentFrom: contactSchema.shape.differentFrom,
});

/** What was typed about someone not saved yet; see `personEntrySchema`. */
export type PersonEntry = z.infer<typeof personEntrySchema>;

/** Nothing typed yet. */
export const EMPTY_ENTRY: PersonEntry = {
  edits: {},
  tie: NO_TIE,
  field: '',
  email: '',
  address: '',
  differentFrom: [],
};
