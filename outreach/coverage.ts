import type { Level } from './contact';
import { isSameOrganisation } from './organisation';
import { counted } from './wording';

/** Talks in one field before deciding for or against it (METHOD.md section 1). */
export const PEOPLE_GOAL = 3;

/** One contact of a field, as far as coverage goes. */
export type Heard = {
  contactId: string;
  /** As the person said, or as guessed from the role; see `levelOf`. */
  level: Level | null;
  /** Where they work; when the person has joined spellings, the joined name. Empty when not known. */
  organisation: string;
  /** Has a talk with them been held? */
  met: boolean;
};

/** Something still missing in a field, and how to say so. */
export type Missing = {
  kind: 'people' | 'entry' | 'senior' | 'level-unknown' | 'organisations';
  /** A sentence for the screen. */
  says: string;
};

/** How well a field has been heard; see `coverage`. */
export type Coverage = {
  goal: number;
  /** Different people met. */
  met: number;
  /** Of these, how many at each level; `unknown` are people whose level nobody said. */
  levels: Record<Level | 'unknown', number>;
  /** Different organisations of the people met, in the order they were first given. */
  organisations: string[];
  /** What is missing before deciding, the weightiest first; empty when the field is well heard. */
  missing: Missing[];
};

function differentOnes(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) {
    if (name.trim() && !kept.some((other) => other === name || isSameOrganisation(other, name)))
      kept.push(name);
  }
  return kept;
}

function missingLevels(levels: Coverage['levels']): Missing[] {
  const missing: Missing[] = [];
  if (levels.entry === 0) missing.push({ kind: 'entry', says: 'Talk to someone who began lately.' });
  if (levels.senior === 0) missing.push({ kind: 'senior', says: 'Talk to someone with long experience.' });
  // Someone met may be just that: say so before sending the person out for one more talk.
  if (missing.length > 0 && levels.unknown > 0) {
    const people = counted(levels.unknown, 'person', 'people');
    missing.push({
      kind: 'level-unknown',
      says: `Say how far along they are: not known of ${people} you met.`,
    });
  }
  return missing;
}

function missingIn({ met, goal, levels, organisations }: Omit<Coverage, 'missing'>): Missing[] {
  const missing: Missing[] = [];
  if (met < goal) {
    const more = counted(goal - met, 'more person', 'more people');
    missing.push({ kind: 'people', says: `Meet ${more}: ${met} of ${goal} so far.` });
  }
  if (met > 0) missing.push(...missingLevels(levels));
  const [only] = organisations;
  if (met > 1 && organisations.length === 1 && only) {
    missing.push({ kind: 'organisations', says: `Talk to someone who is not at ${only}.` });
  }
  return missing;
}

/**
 * How well a field has been heard: at least three people, both someone new and someone long in the work, and
 * more than one organisation (METHOD.md section 1). Only people met count; one person counts once.
 *
 * @param people the contacts of one field.
 */
export function coverage(people: readonly Heard[], goal = PEOPLE_GOAL): Coverage {
  const met = [...new Map(people.filter((one) => one.met).map((one) => [one.contactId, one])).values()];
  const levels: Coverage['levels'] = { entry: 0, middle: 0, senior: 0, unknown: 0 };
  for (const { level } of met) levels[level ?? 'unknown'] += 1;
  const organisations = differentOnes(met.map(({ organisation }) => organisation));
  const heard = { goal, met: met.length, levels, organisations };
  return { ...heard, missing: missingIn(heard) };
}
