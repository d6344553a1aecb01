import { fold } from './fold';

// LinkedIn writes "Arup · Full-time" and "HKU – Faculty of Engineering".
const TAIL = /\s[·|–—-]\s.*$/u;
const ASIDE = /\s*[(（]([^)）]*)[)）]/gu;
const LEGAL =
  /(?: (?:ag|bv|co|company|corp|corporation|gmbh|inc|incorporated|lda|limited|llc|llp|ltd|plc|pty|sa|sarl|srl))+$/u;

function bare(name: string): string {
  const words = fold(name).match(/[\p{L}\p{M}\p{N}&+]+/gu) ?? [];
  return words.join(' ').replace(/^the /u, '').replace(LEGAL, '');
}

/**
 * The names one organisation goes by in a text, folded to compare: "The University of Hong Kong (HKU)" has two.
 * Abbreviations are taken where they are written, never guessed.
 */
export function organisationNames(text: string): string[] {
  const head = text.replace(TAIL, '');
  const asides = [...head.matchAll(ASIDE)].map(([, inner = '']) => inner);
  return [head.replaceAll(ASIDE, ''), ...asides].map(bare).filter(({ length }) => length > 1);
}

/** Do two texts name one organisation? Careful: a part of a name, or a name within a longer one, is not it. */
export function isSameOrganisation(one: string, other: string): boolean {
  const names = organisationNames(other);
  return organisationNames(one).some((name) => names.includes(name));
}
