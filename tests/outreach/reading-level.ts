/** Words of a text: letters and digits, with what joins them inside ("hand-over", "yesterday’s"). */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

// Groups of vowels, without an e at the end that is not said; every word has at least one syllable.
function syllablesIn(word: string): number {
  const spoken = word
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '')
    .replace(/(?<=[^aeioul])e$|(?<=[aeiou]l)e$|(?<=[^aeioudt])ed$|(?<=[^aeiouscxzh])es$/u, '');
  return Math.max(1, spoken.match(/[aeiouy]+/gu)?.length ?? 0);
}

/** Sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?:])\s+/u).filter(Boolean);
}

/**
 * Flesch–Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Grade 9 is read at 14 or
 * 15; syllables are counted as groups of vowels, which errs upwards.
 */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59;
}
