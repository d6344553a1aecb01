import type { Contact } from '../outreach/contact';
import type { DueItem, DueKind } from '../outreach/due';
import { DUE_LABELS, OWED } from '../outreach/due';
import { oneLinePerTalk } from '../outreach/due-talk';
import { factsOf } from '../outreach/facts';
import { SENT_KINDS } from '../outreach/touch';

/** One thing due and for whom. */
export type Due = {
  contact: Contact;
  item: DueItem;
  /** For asking a second person of the organisation: whom, when someone there is saved. */
  second?: Contact | null;
  /** Names of others at the organisation who were written to today. */
  sameDay?: readonly string[];
};

const SENT: ReadonlySet<string | null> = new Set(SENT_KINDS);

/** Names one thing due among all: one person may need several. */
export function dueKey({ contact, item }: Due): string {
  return [contact.id, item.kind, item.about ?? ''].join(' ');
}

type Row = { item: DueItem; standing: { due: readonly DueItem[] } };

/** A talk to confirm and to prepare for is one row, however many rows are read. */
export function oneRowPerTalk<Kept extends Row>(rows: readonly Kept[]): Kept[] {
  return rows.filter(({ item, standing }) =>
    oneLinePerTalk(standing.due).some(({ kind, about }) => kind === item.kind && about === item.about),
  );
}

/** Is it settled by a text? Then it may also have been said in another way than by a draft. */
export function isText({ next }: Pick<DueItem, 'next'>): boolean {
  return SENT.has(next.kind);
}

/** Can the person say that it is done? What passes by itself, as a talk to prepare for, cannot. */
export function canSettle({ next, about }: Pick<DueItem, 'next' | 'about'>): boolean {
  return next.kind === 'kept' ? about !== undefined : next.kind !== null;
}

/** Saying that it is done is its next step: there is nothing else to do here. */
export function isDoneByStep({ next }: Pick<DueItem, 'next'>): boolean {
  return next.kind === 'met' || next.kind === 'let-go' || next.kind === 'kept';
}

/** Is it at an end once the person is let go? What is owed to them is not. */
export function endsByLettingGo({ kind }: Pick<DueItem, 'kind'>): boolean {
  return kind !== 'let-go' && !OWED.has(kind);
}

function nameOf(contact: Contact): string {
  const { callName, name } = factsOf(contact);
  return callName.value || name.value;
}

/** The one button of something due. */
export function stepLabel({ item, second }: Pick<Due, 'item' | 'second'>): string {
  // Pressing it says so: the promise itself is kept elsewhere.
  if (item.kind === 'keep-promise') return 'I kept it';
  if (item.kind !== 'second-person') return DUE_LABELS[item.kind];
  // Where, says the reason beside it.
  return second ? `Write to ${nameOf(second)}` : 'Find a second person';
}

/** "Mei Lin", "Mei Lin and Jon Wu", "Mei Lin, Jon Wu and Ana Silva". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

/** Why this may better wait until tomorrow, or nothing (METHOD.md section 3). */
export function sameDayWords(company: string, sameDay: readonly string[]): string {
  if (sameDay.length === 0) return '';
  const where = company ? ` at ${company}` : '';
  return `You wrote to ${listed(sameDay)}${where} today. Two of one place on one day can look like a mailing.`;
}

// Whoever answered, or agreed to talk, waits to hear from me on whatever day.
const UNASKED: ReadonlySet<DueKind> = new Set(['ask', 'message', 'follow-up', 'nudge', 'second-person']);

/** Does it write to somebody at that organisation who is not waiting for it? */
export function writesUnasked({ kind }: Pick<DueItem, 'kind'>): boolean {
  return UNASKED.has(kind);
}
