import type { Plain } from '../plain';
import type { RecordTable } from '../rows';

/** Brings a row of one version of the backup format into the shape of the next. */
type Step = (table: RecordTable, row: Plain) => Plain;

// One step a version, from 1 to 2 first; frozen once people have files of it. There is one version so far.
const STEPS: readonly Step[] = [];

/** A row of a file of this version in the shape of today. */
export function upgradeRow(table: RecordTable, row: Plain, version: number): Plain {
  let upgraded = row;
  for (const step of STEPS.slice(version - 1)) upgraded = step(table, upgraded);
  return upgraded;
}
