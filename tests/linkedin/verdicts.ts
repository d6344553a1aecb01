import type { FieldName, ProfileReading, ReadFields } from '../../linkedin/reading';
import { COMPARED, folded, type Truth } from './truth';

/** How often a field was right, missing or wrong (invented counts as wrong). */
export type Tally = { right: number; missing: number; wrong: number };

type Verdict = keyof Tally;

/** What became of one field; undefined where the page does not show it and nothing was given. */
export function verdictOn(fields: ReadFields, truth: Truth, name: FieldName): Verdict | undefined {
  const got = folded(fields[name]?.value ?? null, name);
  const wanted = [truth.fields[name] ?? null, ...(truth.accept?.[name] ?? [])].map((one) =>
    folded(one, name),
  );
  if (got === null) return wanted[0] === null ? undefined : 'missing';
  return wanted.includes(got) ? 'right' : 'wrong';
}

/** Counts by layout and field over many pages, and says them as a table. */
export class Table {
  readonly #cells = new Map<string, Map<FieldName, Tally>>();

  add(row: string, fields: ReadFields, truth: Truth): void {
    const cells = this.#cells.get(row) ?? new Map<FieldName, Tally>();
    this.#cells.set(row, cells);
    for (const name of COMPARED) {
      const verdict = verdictOn(fields, truth, name);
      if (verdict === undefined) continue;
      const tally = cells.get(name) ?? { right: 0, missing: 0, wrong: 0 };
      tally[verdict] += 1;
      cells.set(name, tally);
    }
  }

  /** A reading of a page that is to be read; a refusal misses every field. */
  addReading(reading: ProfileReading, truth: Truth): void {
    this.add(truth.layout, reading.status === 'read' ? reading.fields : {}, truth);
  }

  total(): Tally {
    const tallies = [...this.#cells.values()].flatMap((cells) => Array.from(cells.values()));
    const sum = (verdict: Verdict) => tallies.reduce((total, tally) => total + tally[verdict], 0);
    return { right: sum('right'), missing: sum('missing'), wrong: sum('wrong') };
  }

  /** Each cell is "right/missing/wrong"; empty where no page shows the field. */
  toString(): string {
    const head = `${'layout'.padEnd(12)}${COMPARED.map((name) => name.padStart(10)).join('')}`;
    const rows = [...this.#cells].map(
      ([row, cells]) => row.padEnd(12) + COMPARED.map((name) => said(cells.get(name))).join(''),
    );
    const { right, missing, wrong } = this.total();
    const end = `right ${right}, missing ${missing}, wrong ${wrong}`;
    return [head, ...rows, end].join('\n');
  }
}

function said(tally: Tally | undefined): string {
  return (tally ? `${tally.right}/${tally.missing}/${tally.wrong}` : '').padStart(10);
}
