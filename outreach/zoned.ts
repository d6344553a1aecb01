/**
 * A point in time and the zone it is looked at from, since "before noon" and "today" depend on both.
 * Every touch is one; so is the `now` that standing is computed for.
 */
export type ZonedInstant = {
  /** Epoch milliseconds UTC. */
  at: number;
  /** IANA zone, such as `Europe/Lisbon`. */
  zone: string;
};

/**
 * The clock on the wall at that instant. A zone this browser does not know (a backup made by one with a
 * newer zone list) is read as UTC: a due date off by hours is better than a list that does not open.
 */
export function localTime({ at, zone }: ZonedInstant): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  try {
    return instant.toZonedDateTimeISO(zone);
  } catch {
    return instant.toZonedDateTimeISO('UTC');
  }
}

/** The calendar date at that instant, in its own zone. */
export function localDate(moment: ZonedInstant): Temporal.PlainDate {
  return localTime(moment).toPlainDate();
}
