import type { Coverage, Missing } from '../../outreach/coverage';

/** A field of work on the screen: its name, where it leads, and how well it has been heard. */
export type ShownField = { name: string; href: string; coverage: Coverage };

/** Something that several fields want, and which. */
export type Shared = { says: string; fields: readonly ShownField[] };

/** What all of the fields together want. */
export type Wanting = {
  /** Said once, above the fields; in the order in which the first of them wants it. */
  shared: Shared[];
  /** What one field wants alone, by its name. */
  own: ReadonlyMap<string, readonly Missing[]>;
};

// How many people are missing stands on each card as a number.
const isSaid = ({ kind }: Missing) => kind !== 'people';

// Of how many the level is not known differs from field to field; what to do about it does not.
const sayingOf = ({ kind, says }: Missing) =>
  kind === 'level-unknown' ? 'Say how far along the people you met are.' : says;

/** What fields want in common is said once and names them; what one wants alone stays with it. */
export function saidOnce(fields: readonly ShownField[]): Wanting {
  const bySaying = new Map<string, ShownField[]>();
  for (const field of fields) {
    for (const missing of field.coverage.missing.filter(isSaid)) {
      const saying = sayingOf(missing);
      bySaying.set(saying, [...(bySaying.get(saying) ?? []), field]);
    }
  }
  const shared = [...bySaying].flatMap(([says, wanting]) =>
    wanting.length > 1 ? [{ says, fields: wanting }] : [],
  );
  const isShared = new Set(shared.map(({ says }) => says));
  const own = fields.map(({ name, coverage }): [string, Missing[]] => [
    name,
    coverage.missing.filter((missing) => isSaid(missing) && !isShared.has(sayingOf(missing))),
  ]);
  return { shared, own: new Map(own) };
}
