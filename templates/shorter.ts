import type { Channel } from '../outreach/touch';
import type { Account, Written } from './limits';
import { measure } from './limits';
import { tidy } from './tidy';

/** A proposal: the text without the sentences that can go. `fits` says whether that is enough. */
export type Shorter = { text: string; dropped: string[]; fits: boolean };

type Draft = Account & {
  /** The template's optional sentences, filled in, the least missed first. */
  optional: readonly string[];
  channel: Channel;
};

/** Is the text longer than its channel advises or takes? */
export function isTooLong(written: Written, draft: Omit<Draft, 'optional'>): boolean {
  return measure(draft.channel, written, draft).some(
    ({ field, level }) => field === 'text' && level !== 'fine',
  );
}

/**
 * Proposes a version that fits: the template's optional sentences go one by one, in its own order of importance,
 * until the text is short enough for its channel (METHOD.md section 2). What the person has reworded is theirs and
 * stays. `null` when it fits as it is, or nothing can go.
 */
export function shorter(written: Written, draft: Draft): Shorter | null {
  if (!isTooLong(written, draft)) return null;
  const { subject } = written;
  const proposal: Shorter = { text: written.text, dropped: [], fits: false };
  for (const sentence of draft.optional) {
    if (proposal.fits || sentence === '' || !proposal.text.includes(sentence)) continue;
    proposal.text = tidy(proposal.text.replace(sentence, () => ''));
    proposal.dropped.push(sentence);
    proposal.fits = !isTooLong({ subject, text: proposal.text }, draft);
  }
  return proposal.dropped.length > 0 ? proposal : null;
}
