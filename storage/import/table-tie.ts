import type { TableTie } from '../../linkedin/archive/table-tie';
import type { Tie } from '../../outreach/contact';
import { NO_TIE, TIE_LABELS, TIES } from '../../outreach/contact';
import { fold } from '../../outreach/fold';

/** Is nothing known of how they are known? */
export function isNoTie({ kind, shared, referrer, referrerId }: Tie): boolean {
  return kind === 'none' && shared === '' && referrer === '' && referrerId === null;
}

function kindOf(said: string): Tie['kind'] | undefined {
  return TIES.find((kind) => [kind, fold(TIE_LABELS[kind])].includes(fold(said)));
}

/**
 * The tie that a table speaks of (METHOD.md section 2), by the words that Cuppa itself writes; who referred them is one
 * by itself. Nobody is linked: a name alone may be anyone's.
 */
export function tieOfTable(said: TableTie | undefined): Tie {
  if (said === undefined) return NO_TIE;
  const { shared, referrer, mayMention } = said;
  const unsaid = referrer === '' ? 'none' : 'referred';
  const kind = said.kind === '' ? unsaid : (kindOf(said.kind) ?? unsaid);
  return { kind, shared, referrer, referrerId: null, mayMention };
}

/** What a table says of how they are known in words that are none of ours: kept as a note; empty without. */
export function otherWords(said: TableTie | undefined): string {
  return said === undefined || said.kind === '' || kindOf(said.kind) ? '' : `How I know them: ${said.kind}`;
}
