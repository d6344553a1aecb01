import type { Segment } from '../../outreach/contact';
import type { Settings } from '../../outreach/settings';
import type { Stage } from '../../outreach/stage';

/**
 * One look at one story, readable without the code: what happened (in Lisbon, Monday to Friday, no
 * holidays, 3B7, unless something else is said), when it is looked at, and what should be said.
 */
export type Scenario = {
  says: string;
  /** One line each, in the words of `told`. */
  happened: readonly string[];
  now: string;
  stage: Stage;
  /** "state kind date: reason", earliest first. */
  due: readonly string[];
  /** What is left of it where a talk takes one line, as on Today; looked at only where it is said. */
  lines?: readonly string[];
  /** How readily they answer; looked at only where it is said. */
  segment?: Segment | null;
  /** What is set otherwise. */
  settings?: Partial<Pick<Settings, 'cadence' | 'ownCadence' | 'workWeek' | 'holidays' | 'noonRule'>>;
  /** Who gave the name. */
  referrer?: string;
  /** Where they work. */
  organisation?: string;
  /** How far it has come with others there. */
  colleagues?: readonly Stage[];
  doNotContact?: boolean;
  /** Where it happened. */
  zone?: string;
  /** Where one is now, when it is somewhere else. */
  nowIn?: string;
};
