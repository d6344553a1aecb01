import type { Captured, Contact, FactName } from './contact';
import type { Facts } from './facts';
import { factsOf } from './facts';
import { fold } from './fold';

/** Someone's new work: where, and what was before and after in words. */
export type Move = { company: string; text: string };

type Shown = Pick<Contact, 'captured' | 'edits'>;

/**
 * A new reading over the one before. What the page hides today was true when it was read, so it stays; but
 * role and company are one job: half of the old one never mixes with half of the new.
 */
export function refreshed(before: Captured | null, reading: Captured): Captured {
  if (!before) return reading;
  const { role, company, ...rest } = before.facts;
  const hasJob = reading.facts.role !== undefined || reading.facts.company !== undefined;
  const job = { ...(role && { role }), ...(company && { company }) };
  return {
    ...reading,
    facts: { ...rest, ...(hasJob ? {} : job), ...reading.facts },
    experience: reading.experience.length > 0 ? reading.experience : before.experience,
  };
}

function alike(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function readOf({ captured }: Shown, fact: FactName): string {
  return captured?.facts[fact]?.value ?? '';
}

function isNews(was: Facts, is: Facts, fact: 'role' | 'company'): boolean {
  const [before, after] = [was[fact], is[fact]];
  // A headline is reworded more often than a job is changed: only a company taken from it counts.
  const sources = fact === 'company' ? ['page', 'guess'] : ['page'];
  const comparable = before.origin === after.origin && sources.includes(after.origin);
  return comparable && before.value !== '' && after.value !== '' && !alike(before.value, after.value);
}

function sayJob({ role, company }: Facts): string {
  return [role.value, company.value].filter(Boolean).join(' · ');
}

/**
 * Does a contact whose page was read again have a new job? Only what two readings say tells, and nothing is
 * concluded where the person has typed the company: their word stands, and the page no longer says who is where.
 */
export function moveBetween(before: Shown, after: Shown): Move | null {
  const [was, is] = [factsOf(before), factsOf(after)];
  const contradicted =
    after.edits.company !== undefined && !alike(readOf(before, 'company'), readOf(after, 'company'));
  if (contradicted || !(['company', 'role'] as const).some((fact) => isNews(was, is, fact))) return null;
  return { company: is.company.value, text: `${sayJob(was)} → ${sayJob(is)}` };
}
