const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What somebody who was talked to is, and what was heard of them. */
export type Told = {
  readonly company: string;
  readonly role: string;
  readonly level: 'entry' | 'middle' | 'senior' | null;
  readonly field: string;
  /** A question of the talk, by the id it has in every talk. */
  readonly question: { readonly id: string; readonly text: string };
  readonly said: string;
  readonly advice: string;
  readonly fit: number;
  /** When they were asked, epoch milliseconds; they replied a day later and talked a day after that. */
  readonly at: number;
};

/** The rows of someone who was asked, answered and talked to, with all that was said: table by table. */
export function told(name: string, about: Told): Readonly<Record<string, readonly unknown[]>> {
  const { at } = about;
  const base = { contactId: name, zone: 'UTC' };
  const ofTalk = { ...base, interviewId: `talk with ${name}` };
  const sent = { channel: 'email', template: '', subject: '', text: 'May I?' };
  const touches = [
    { ...base, ...sent, id: `${name} 1`, kind: 'asked', at },
    { ...base, id: `${name} 2`, kind: 'replied', at: at + DAY, text: '' },
    { ...ofTalk, id: `${name} 3`, kind: 'met', at: at + 2 * DAY, text: '' },
    { ...ofTalk, id: `${name} 4`, kind: 'advised', at: at + 2 * DAY, text: about.advice },
    { ...base, ...sent, id: `${name} 5`, kind: 'thanked', at: at + 2 * DAY + HOUR, text: 'Thank you.' },
    { ...ofTalk, id: `${name} 6`, kind: 'reflected', at: at + 3 * DAY, text: '' },
  ];
  const line = {
    id: `said ${name}`,
    interviewId: `talk with ${name}`,
    contactId: name,
    at: at + 2 * DAY,
    questionId: about.question.id,
    mark: '',
    text: about.said,
  };
  return { contacts: [contactOf(name, about)], touches, interviews: [talkOf(name, about)], jottings: [line] };
}

function contactOf(name: string, { company, role, level, field, at }: Told) {
  return {
    id: name,
    profileKeys: [],
    captured: null,
    edits: { name, company, role },
    tie: { kind: 'alumni', shared: '', referrerId: null, referrer: '', mayMention: false },
    fields: [field],
    tags: [],
    email: '',
    phone: '',
    doNotContact: false,
    level,
    segment: null,
    differentFrom: [],
    sample: false,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
    deletedAt: null,
  };
}

function talkOf(name: string, { question, said, fit, at }: Told) {
  const scales = { fit, energy: 3, surprise: null, at: at + 3 * DAY };
  return {
    id: `talk with ${name}`,
    contactId: name,
    createdAt: at,
    updatedAt: at,
    objective: '',
    research: { organisation: '', role: '', person: '' },
    introduction: '',
    minutes: 20,
    phases: { opening: 4, questions: 14, closing: 2 },
    plan: [{ ...question, closing: false, reason: '', askedAt: at + 2 * DAY }],
    startedAt: at + 2 * DAY,
    endedAt: at + 2 * DAY + HOUR / 3,
    card: '',
    reflection: { found: `Found: ${said}`, impression: '', news: '', fits: '', next: '', ...scales },
  };
}
