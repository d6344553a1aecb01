/**
 * What a text says as JSON; undefined where it is none.
 *
 * For what comes from a file, before a schema looks at it: a key `__proto__` is a key like any other.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
