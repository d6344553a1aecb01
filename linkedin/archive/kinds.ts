import type { Columns, Spellings } from './columns';
import { cellOf, findHeader } from './columns';
import type { Row } from './csv';
import type { FoundOrder } from './dates';
import { orderOf } from './dates';
import type { Pause } from './slowly';

/** The files of LinkedIn's archive that Cuppa knows; it learns from the first three. */
export const ARCHIVE_KINDS = [
  'connections',
  'invitations',
  'messages',
  'profile',
  'positions',
  'recommendations',
] as const;

/** One kind of file. */
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

/** Spellings of the columns by kind, from exports of 2018 to 2026 (English in every interface language). */
const SPELLINGS: Record<ArchiveKind, Spellings> = {
  connections: {
    first: ['first name', 'firstname'],
    last: ['last name', 'lastname'],
    url: ['url', 'profile url'],
    email: ['email address', 'e mail address', 'email'],
    company: ['company'],
    position: ['position'],
    on: ['connected on'],
  },
  invitations: {
    from: ['from'],
    to: ['to'],
    sentAt: ['sent at'],
    message: ['message'],
    direction: ['direction'],
    inviter: ['inviterprofileurl', 'inviterprofileurn'],
    invitee: ['inviteeprofileurl', 'inviteeprofileurn'],
  },
  messages: {
    conversation: ['conversation id'],
    from: ['from'],
    sender: ['sender profile url'],
    to: ['to'],
    recipients: ['recipient profile urls'],
    date: ['date'],
    subject: ['subject'],
    content: ['content'],
    direction: ['direction'],
    folder: ['folder'],
    draft: ['is message draft'],
  },
  profile: { first: ['first name'], last: ['last name'], maiden: ['maiden name'], headline: ['headline'] },
  positions: {
    company: ['company name'],
    title: ['title'],
    started: ['started on'],
    finished: ['finished on'],
  },
  recommendations: {
    first: ['first name'],
    last: ['last name'],
    title: ['job title'],
    text: ['text'],
    created: ['creation date'],
  },
};

/** The columns that make a file one of its kind. */
const NEEDED: Record<ArchiveKind, readonly string[]> = {
  connections: ['first', 'last', 'on'],
  invitations: ['from', 'to', 'sentAt', 'direction'],
  messages: ['from', 'to', 'date', 'content'],
  profile: ['first', 'last', 'maiden', 'headline'],
  positions: ['company', 'title', 'started', 'finished'],
  recommendations: ['first', 'last', 'title', 'text', 'created'],
};

/** A recognised file: its kind, which row names its columns, where they are, and how its dates are written. */
export type Recognised = FoundOrder & { kind: ArchiveKind; at: number; columns: Columns };

const FILE_NAMES: Readonly<Record<string, ArchiveKind>> = {
  connections: 'connections',
  invitations: 'invitations',
  messages: 'messages',
  profile: 'profile',
  positions: 'positions',
  recommendations_received: 'recommendations',
};

/** Which of LinkedIn's files a name is that of, also with what computers put after it: "Connections (1).csv". */
export function kindOfName(name: string): ArchiveKind | null {
  const [, plain = ''] =
    /^([a-z_]{1,40}?)(?:[ _-]?(?:copy|\(\d{1,4}\)|\d{1,4}))?(?: \d{1,2})?\.csv$/u.exec(name.toLowerCase()) ??
    [];
  return Object.hasOwn(FILE_NAMES, plain) ? (FILE_NAMES[plain] ?? null) : null;
}

/** The names of columns that make a file one of its kind, for saying what was expected. */
export function columnsOf(kind: ArchiveKind): string[] {
  return NEEDED[kind].flatMap((name) => SPELLINGS[kind][name]?.[0] ?? []);
}

/** How each kind is called on the screens. */
export const KIND_NAMES: Record<ArchiveKind, string> = {
  connections: 'your connections',
  invitations: 'your invitations',
  messages: 'your messages',
  profile: 'your own profile',
  positions: 'your own positions',
  recommendations: 'recommendations you received',
};

// All dates of a file are written alike, so all are asked.
async function orderIn(rows: readonly Row[], columns: Columns, pause: Pause): Promise<FoundOrder> {
  const column = columns['on'] ?? columns['sentAt'] ?? columns['date'];
  return orderOf(
    rows.map(({ cells }) => cellOf(cells, column)),
    pause,
  );
}

/**
 * Which of LinkedIn's files this is, told by the names of its columns; null when it is none of them. `pause` is awaited
 * while its dates are looked at.
 */
export async function recognise(rows: readonly Row[], pause: Pause): Promise<Recognised | null> {
  for (const kind of ARCHIVE_KINDS) {
    const header = findHeader(rows, SPELLINGS[kind], NEEDED[kind]);
    if (header) return { kind, ...header, ...(await orderIn(rows, header.columns, pause)) };
  }
  return null;
}
