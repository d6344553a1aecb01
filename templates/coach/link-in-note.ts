import { findPhrases } from './phrases';
import type { Rule } from './rule';

const LINK =
  /\bhttps?:\/\/\S+|\bwww\.\S+|\b[a-z\d][a-z\d-]{0,62}\.(?:com|org|net|io|me|dev|edu|ai|app|co|page)(?:\/\S*|\b(?![.@-]?\w))/giu;

/** No links in a note (METHOD.md section 2: 200 characters, and a link from a stranger is not opened). */
export const linkInNote: Rule = {
  id: 'link-in-note',
  label: 'Has a link in a note',
  severity: 'warn',
  applies: ({ channel }) => channel === 'note',
  check: (draft) =>
    findPhrases(draft, {
      pattern: LINK,
      // The domain of an address is no link.
      unless: /@$/u,
      why: () => 'A link costs characters, and people do not open one from someone they do not know yet.',
    }),
};
