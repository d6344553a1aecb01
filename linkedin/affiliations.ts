import { isSameName } from './clean-text';
import { isCurrent } from './experience';
import { linesOf } from './page-lines';
import type { ReadExperience } from './reading';

/** A firm or school that the top card names, with its kind where the page itself tells it. */
export type Affiliation = {
  text: string;
  kind?: 'company' | 'school' | undefined;
};

/** What tells a firm from a school: the jobs that were read and the Education card, where mounted. */
export type Witnesses = {
  experience: ReadExperience[];
  education?: Element | null | undefined;
};

/** The top card's firm and school, each where it is known. */
export type SortedAffiliations = { [kind in 'company' | 'school']?: string | undefined };

/**
 * Which of the top card's one or two names is the firm and which the school: by the page's own mark, by their order
 * when both are there, else by the one card below that names it too. What nothing tells stays open.
 */
export function sortAffiliations(found: Affiliation[], witnesses: Witnesses): SortedAffiliations {
  if (found.length === 2 && found.some((one) => one.kind === undefined)) {
    return { company: found[0]?.text, school: found[1]?.text };
  }
  const kinds = found.map(({ text, kind }) => ({ text, kind: kind ?? kindByCards(text, witnesses) }));
  return { company: only(kinds, 'company'), school: only(kinds, 'school') };
}

function only(found: Affiliation[], kind: Affiliation['kind']): string | undefined {
  const [first, ...others] = found.filter((one) => one.kind === kind);
  return others.length === 0 ? first?.text : undefined;
}

// Some work where they once studied: a job of today is stronger than a school, a school stronger than a job of then.
function kindByCards(text: string, { experience, education }: Witnesses): Affiliation['kind'] {
  const jobs = experience.filter((job) => isSameName(job.company, text));
  const studied = education ? linesOf(education).some((line) => isSameName(line.text, text)) : false;
  if (!studied) return jobs.length > 0 ? 'company' : undefined;
  return jobs.some(isCurrent) ? undefined : 'school';
}
