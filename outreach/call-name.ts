const TITLE =
  /^(?:(?:mr|mrs|ms|mx|miss|dr|dra|prof|professor|sir|dame|rev|herr|frau|mme|mlle|sr|sra|shri|smt)\.?|(?:adv|bc|dipl|eng|engr|er|ing|iur|judr|jur|med|mgr|mudr|nat|phil|rer)\.)$/iu;
// Titles that are somebody's name elsewhere, and words that no given name begins with.
const DOUBTFUL =
  /^(?:the|capt|captain|chief|col|datin|dato['’]?|datuk|gen|haji|hajjah|hon|lady|lord|lt|maj|md|mohd|muhd|pastor|rabbi|sgt|sheikh)\.?$/iu;
// "Servant of", "father of": half a name without the word that follows.
const HALF = /^(?:abd|abdel|abdul|abu|umm)$/iu;
const HASHTAG = /#[\p{L}\p{N}_]+/gu;
// Nothing to see; the joiners that some scripts are written with stay.
const UNSEEN = /[\u{200b}\u{200e}\u{200f}\u{2060}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/gu;
const EMOJI = /\p{RGI_Emoji}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{fe0f}\u{20e3}#*]/gv;
// A headline squeezed into the name: "Ana Silva | Hiring".
const HEADLINE = /\s*\|.*$|\s[•·–—-]\s.*$/u;
// Quotes count at the edges of a word alone: O'Brien and D'Angelo carry an apostrophe.
const QUOTED = /(?<=^|\s)["'`“”‘’„«]([^"`“”„«»]+?)["'`“”‘’»](?=$|[\s,])/gu;
const BRACKETED = /[(（]([^)）]*)[)）]/gu;
const LATIN = /^\p{Script=Latin}/u;
const ONE_NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}-]*$/u;
// MBA, Ph.D., MSc: capitals alone, a dot inside, or a capital after a small letter.
const CREDENTIAL = /^(?:\p{Lu}\.?)+$|\.\p{L}|\p{Ll}\p{Lu}/u;
const INITIALS = /^(?:\p{Lu}\.?)+$/u;
const PARTICLE = /^(?:al|bin|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|von)$/u;
// Families so named come first in Vietnam; written with its marks, or so often, there is no doubt.
const VIETNAMESE_FAMILY =
  /^(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Nguyen|Tran|Pham|Huynh)$/u;
// "Kim Min-su": a Korean family name before a given name of two syllables.
const KOREAN_ORDER =
  /^(?:Ahn|Bae|Chang|Cho|Choi|Chung|Han|Hong|Hwang|Jang|Jeon|Jeong|Jung|Kang|Kim|Kwon|Lee|Lim|Oh|Park|Seo|Shin|Song|Yang|Yoo|Yoon) \p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u;

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

// Brackets also hold pronouns, degrees, maiden names and the name in another script: none is a nickname.
function nicknameIn(name: string): string | undefined {
  const said = [...name.matchAll(QUOTED), ...name.matchAll(BRACKETED)].map(([, inner = '']) => inner.trim());
  return said.find(
    (word) => ONE_NAME.test(word) && !CREDENTIAL.test(word) && (LATIN.test(word) || !LATIN.test(name)),
  );
}

// "Silva, Ana" and "van Oosterzee, Maarten" are last name first; "Ana Silva, PhD" ends in a credential.
function givenNameFirst(name: string): string {
  const [before = '', after = ''] = name.split(/\s*[,，]\s*/u);
  if (after === '' || CREDENTIAL.test(after)) return before;
  const [first = '', ...more] = before.split(' ');
  return more.length === 0 || PARTICLE.test(first) ? after : before;
}

// "ANA SILVA" is a loud Ana; "JR SMITH" could be anything.
function isShouted(word: string, whole: string): boolean {
  return /^\p{Lu}{3,}$/u.test(word) && whole === whole.toUpperCase();
}

function isClearlyGiven(word: string): boolean {
  const doubts = [INITIALS, VIETNAMESE_FAMILY, PARTICLE, DOUBTFUL];
  return LATIN.test(word) && !word.endsWith('.') && !doubts.some((doubt) => doubt.test(word));
}

// In Turkish, small İ has its dot and small I has none.
function quieter(word: string, whole: string): string {
  const language = /[İĞ]/u.test(whole) ? 'tr' : 'und';
  return word.charAt(0) + word.slice(1).toLocaleLowerCase(language);
}

function firstOf(whole: string, hasNativeForm: boolean): string {
  const words = whole.split(' ');
  const start = words.findIndex((word) => !TITLE.test(word));
  const [first = '', ...rest] = words.slice(Math.max(0, start));
  // "Dr. Smith": what follows a lone title is a family name as often as not.
  if (start > 0 && rest.length === 0) return whole;
  if (HALF.test(first) && rest.length > 0) return [first, rest[0]].join(' ');
  if (KOREAN_ORDER.test([first, ...rest].join(' '))) return [first, ...rest].join(' ');
  if (isShouted(first, whole)) return quieter(first, whole);
  return isClearlyGiven(first) && !hasNativeForm ? first : [first, ...rest].join(' ');
}

/**
 * What to call someone in a greeting, guessed cautiously from the name as LinkedIn shows it and always
 * shown before use (METHOD.md section 2). A nickname in quotes or brackets wins; titles, credentials and
 * emoji go, and so do hashtags. Whatever leaves in doubt which part is the given name is left whole: other scripts, initials,
 * a lone title, a family name that comes first.
 *
 * @returns the guess, or an empty text when there is no name.
 */
export function guessCallName(name: string): string {
  const seen = name.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(HASHTAG, ' ');
  const plain = tidy(seen.replaceAll(EMOJI, ' '));
  const nickname = nicknameIn(plain);
  if (nickname) return nickname;
  const bare = tidy(plain.replaceAll(QUOTED, ' ').replaceAll(BRACKETED, ' ').replace(HEADLINE, ''));
  const inBrackets = [...plain.matchAll(BRACKETED)].map(([, inner = '']) => inner.trim());
  const hasNativeForm = inBrackets.some((inner) => /^\p{Lo}/u.test(inner));
  return firstOf(tidy(givenNameFirst(bare)), hasNativeForm) || bare || plain;
}
