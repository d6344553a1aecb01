// Letters that Unicode does not take apart, yet people leave out when they type a name in a search box.
const WHOLE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Text as it is compared: without accents, case and doubled spaces, so that "Łukasz Müller" is found by
 * "lukasz muller". Marks of other scripts (vowel signs, for one) stay: there they are letters.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþı]/gu, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
