import type { Finding, FindingKind } from '../../linkedin/archive/finding';
import { counted, grouped } from '../../outreach/wording';

/** What is found of each kind, as the head of its list. */
export const FINDING_LABELS: Record<FindingKind, string> = {
  accepted: 'Accepted your invitation',
  replied: 'Replied to you',
  asked: 'You asked, with a note',
  wrote: 'You wrote',
  heard: 'Wrote to you first',
  invited: 'You invited, without a note',
  facts: 'More is known of them',
};

const SAID: Record<FindingKind, (count: string) => string> = {
  accepted: (count) => `${count} accepted`,
  replied: (count) => `${count} replied`,
  heard: (count) => `${count} wrote to you first`,
  asked: (count) => `you asked ${count}`,
  wrote: (count) => `you wrote to ${count}`,
  invited: (count) => `you invited ${count} without a note`,
  facts: (count) => `more is known of ${count}`,
};

function peopleIn(findings: readonly Finding[]): number {
  return new Set(findings.map(({ contactId }) => contactId)).size;
}

/** What an archive surely tells, in one sentence that counts people: "New about your contacts: 12 accepted, 3 replied." */
export function sayFindings(findings: readonly Finding[]): string {
  const sure = findings.filter((found) => found.sure);
  const groups = Map.groupBy(sure, ({ kind }) => kind);
  const said = Object.entries(SAID).flatMap(([kind, say]) => {
    const [, group] = [...groups].find(([other]) => other === kind) ?? [];
    return group ? [say(grouped(peopleIn(group)))] : [];
  });
  const open =
    sure.length < findings.length ? ' Some people only have the name of a contact: you decide.' : '';
  if (said.length === 0) return `It holds nothing new about your contacts.${open}`;
  return `New about your contacts: ${said.join(', ')}.${open}`;
}

/** What was brought in, for the result and for Undo. */
export function sayDone(learned: number, added: number): string {
  const parts = [
    ...(learned > 0 ? [counted(learned, 'thing learned', 'things learned')] : []),
    ...(added > 0 ? [counted(added, 'person added', 'people added')] : []),
  ];
  return `Brought in: ${parts.join(', ')}`;
}
