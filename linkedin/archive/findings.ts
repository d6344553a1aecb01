import { isSameName } from '../clean-text';
import { profileUrl } from '../profile-url';
import type { About, Evidence, OwnMessage } from './evidence';
import type { FilledFacts, Finding } from './finding';
import { finding, isRecent } from './finding';
import type { KnownPerson, KnownTouch } from './known-people';
import { isInvitationLogged, isMessageLogged, isReplyLogged, isSent } from './logged';
import type { Connection, Invitation } from './records';

const HOUR = 3_600_000;
const NOON = 12 * HOUR;
const MINUTE = 60_000;
// A day without a zone ends half a day later somewhere.
const DAY_ENDS = 36 * HOUR;
const MOST_NAMESAKES = 10;

/** Stands before what somebody wrote before I had written to them: it answers nothing, so it is kept as a note. */
export const HEARD = 'They wrote: ';

function byTime(one: { row: { at: number } }, other: { row: { at: number } }): number {
  return one.row.at - other.row.at;
}

// Where they work helps to tell whether it is the same person.
function calledIn({ name, company }: Connection): string {
  return company === '' ? name : `${name}, ${company}`;
}

// One contact's findings, in the order in which each bears on the next: requests, messages, acceptance, facts.
class Story {
  readonly findings: Finding[] = [];
  private readonly person: KnownPerson;
  private readonly now: number;

  constructor(person: KnownPerson, now: number) {
    this.person = person;
    this.now = now;
  }

  invited({ row, sure }: About<Invitation>): void {
    if (!row.mine || isInvitationLogged(this.touches(), row.text, row.at)) return;
    const kind = row.text === '' ? 'invited' : 'asked';
    this.add({ ...this.base(kind, row, sure), text: row.text });
  }

  wrote({ row, sure }: About<OwnMessage>): void {
    const touches = this.touches();
    if (row.mine) {
      if (isMessageLogged(touches, row.text, row.at)) return;
      this.add({ ...this.base('wrote', row, sure), subject: row.subject, text: row.text });
      return;
    }
    if (isReplyLogged(touches, row.text, row.at) || isReplyLogged(touches, HEARD + row.text, row.at)) return;
    const answers = touches.some((touch) => isSent(touch) && touch.at <= row.at);
    const text = answers ? row.text : HEARD + row.text;
    this.add({ ...this.base(answers ? 'replied' : 'heard', row, sure), text });
  }

  connected({ row, sure }: About<Connection>, invitations: readonly About<Invitation>[]): void {
    const midnight = row.on === '' ? this.now : Date.parse(row.on);
    const request = row.on === '' ? undefined : this.requestBefore(midnight + DAY_ENDS);
    if (request && !this.isAnswered(request.at, invitations)) {
      const at = Math.min(this.now, Math.max(midnight + NOON, request.at + MINUTE));
      const base = this.base('accepted', { ...row, at, name: calledIn(row) }, sure);
      const suggested = sure && (request.finding?.suggested ?? true);
      this.add({ ...base, suggested, after: request.finding?.id ?? null });
    }
    this.fill(row, sure);
  }

  // The request that a connection made by then answers: the last one by note.
  private requestBefore(end: number): { at: number; finding: Finding | undefined } | undefined {
    const requests = [
      ...this.person.touches
        .filter(({ kind, channel }) => kind === 'asked' && channel === 'note')
        .map(({ at }) => ({ at, finding: undefined })),
      ...this.findings
        .filter(({ kind }) => kind === 'asked' || kind === 'invited')
        .map((found) => ({ at: found.at, finding: found })),
    ];
    return requests.filter(({ at }) => at <= end).toSorted((one, other) => other.at - one.at)[0];
  }

  // Accepted already, or it was they who invited me after I had asked.
  private isAnswered(asked: number, invitations: readonly About<Invitation>[]): boolean {
    const accepted = this.person.touches.some(
      ({ kind, at }) => kind === 'accepted' && at >= asked - DAY_ENDS,
    );
    return accepted || invitations.some(({ row }) => !row.mine && row.at >= asked);
  }

  private fill(row: Connection, sure: boolean): void {
    const facts = this.missing(row);
    const { keys, email } = this.person;
    const key = keys.length === 0 ? row.key : null;
    const ownEmail = email === '' ? row.email : '';
    if (Object.keys(facts).length === 0 && key === null && ownEmail === '') return;
    const base = this.base('facts', { ...row, at: this.now, name: calledIn(row) }, sure);
    const url = key === null ? '' : profileUrl(row.slug ?? key);
    this.add({ ...base, suggested: sure, facts, key, url, email: ownEmail });
  }

  // Role and company are one job: half of another one is never put beside what is known.
  private missing({ company, position }: Connection): FilledFacts {
    const { lacks, company: known } = this.person;
    const [noRole, noCompany] = [lacks.includes('role'), lacks.includes('company')];
    const isSameJob = noCompany ? noRole : isSameName(known, company);
    return {
      ...(lacks.includes('degree') && { degree: '1' }),
      ...(noCompany && noRole && company !== '' && { company }),
      ...(noRole && isSameJob && position !== '' && { role: position }),
    };
  }

  // What is logged and what was found so far, as one.
  private touches(): KnownTouch[] {
    const found = this.findings.map(({ kind, at, text }): KnownTouch => {
      const isRequest = kind === 'asked' || kind === 'invited';
      return {
        kind: isRequest ? 'asked' : kind,
        at,
        text,
        source: 'archive',
        ...(isRequest && { channel: 'note' }),
      };
    });
    return [...this.person.touches, ...found];
  }

  private base(kind: Finding['kind'], row: { line: number; at: number; name: string }, sure: boolean) {
    const { id: contactId } = this.person;
    const suggested = sure && kind !== 'invited' && isRecent(this.person, row.at, this.now);
    return {
      id: `${kind} ${row.line} ${contactId}`,
      kind,
      contactId,
      sure,
      suggested,
      at: row.at,
      name: row.name,
    };
  }

  private add(said: Parameters<typeof finding>[0]): void {
    this.findings.push(finding(said));
  }
}

/** What would be learned of one contact; `now` in epoch milliseconds; see `learnFrom`. */
export function findingsAbout(
  { person, invitations, messages, connections }: Evidence,
  now: number,
): Finding[] {
  const story = new Story(person, now);
  for (const about of invitations.toSorted(byTime)) story.invited(about);
  for (const about of messages.toSorted(byTime)) story.wrote(about);
  // Two rows of one person are rare; the first says it. Of people with the same name each may be the one.
  const sure = connections.find((about) => about.sure);
  for (const about of sure ? [sure] : connections.slice(0, MOST_NAMESAKES)) {
    story.connected(about, invitations);
  }
  return story.findings;
}
