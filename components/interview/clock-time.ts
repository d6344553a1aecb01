const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The time of day of a moment (epoch milliseconds) as a clock here shows it: "14:05". */
export function clockTime(at: number): string {
  return CLOCK.format(at);
}
