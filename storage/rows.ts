import * as z from 'zod/mini';
import { contactSchema } from '../outreach/contact';
import { draftSchema } from '../outreach/draft';
import { DUE_KINDS } from '../outreach/due';
import { fieldSchema } from '../outreach/field';
import { interviewSchema } from '../outreach/interview';
import { jottingSchema } from '../outreach/jotting';
import { organisationSchema } from '../outreach/organisation-record';
import { ownTemplateSchema } from '../outreach/own-template';
import { ownQuestionSchema } from '../outreach/question';
import { settingsSchema } from '../outreach/settings';
import { STAGES } from '../outreach/stage';
import { touchSchema } from '../outreach/touch';
import { viewSchema } from '../outreach/view';
import { notStorable } from './failure';
import { textIn } from './plain';

// zod tries `eval` unless told not to, which our content security policy reports as a violation. zod/mini
// has no need of it today; this holds should that change.
z.config({ jitless: true });

const slotSchema = z.object({
  kind: z.enum(DUE_KINDS),
  on: z.string(),
  overdueOn: z.nullable(z.string()),
  overdueAt: z.nullable(z.number()),
  from: z.nullable(z.number()),
  until: z.nullable(z.number()),
});

// Of a row that an older Cuppa derived, and until it is derived anew: none.
// oxlint-disable-next-line promise/valid-params -- not a promise
const slotsSchema = z.catch(z.array(slotSchema), []);

/**
 * What is written beside a contact so that lists need not read its touches; computed by `derive.ts` alone.
 * A contact that is removed or put away has no `sortName` and no `nextOn`, which keeps it out of both indexes.
 */
export const derivedSchema = z.object({
  stage: z.enum(STAGES),
  /** Calendar date of the next thing due; null when nothing is. */
  nextOn: z.nullable(z.string()),
  /** All that is due or will be: with it Today and the badge need no touches. None until it is derived. */
  slots: slotsSchema,
  /** Epoch milliseconds of the last touch; null when there is none. */
  lastAt: z.nullable(z.number()),
  /** Folded name. */
  sortName: z.optional(z.string()),
});

/** Derived part of a stored contact. */
export type Derived = z.infer<typeof derivedSchema>;

/** A contact as stored: the record and what is derived from its touches. */
export const storedContactSchema = z.extend(contactSchema, derivedSchema.shape);

/** A contact as stored; see `storedContactSchema`. */
export type StoredContact = z.infer<typeof storedContactSchema>;

/**
 * Where a contact works, as `organisationNames` writes it, and how far it has come with them: what their colleagues
 * need to know. A table of its own, since it changes far less often than the contact and would be a fourth index there.
 */
export const workplaceSchema = z.object({
  id: z.string(),
  keys: z.array(z.string()),
  stage: z.enum(STAGES),
});

/** Where a contact works; see `workplaceSchema`. */
export type Workplace = z.infer<typeof workplaceSchema>;

/** The one row of settings. */
export const SETTINGS_ID = 'mine';

/** Settings as stored. */
export const settingsRowSchema = z.extend(settingsSchema, { id: z.literal(SETTINGS_ID) });

/** Settings as stored; see `settingsRowSchema`. */
export type SettingsRow = z.infer<typeof settingsRowSchema>;

/** Schemas of the tables whose changes can be undone: a row without what is derived. */
export const RECORD_SCHEMAS = {
  contacts: contactSchema,
  touches: touchSchema,
  drafts: draftSchema,
  settings: settingsRowSchema,
  templates: ownTemplateSchema,
  interviews: interviewSchema,
  jottings: jottingSchema,
  fields: fieldSchema,
  organisations: organisationSchema,
  questions: ownQuestionSchema,
  views: viewSchema,
} as const;

/** Name of a table whose changes can be undone. */
export type RecordTable = keyof typeof RECORD_SCHEMAS;

/** Is this the name of a table whose changes can be undone? */
export function isRecordTable(name: unknown): name is RecordTable {
  return typeof name === 'string' && Object.hasOwn(RECORD_SCHEMAS, name);
}

/** Names of the tables whose changes can be undone. */
export const RECORD_TABLES: readonly RecordTable[] = Object.keys(RECORD_SCHEMAS).filter(isRecordTable);

/** The record kept in each table. */
export type Records = { [Name in RecordTable]: z.infer<(typeof RECORD_SCHEMAS)[Name]> };

const imageSchema = z.object({
  table: z.custom<RecordTable>(isRecordTable),
  id: z.string(),
  /** The row before; absent when there was none. */
  before: z.optional(z.unknown()),
  /** The row after; absent when it was removed. */
  after: z.optional(z.unknown()),
});

/** One row before and after a change. */
export type Image = z.infer<typeof imageSchema>;

/** What one import added. The ids of all of it begin alike, which is enough to take it back (`import/added.ts`). */
export const addedSchema = z.object({
  /** What the ids of all that was added begin with. */
  prefix: z.string(),
  contacts: z.number(),
  touches: z.number(),
  /** `updatedAt` of the added contacts: whoever has another was changed since. */
  at: z.number(),
});

/** What one import added; see `addedSchema`. */
export type Added = z.infer<typeof addedSchema>;

/** One change that can be undone. `order` counts up and is given by the database. */
export const changeRowSchema = z.object({
  order: z.optional(z.number()),
  id: z.string(),
  label: z.string(),
  at: z.number(),
  /** The field that was typed into, for joining keystrokes. */
  typing: z.optional(z.string()),
  images: z.array(imageSchema),
  /** Of what tables the rows are, where they are so many that they are kept beside; see `journal.ts`. */
  tables: z.optional(z.array(z.custom<RecordTable>(isRecordTable))),
  /** What an import added, too much to keep row by row; see `import/added.ts`. */
  added: z.optional(addedSchema),
});

/** A change as stored; see `changeRowSchema`. */
export type ChangeRow = z.infer<typeof changeRowSchema>;

/** A named value about the database itself. */
export type MetaRow = { key: string; value: unknown };

/** Rows that could be read, and the ids of those that could not: a damaged row never hides the others. */
export type Read<Row> = { rows: Row[]; damaged: string[] };

/** Parse one row of the database; null when it is damaged. */
export function readRow<Schema extends z.ZodMiniType>(schema: Schema, row: unknown): z.output<Schema> | null {
  const read = z.safeParse(schema, row);
  return read.success ? read.data : null;
}

/** Parse rows of the database. */
export function readRows<Schema extends z.ZodMiniType>(
  schema: Schema,
  rows: readonly unknown[],
): Read<z.output<Schema>> {
  const read: Read<z.output<Schema>> = { rows: [], damaged: [] };
  for (const row of rows) {
    const good = z.safeParse(schema, row);
    if (good.success) read.rows.push(good.data);
    else read.damaged.push(textIn(row, 'id'));
  }
  return read;
}

/**
 * The row as it may be written.
 *
 * @throws Refusal naming the field that is too long or of the wrong shape.
 */
export function checkRow<Schema extends z.ZodMiniType>(schema: Schema, row: unknown): z.output<Schema> {
  const checked = z.safeParse(schema, row);
  if (checked.success) return checked.data;
  throw notStorable(checked.error.issues[0]?.path.join(' ') ?? 'record');
}
