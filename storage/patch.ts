/** The names of the fields that a patch changes, one level down too, such as `me.name`. */
export function fieldsIn(patch: object): string[] {
  return Object.entries(patch).flatMap(([name, value]: [string, unknown]) =>
    value instanceof Object && !Array.isArray(value)
      ? Object.keys(value).map((part) => `${name}.${part}`)
      : [name],
  );
}
