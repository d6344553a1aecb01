import * as z from 'zod/mini';
import { cleanText, foldText } from '../clean-text';
import { OWN_NO_TIE } from './own-table';
import type { Cells } from './read-rows';

const text = (most: number) => z.string().check(z.maxLength(most));

/** How somebody is known, as a table says it: `kind` in its own words, empty where it has none. */
export const tableTieSchema = z.object({
  kind: text(200),
  shared: text(200),
  referrer: text(200),
  mayMention: z.boolean(),
});

/** One tie of a table. */
export type TableTie = z.infer<typeof tableTieSchema>;

const NO = new Set(['', 'no', 'n', 'false', '0', '-', 'off', 'nein', 'non', 'nee', 'não']);

const YES = new Set(['yes', 'y', 'true', '1']);

// Whatever else stands in such a cell (a cross, a date, “asked me to stop”) was put there for a reason.
function isYes(cell: string): boolean {
  return !NO.has(foldText(cell));
}

/** What a row says of how somebody is known, and whether they are never to be written to; nothing where it does not. */
export function tieIn(cells: Cells): { tie?: TableTie; doNotContact?: true } {
  const [kind = '', shared = '', referrer = ''] = ['tie', 'shared', 'referrer'].map((column) =>
    cleanText(cells(column), 200),
  );
  const isSaid = [kind === OWN_NO_TIE ? '' : kind, shared, referrer].some((said) => said !== '');
  const mayMention = YES.has(foldText(cells('mayMention')));
  return {
    ...(isSaid && { tie: { kind, shared, referrer, mayMention } }),
    ...(isYes(cells('doNotContact')) && { doNotContact: true }),
  };
}
