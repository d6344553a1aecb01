import type { Pack } from './pack';
import { NUMBER } from './pack';

/** A pack among others: its contacts have the places from `start` on. */
export type PlacedPack = { pack: Pack; start: number };

/** What an index knows of each place, and of each pack where its places begin. */
export type Columns = {
  starts: Uint32Array;
  /** Which pack a place is of, as its number. */
  packOf: Uint32Array;
  /** Stage, tie, level and flags of each; see `BITS`. */
  bits: Uint32Array;
};

function copyBits({ bits }: Columns, { pack: { numbers }, start }: PlacedPack): void {
  for (let from = 0, place = start; from < numbers.length; from += NUMBER.width, place += 1)
    bits[place] = numbers[from + NUMBER.bits] ?? 0;
}

/** The columns of these packs, one behind the other. */
export function columnsOf(packs: readonly Pack[]): Columns {
  const count = packs.reduce((sum, { ends }) => sum + ends.length, 0);
  const columns = {
    starts: new Uint32Array(packs.length),
    packOf: new Uint32Array(count),
    bits: new Uint32Array(count),
  };
  let start = 0;
  for (const [at, pack] of packs.entries()) {
    const end = start + pack.ends.length;
    columns.starts[at] = start;
    columns.packOf.fill(at, start, end);
    copyBits(columns, { pack, start });
    start = end;
  }
  return columns;
}

/** The same columns with these packs in the places of older ones that are as long. */
export function columnsWith(before: Columns, changed: readonly PlacedPack[]): Columns {
  const columns = { ...before, bits: before.bits.slice() };
  for (const placed of changed) copyBits(columns, placed);
  return columns;
}
