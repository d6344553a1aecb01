import type { Calendar } from './calendar';
import type { CadenceName, Settings } from './settings';

/** How long to wait, and how often to ask again (METHOD.md section 3). All counts are business days. */
export type Cadence = {
  /** Without a reply for this long, write to a second person of the organisation; `null`: never. */
  secondPersonAfter: number | null;
  /** Without a reply for this long, follow up, and as long again before letting go; `null`: neither. */
  followUpAfter: number | null;
  /** Follow-ups a request may get: more would be nagging. */
  maxFollowUps: number;
};

/** A ready-made rhythm. */
export type PresetName = Exclude<CadenceName, 'custom'>;

/**
 * The presets. 3B7 is the method's own. Gentle's "5 and 10" is read the same way round: a second person
 * at 5, the one follow-up at 10.
 */
export const CADENCE_RULES: Record<PresetName, Cadence> = {
  '3b7': { secondPersonAfter: 3, followUpAfter: 7, maxFollowUps: 1 },
  gentle: { secondPersonAfter: 5, followUpAfter: 10, maxFollowUps: 1 },
  unhurried: { secondPersonAfter: null, followUpAfter: 10, maxFollowUps: 1 },
  none: { secondPersonAfter: null, followUpAfter: null, maxFollowUps: 0 },
};

/** The rhythms in the words of the options page, with each of their numbers. */
export const CADENCE_LABELS: Record<CadenceName, string> = {
  '3b7': 'Usual (3B7): a second person there after 3 business days, one follow-up after 7',
  gentle: 'Gentle: a second person there after 5 business days, one follow-up after 10',
  unhurried: 'Unhurried: one person at a time, one follow-up after 10 business days',
  none: 'None: I keep track of follow-ups myself',
  custom: 'My own: I say how many business days to wait',
};

/** What standing is computed by: the rhythm, and which days count. */
export type Rules = { cadence: Cadence; calendar: Calendar };

/** The rules the person has chosen. */
export function rulesOf(settings: Pick<Settings, 'cadence' | 'ownCadence' | keyof Calendar>): Rules {
  const { cadence, ownCadence } = settings;
  return { cadence: cadence === 'custom' ? ownCadence : CADENCE_RULES[cadence], calendar: settings };
}
