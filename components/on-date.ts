function today(): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Date.now())
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate();
}

/** Today as a date field wants it, `YYYY-MM-DD`. */
export function dateToday(): string {
  return today().toString();
}

/**
 * When something happened that the person only knows the day of; epoch milliseconds. Today is now; on any
 * other day nine in the morning is taken, so that the day counts as a whole one (METHOD.md section 3, noon rule).
 *
 * @param day `YYYY-MM-DD`; anything else is taken as today.
 */
export function instantOn(day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || day === dateToday()) return Date.now();
  const morning = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: Temporal.Now.timeZoneId(),
    plainTime: '09:00',
  });
  return morning.epochMilliseconds;
}

/** A day this many days from today, `YYYY-MM-DD`. */
export function dateIn(days: number): string {
  return today().add({ days }).toString();
}
