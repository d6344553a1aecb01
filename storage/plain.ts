/** A plain record of a stored row or of JSON. */
export type Plain = Record<string, unknown>;

/** Is this a plain record, as opposed to a list or a single value? */
export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text under a key of a row that no schema has looked at yet; empty when there is none. */
export function textIn(row: unknown, key: string): string {
  const value = isPlain(row) ? row[key] : undefined;
  return typeof value === 'string' ? value : '';
}
