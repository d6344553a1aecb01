const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const LOOSE_END = /[\s,;:.–—-]/u;
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

// Said with a vowel though written with a consonant, and the other way round.
const SOUNDS_VOWEL = /^(?:8|1[18](?!\d)|hono|hour|heir)/iu;
const SOUNDS_CONSONANT = /^(?:uni(?!n|m|d)|use|usab|usu|ut[ie]|eu|one(?![a-z])|once|ux?(?![a-z]))/iu;
// An abbreviation is said letter by letter: an HR manager, a UX designer.
const SPELLED_OUT = /^[A-Z](?:&?[A-Z]){1,3}(?![A-Za-z])/u;
const LETTER_WITH_VOWEL = /^[AEFHILMNORSX]/u;

function takesAn(text: string): boolean {
  if (SPELLED_OUT.test(text)) return LETTER_WITH_VOWEL.test(text);
  if (SOUNDS_VOWEL.test(text)) return true;
  return /^[aeiou]/iu.test(text.normalize('NFD')) && !SOUNDS_CONSONANT.test(text);
}

/** The words with "a" or "an" before them, by sound: "an engineer", "a UX designer", "an HR partner". */
export function withArticle(text: string): string {
  const words = text.trim();
  return words && `${takesAn(words) ? 'an' : 'a'} ${words}`;
}

/** The first sentence of a text, whatever its script, without the space after it. */
export function firstSentence(text: string): string {
  const [first] = SENTENCES.segment(text.trim());
  return first?.segment.trim() ?? '';
}

/**
 * Things in a row as people say them: "a, b and c".
 *
 * @param things a list, or a text with commas or semicolons between the things.
 * @param last the word before the last thing.
 */
export function joinWords(things: string | readonly string[], last = 'and'): string {
  const list = (typeof things === 'string' ? things.split(/[,;]/u) : things)
    .map((thing) => thing.trim())
    .filter(Boolean);
  const end = list.pop() ?? '';
  return list.length > 0 ? `${list.join(', ')} ${last} ${end}` : end;
}

/** The text without the characters at its end that `tail` matches; in one pass, however many there are. */
export function withoutTail(text: string, tail: RegExp): string {
  let end = text.length;
  while (end > 0 && tail.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function cutInsideWord(text: string, max: number): string {
  let kept = '';
  for (const { segment } of LETTERS.segment(text)) {
    if (kept.length + segment.length > max) break;
    kept += segment;
  }
  return kept;
}

/**
 * The text in at most `max` UTF-16 units, cut after a whole word and ending in an ellipsis when something
 * is left out. A first word longer than that is cut between letters.
 */
export function shorten(text: string, max: number): string {
  const whole = text.trim();
  if (!(max >= 1) || whole.length <= max) return whole;
  const room = Math.floor(max) - 1;
  const start = whole.slice(0, room + 1);
  const words = withoutTail(withoutTail(start, /\S/u), LOOSE_END);
  return `${words || cutInsideWord(whole, room)}…`;
}
