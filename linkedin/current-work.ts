import { currentJob, roleInHeadline } from './experience';
import type { ReadExperience } from './reading';
import type { Finding } from './readers/reader';

/** What is known of the person's work: the mounted experience list, the top card's firm and the headline. */
export type Work = {
  experience: ReadExperience[];
  company?: string | undefined;
  headline?: string | undefined;
};

/**
 * The job the person has now. A mounted experience list decides: no entry without an end means no current job, whatever
 * the top card says (it also shows ended ones, seen 2026). Without a list, the top card's firm and the headline's role.
 */
export function currentWork({ experience, company, headline }: Work): Finding[] {
  if (experience.length > 0) {
    const job = currentJob(experience, company);
    return [
      ['company', job?.company, 'experience'],
      ['role', job?.role, 'experience'],
    ];
  }
  const role =
    company === undefined || headline === undefined ? undefined : roleInHeadline(headline, company);
  return [
    ['company', company, 'top-card'],
    ['role', role, 'headline'],
  ];
}
