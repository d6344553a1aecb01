import type { ZonedInstant } from '../outreach/zoned';

/** The only clock of the app. Tests and the demo shift `Date.now()`; nothing else may ask for the time. */
export function now(): ZonedInstant {
  return { at: Date.now(), zone: Temporal.Now.timeZoneId() };
}
