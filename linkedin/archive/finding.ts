import type { KnownPerson } from './known-people';

/**
 * What a file can tell of a contact: they accepted; I asked with a note; I invited them without one; they replied;
 * they wrote before I did; I wrote; or facts of which nothing was known.
 */
export const FINDING_KINDS = ['accepted', 'replied', 'asked', 'wrote', 'heard', 'invited', 'facts'] as const;

/** One kind of finding. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Facts that a row of connections can fill in. */
export type FilledFacts = Partial<Record<'role' | 'company' | 'degree', string>>;

/** One thing that a file tells of one contact and that is not known yet. */
export type Finding = {
  /** Tells findings of one reading apart. */
  id: string;
  kind: FindingKind;
  contactId: string;
  /** Is it surely this contact? Else it is a question: the same name only. */
  sure: boolean;
  /** Is it sure and recent enough to be ticked to begin with? */
  suggested: boolean;
  /** The finding that this one makes sense with only: an acceptance needs the request it answers. */
  after: string | null;
  /** Epoch milliseconds. */
  at: number;
  /** How the file calls the person. */
  name: string;
  subject: string;
  text: string;
  facts: FilledFacts;
  /** Address and e-mail of the person, to be kept where they have none; `url` as the file spells it. */
  key: string | null;
  url: string;
  email: string;
};

const DAY = 86_400_000;
// Older than this is history: a request of years ago would come back as long overdue.
const RECENT_DAYS = 180;
const BEFORE_FIRST_DAYS = 30;

/** Does this belong to what is going on with them, and not to years ago? Times in epoch milliseconds. */
export function isRecent({ touches }: KnownPerson, at: number, now: number): boolean {
  const first = Math.min(now, ...touches.map((touch) => touch.at));
  return at >= Math.min(now - RECENT_DAYS * DAY, first - BEFORE_FIRST_DAYS * DAY);
}

/** A finding with nothing but what is said. */
export function finding(
  said: Pick<Finding, 'id' | 'kind' | 'contactId' | 'sure' | 'suggested' | 'at' | 'name'> & Partial<Finding>,
): Finding {
  return { after: null, subject: '', text: '', facts: {}, key: null, url: '', email: '', ...said };
}
