// Marks that could make a text read differently from what it is (bidi embeddings, overrides and isolates), and
// invisible joiners that no script needs. ZWJ and ZWNJ stay: emoji, Persian and Indic names need them.
const DECEPTIVE = /[\u202A-\u202E\u2066-\u2069\u2060-\u2064\uFFF9-\uFFFB]/g;
const BLANKS = /[\s\u200B\p{Cc}]+/gu;
const LONGEST_LOOKED_AT = 20_000;

/**
 * Makes a text of the page fit to be kept and shown: NFC, no control or bidi override characters, blanks folded to
 * one space, at most `limit` characters and none of them cut in half. Emoji and right-to-left text stay as they are.
 */
export function cleanText(text: string, limit = 500): string {
  const folded = text
    .slice(0, LONGEST_LOOKED_AT)
    .toWellFormed()
    .replace(DECEPTIVE, '')
    // After what stood between a letter and its accent is gone, or it would be another text the next time.
    .normalize('NFC')
    .replace(BLANKS, ' ')
    .trim();
  return folded.length <= limit ? folded : cutAt(folded, limit);
}

function cutAt(text: string, limit: number): string {
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1));
  return text.slice(0, splitsPair ? limit - 1 : limit).trim();
}

/** A text reduced to what counts when two are compared: no case, no blanks' kind, no direction marks. */
export function foldText(text: string): string {
  return cleanText(text, LONGEST_LOOKED_AT)
    .replace(/[\u200E\u200F\u061C]/g, '')
    .trim()
    .toLowerCase();
}

/**
 * Whether two texts name the same person or firm: equal, or one is the other and more words after it ("Ana Ruiz" and
 * "Ana Ruiz, MBA"; "Birodo" and "Birodo, Inc."). Titles and headings differ in just that way (seen 2016 to 2026).
 */
export function isSameName(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [foldText(one), foldText(other)].toSorted(
    (a, b) => a.length - b.length,
  );
  if (shorter === '') return false;
  return longer.startsWith(shorter) && !/^[\p{L}\p{M}\p{Nd}]/u.test(longer.slice(shorter.length));
}
