import * as z from 'zod/mini';
import { LEVELS, TIES } from './contact';
import { text } from './schema-parts';
import { STAGES } from './stage';

/** Which of the kept contacts a list shows: those in use, those put away, or those removed lately. */
export const SHELVES = ['current', 'archived', 'removed'] as const;

/** Narrowing a list by what is due: overdue, due today or before, due within the week, or nothing due. */
export const DUE_FILTERS = ['', 'overdue', 'today', 'week', 'none'] as const;

/** The orders of a list. */
export const SORTS = ['name', 'recent', 'due', 'company'] as const;

/** What a list of contacts is narrowed by; an empty text or list does not narrow. Within a list any will do. */
export const listingQuerySchema = z.object({
  search: text(200),
  stages: z.array(z.enum(STAGES)),
  fields: z.array(text(80)),
  tags: z.array(text(60)),
  ties: z.array(z.enum(TIES)),
  levels: z.array(z.enum(LEVELS)),
  /** A spelling of an organisation, as `organisationNames` writes it. */
  organisation: text(300),
  due: z.enum(DUE_FILTERS),
  shelf: z.enum(SHELVES),
  sort: z.enum(SORTS),
});

/** What a list is narrowed by; see `listingQuerySchema`. */
export type ListingQuery = z.infer<typeof listingQuerySchema>;

/** Everyone, by name. */
export const EVERYONE: ListingQuery = {
  search: '',
  stages: [],
  fields: [],
  tags: [],
  ties: [],
  levels: [],
  organisation: '',
  due: '',
  shelf: 'current',
  sort: 'name',
};

/** Filters that were saved under a name. */
export const viewSchema = z.object({
  id: text(64),
  name: text(80).check(z.minLength(1)),
  query: listingQuerySchema,
});

/** A saved view; see `viewSchema`. */
export type View = z.infer<typeof viewSchema>;
