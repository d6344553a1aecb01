import type { CadenceName } from '../../outreach/settings';
import type { Stage } from '../../outreach/stage';

/**
 * One look at one story, readable without the code: what happened (in Lisbon, Monday to Friday, 3B7 unless
 * another cadence is named), when it is looked at, and what should be said.
 */
export type Scenario = {
  says: string;
  happened: readonly string[];
  now: string;
  stage: Stage;
  /** "state kind date: reason", earliest first. */
  due: readonly string[];
  cadence?: CadenceName;
  referrer?: string;
};
