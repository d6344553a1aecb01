import type { Level, TieKind } from './contact';
import type { Stage } from './stage';

/** One contact of an organisation, as far as its state goes. */
export type Insider = {
  name: string;
  stage: Stage;
  tieKind: TieKind;
  level: Level | null;
  doNotContact: boolean;
  /** When to write to a second person because of their silence, `YYYY-MM-DD`; null when there is no need. */
  secondOn: string | null;
};

/** Where things stand with an organisation by the 3B7 rule (METHOD.md section 3). */
export type OrganisationState =
  /** Nobody there was asked; `next` is whom the method would ask first. */
  | { kind: 'nobody-asked'; next: Insider | null }
  /** Someone there has answered. */
  | { kind: 'in-touch'; with: Insider }
  /** One was asked and is left alone; a second one may be asked from `secondOn` on, when there is such a day. */
  | { kind: 'waiting'; for: readonly Insider[]; secondOn: string | null; next: Insider | null }
  /** Whoever was asked said no or was let go; `next` is whom to ask instead. */
  | { kind: 'closed'; next: Insider | null };

const ANSWERED: ReadonlySet<Stage> = new Set(['replied', 'scheduled', 'met', 'thanked']);
const WAITING: ReadonlySet<Stage> = new Set(['asked', 'accepted']);

// Shared ground first, then who is one or two levels above a beginner (METHOD.md section 1).
const TIE_ORDER: readonly TieKind[] = ['referred', 'friend', 'alumni', 'employer', 'group', 'event', 'none'];
const LEVEL_ORDER: readonly (Level | null)[] = ['middle', 'entry', null, 'senior'];

/** People of an organisation in the order in which the method would ask them (METHOD.md section 1). */
export function inOrderOfAsking<Person extends Insider>(people: readonly Person[]): Person[] {
  return people.toSorted(
    (one, other) =>
      TIE_ORDER.indexOf(one.tieKind) - TIE_ORDER.indexOf(other.tieKind) ||
      LEVEL_ORDER.indexOf(one.level) - LEVEL_ORDER.indexOf(other.level) ||
      one.name.localeCompare(other.name),
  );
}

/** The state of an organisation, derived from how far it has come with everyone there. */
export function organisationState(people: readonly Insider[]): OrganisationState {
  const ordered = inOrderOfAsking(people);
  const next = ordered.find(({ stage, doNotContact }) => stage === 'saved' && !doNotContact) ?? null;
  const friend = ordered.find(({ stage }) => ANSWERED.has(stage));
  if (friend) return { kind: 'in-touch', with: friend };
  const waiting = ordered.filter(({ stage }) => WAITING.has(stage));
  if (waiting.length > 0) {
    const days = waiting.flatMap(({ secondOn }) => (secondOn === null ? [] : [secondOn]));
    return { kind: 'waiting', for: waiting, secondOn: days.toSorted()[0] ?? null, next };
  }
  const wasAsked = ordered.some(({ stage }) => stage !== 'saved');
  return wasAsked ? { kind: 'closed', next } : { kind: 'nobody-asked', next };
}
