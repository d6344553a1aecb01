import * as z from 'zod/mini';

// Room enough for any real date, and small enough that every date has a four-digit year: dates are
// compared as text.
const LAST_INSTANT = Date.UTC(9000, 0, 1);

/** A text of at most `max` UTF-16 units. */
export const text = (max: number) => z.string().check(z.maxLength(max));

/** A point in time: whole epoch milliseconds UTC (ARCHITECTURE.md, Records). */
export const instant = z.number().check(z.int(), z.nonnegative(), z.maximum(LAST_INSTANT));

/** A day that exists in the calendar, `YYYY-MM-DD`: 31 February is refused. */
export const calendarDate = z.iso.date();
