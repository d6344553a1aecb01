/** All time zones this browser knows, as one would type them: "Asia/Hong Kong". */
export function zoneNames(): string[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => zone.replaceAll('_', ' '));
}

/**
 * The zone somebody typed, by its whole name or by its city alone; null when it is none, or more than one.
 *
 * @param typed "Asia/Hong Kong", "hong kong".
 */
export function zoneOf(typed: string): string | null {
  const wanted = typed.trim().replaceAll(' ', '_').toLowerCase();
  if (wanted === '') return null;
  const zones = Intl.supportedValuesOf('timeZone');
  const whole = zones.find((zone) => zone.toLowerCase() === wanted);
  if (whole) return whole;
  const [city, other] = zones.filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`));
  return city && !other ? city : null;
}

/** A zone as its city: "Hong Kong". */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
