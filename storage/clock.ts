import type { ZonedInstant } from '../outreach/zoned';

/** Now and here. `Date.now()` is the only clock of the app: tests and the demo shift it. */
export function now(): ZonedInstant {
  return { at: Date.now(), zone: Temporal.Now.timeZoneId() };
}
