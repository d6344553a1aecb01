import * as z from 'zod/mini';

const text = (most: number) => z.string().check(z.maxLength(most));
const key = z.nullable(text(300));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));
const instant = z.number().check(z.int(), z.nonnegative());

/** Someone who is a connection. `key` is that of their profile's address; null in files that hold none. */
export const connectionSchema = z.object({
  line: z.number(),
  name: text(300).check(z.minLength(1)),
  key,
  /** The address as the file spells it: an id in it is none without its capitals. */
  slug: z.optional(text(300)),
  email: text(320),
  company: text(300),
  position: text(300),
  /** Calendar date; empty when the file does not say. */
  on: z.union([day, z.literal('')]),
});

/** One row of Connections.csv. */
export type Connection = z.infer<typeof connectionSchema>;

/** An invitation to connect, with its note if it had one. `key` and `name` are the other person's. */
export const invitationSchema = z.object({
  line: z.number(),
  mine: z.boolean(),
  name: text(300),
  key,
  /** The key of my own profile, where the file says it. */
  ownKey: key,
  /** What the file calls me. */
  ownName: z.optional(text(300)),
  at: instant,
  text: text(20_000),
});

/** One row of Invitations.csv. */
export type Invitation = z.infer<typeof invitationSchema>;

/** A message as the file has it: who is who is found out later. Keys are null where the file holds no address. */
export const messageSchema = z.object({
  line: z.number(),
  conversation: text(300),
  from: text(300),
  fromKey: key,
  to: z.array(text(300)).check(z.maxLength(300)),
  toKeys: z.array(text(300)).check(z.maxLength(300)),
  /** As the files of 2018 say; null where they do not. */
  incoming: z.nullable(z.boolean()),
  at: instant,
  subject: text(1000),
  text: text(20_000),
});

/** One row of messages.csv. */
export type Message = z.infer<typeof messageSchema>;

/** A row that was left out, with the reason in words. */
export type LeftOut = { line: number; why: string };

/** What the rows of a file came to. */
export type ReadRows<Record> = { records: Record[]; left: LeftOut[] };
