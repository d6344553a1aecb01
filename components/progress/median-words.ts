import { counted } from '../../outreach/wording';

/**
 * How soon people answer, with how many that stands on (METHOD.md section 6).
 *
 * @param days the median, in business days; `null` while nobody has answered.
 */
export function sayMedian(days: number | null, answered: number): string {
  if (days === null) return 'Nobody has answered yet.';
  const within = days === 0 ? 'within the same business day' : `within ${counted(days, 'business day')}`;
  if (answered === 1) return `One person has answered, ${within}.`;
  return `Half of the ${answered} people who answered did so ${within}.`;
}
