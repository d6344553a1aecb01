import type { Finding, FindingKind } from '../../linkedin/archive/finding';

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
  asked: (count) => `${count} you asked and had not logged`,
  wrote: (count) => `${count} you wrote to`,
  heard: (count) => `${count} wrote to you first`,
  invited: (count) => `${count} you invited without a note`,
  facts: (count) => `of ${count} more is known`,
};

/** A number with its noun: "1 person", "1,200 people". */
export function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

function peopleIn(findings: readonly Finding[]): number {
  return new Set(findings.map(({ contactId }) => contactId)).size;
}

/** What an archive surely tells, in one sentence that counts people: "Of your contacts 12 accepted, 3 replied." */
export function sayFindings(findings: readonly Finding[]): string {
  const sure = findings.filter((found) => found.sure);
  const groups = Map.groupBy(sure, ({ kind }) => kind);
  const said = Object.entries(SAID).flatMap(([kind, say]) => {
    const [, group] = [...groups].find(([other]) => other === kind) ?? [];
    return group ? [say(peopleIn(group).toLocaleString('en-GB'))] : [];
  });
  const open =
    sure.length < findings.length ? ' Some people only have the name of a contact: you decide.' : '';
  if (said.length === 0) return `Nothing sure and new of your contacts is in it.${open}`;
  return `Of your contacts ${said.join(', ')}.${open}`;
}

/** What was brought in, for the result and for Undo. */
export function sayDone(learned: number, added: number): string {
  const parts = [
    ...(learned > 0 ? [countOf(learned, 'thing learned', 'things learned')] : []),
    ...(added > 0 ? [countOf(added, 'person added', 'people added')] : []),
  ];
  return `Brought in: ${parts.join(', ')}`;
}
