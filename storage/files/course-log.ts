import type { Contact } from '../../outreach/contact';
import { TIE_LABELS } from '../../outreach/contact';
import { factsOf } from '../../outreach/facts';
import type { Interview, Reflection } from '../../outreach/interview';
import { REFLECTION_PROMPTS, REFLECTION_SCALES } from '../../outreach/interview';
import type { Jotting } from '../../outreach/jotting';
import { inOrder } from '../../outreach/jotting';
import type { Touch } from '../../outreach/touch';
import { localDate } from '../../outreach/zoned';
import { writeCsv } from './csv-write';

/** All that the log takes of one person. `referred` are the names of contacts who came by them. */
export type LoggedPerson = {
  contact: Pick<Contact, 'id' | 'captured' | 'edits' | 'tie' | 'fields'>;
  touches: readonly Touch[];
  interviews: readonly Interview[];
  jottings: readonly Jotting[];
  referred: readonly string[];
};

/** What was noted of one question; a talk's free notes have no question. */
export type Discussed = { question: string; notes: string[] };

/** One talk, as a course marks it (METHOD.md section 5). */
export type LogEntry = {
  id: string;
  /** `YYYY-MM-DD`, where the person was. */
  date: string;
  /** 0 when it is not known. */
  minutes: number;
  name: string;
  role: string;
  company: string;
  fields: string[];
  /** How the person came to this contact; empty when they did not know them. */
  tie: string;
  discussed: Discussed[];
  advice: string[];
  /** People they named. */
  names: string[];
  reflection: Reflection | null;
};

type Met = Touch & { kind: 'met' };

const unique = (texts: readonly string[]) => [...new Set(texts.map((text) => text.trim()).filter(Boolean))];

function notesUnder(jottings: readonly Jotting[], questionId: string): string[] {
  return jottings
    .filter((line) => line.questionId === questionId && line.text.trim())
    .map(({ text }) => text);
}

function discussedIn(interview: Interview | undefined, jottings: readonly Jotting[], met: Met): Discussed[] {
  const asked = (interview?.plan ?? []).map((question) => ({
    question: question.text,
    notes: notesUnder(jottings, question.id),
    asked: question.askedAt !== null,
  }));
  const known = new Set(interview?.plan.map(({ id }) => id));
  const others = jottings.filter(({ questionId, text }) => !known.has(questionId) && text.trim());
  const free = [met.text, ...others.map(({ text }) => text)].filter(Boolean);
  return [
    ...asked
      .filter((part) => part.asked || part.notes.length > 0)
      .map(({ question, notes }) => ({ question, notes })),
    ...(free.length > 0 ? [{ question: '', notes: free }] : []),
  ];
}

function minutesOf(interview: Interview | undefined, touches: readonly Touch[], met: Met): number {
  const { startedAt = null, endedAt = null } = interview ?? {};
  if (startedAt !== null && endedAt !== null) return Math.max(1, Math.round((endedAt - startedAt) / 60_000));
  const planned = touches.findLast((touch) => touch.kind === 'scheduled' && touch.meetAt <= met.at);
  return planned?.kind === 'scheduled' ? planned.minutes : 0;
}

// What hangs on no talk belongs to the last one before it.
function belongsTo(touch: Touch, met: Met, next: Met | undefined): boolean {
  const of = 'interviewId' in touch ? touch.interviewId : undefined;
  if (of !== undefined) return of === met.interviewId;
  return touch.at >= met.at && (!next || touch.at < next.at);
}

function entryOf(person: LoggedPerson, met: Met, next: Met | undefined): LogEntry {
  const { contact, touches, interviews } = person;
  const { name, role, company } = factsOf(contact);
  const interview = interviews.find(({ id }) => id === met.interviewId);
  const jottings = inOrder(person.jottings.filter(({ interviewId }) => interviewId === interview?.id));
  const later = touches.filter((touch) => belongsTo(touch, met, next));
  const textsOf = (kind: 'advised' | 'referred') =>
    later.flatMap((touch) => (touch.kind === kind ? [touch.text] : []));
  const marked = (mark: Jotting['mark']) =>
    jottings.filter((line) => line.mark === mark).map(({ text }) => text);
  return {
    id: met.id,
    date: localDate(met).toString(),
    minutes: minutesOf(interview, touches, met),
    name: name.value,
    role: role.value,
    company: company.value,
    fields: contact.fields,
    tie: contact.tie.kind === 'none' ? '' : TIE_LABELS[contact.tie.kind],
    discussed: discussedIn(interview, jottings, met),
    advice: unique([...textsOf('advised'), ...marked('advice')]),
    names: unique([...textsOf('referred'), ...marked('name'), ...(next ? [] : person.referred)]),
    reflection: interview?.reflection ?? null,
  };
}

/** Every talk that took place, the earliest first. */
export function courseLog(people: readonly LoggedPerson[]): LogEntry[] {
  const entries = people.flatMap((person) => {
    const talks = person.touches
      .filter((touch): touch is Met => touch.kind === 'met')
      .toSorted((one, other) => one.at - other.at);
    return talks.map((met, at) => entryOf(person, met, talks[at + 1]));
  });
  return entries.toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
}

function saidIn({ question, notes }: Discussed): string {
  return [question, ...notes.map((note) => (question ? `- ${note}` : note))].filter(Boolean).join('\n');
}

// The prompts in the order of the reflection itself.
const PROMPTS = ['found', 'impression', 'news', 'fits', 'next'] as const;
const SCALES = ['fit', 'energy', 'surprise'] as const;

// What the log's columns are, and what each says of a talk.
const COLUMNS: readonly { name: string; of: (entry: LogEntry) => string }[] = [
  { name: 'Date', of: ({ date }) => date },
  { name: 'Minutes', of: ({ minutes }) => (minutes === 0 ? '' : String(minutes)) },
  { name: 'Person', of: ({ name }) => name },
  { name: 'Role', of: ({ role }) => role },
  { name: 'Organisation', of: ({ company }) => company },
  { name: 'Fields', of: ({ fields }) => fields.join('\n') },
  { name: 'How I found them', of: ({ tie }) => tie },
  { name: 'What was discussed', of: ({ discussed }) => discussed.map(saidIn).join('\n\n') },
  { name: 'Advice', of: ({ advice }) => advice.join('\n') },
  { name: 'Further names', of: ({ names }) => names.join('\n') },
  ...PROMPTS.map((prompt) => ({
    name: REFLECTION_PROMPTS[prompt],
    of: ({ reflection }: LogEntry) => reflection?.[prompt] ?? '',
  })),
  ...SCALES.map((scale) => ({
    name: `${REFLECTION_SCALES[scale]} (1 to 5)`,
    of: ({ reflection }: LogEntry) => String(reflection?.[scale] ?? ''),
  })),
];

/** The log as a CSV file: one row for each talk. */
export function courseLogCsv(entries: readonly LogEntry[]): string {
  const header = COLUMNS.map(({ name }) => name);
  return writeCsv([header, ...entries.map((entry) => COLUMNS.map(({ of }) => of(entry)))]);
}
