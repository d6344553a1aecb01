const HONORIFICS =
  /^(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|dame|rev|eng|ing|herr|frau|mme|mlle|sr|sra)\.?$/iu;
const NICKNAME = /["\u201c\u201d']([\p{L}][\p{L}\p{M} .-]*)["\u201c\u201d']|\(([\p{L}][\p{L}\p{M} .-]*)\)/u;
const NOT_A_NAME = /\p{Extended_Pictographic}|\u200d|\ufe0f|\u20e3|[#*]/gu;
const LATIN = /^\p{Script=Latin}/u;
const INITIALS = /^(?:\p{Lu}\.?)+$/u;

function withoutCredentials(name: string): string {
  const [before = '', after = ''] = name.split(/\s*,\s*/u);
  // "Silva, Ana" is last name first; "Ana Silva, PhD" ends in a credential.
  const lastNameFirst = after !== '' && !before.includes(' ') && !INITIALS.test(after.replaceAll(/\s/gu, ''));
  return lastNameFirst ? after : before;
}

/**
 * What to call someone in a greeting, guessed cautiously from the name as LinkedIn shows it and always
 * shown before use (METHOD.md section 2). A nickname in quotes or brackets wins; titles, credentials and
 * emoji go. Names not written in Latin letters, and names that start with initials, are left whole:
 * which part is the given one depends on the culture.
 *
 * @returns the guess, or an empty text when there is no name.
 */
export function guessCallName(name: string): string {
  const plain = name.replaceAll(NOT_A_NAME, '').replaceAll(/\s+/gu, ' ').trim();
  const nickname = NICKNAME.exec(plain);
  const said = nickname?.[1] ?? nickname?.[2];
  if (said && !INITIALS.test(said)) return said.trim();
  const whole = withoutCredentials(plain.replace(NICKNAME, ' ').replaceAll(/\s+/gu, ' ').trim());
  const words = whole.split(' ').filter((word) => !HONORIFICS.test(word));
  const first = words[0] ?? '';
  if (!LATIN.test(first) || INITIALS.test(first)) return words.join(' ') || plain;
  return first;
}
