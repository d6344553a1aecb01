import { readDraftText } from './coach/draft-reading';

/** A text with a sentence put in, and where that stands now (UTF-16 offsets, `end` the first one after). */
export type Inserted = { text: string; start: number; end: number };

/**
 * Where a tie belongs when nobody has said where: after the first sentence, who I am (METHOD.md section 2).
 *
 * @returns a UTF-16 offset.
 */
export function placeOfTie(text: string): number {
  const { sentences, greeting } = readDraftText({ subject: '', text });
  return sentences[0]?.end ?? greeting?.name.end ?? text.length;
}

/** Puts a sentence into a text, with the blanks it needs on either side. */
export function insertSentence(text: string, sentence: string, at: number): Inserted {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const gap = before === '' || /\s$/u.test(before) ? '' : ' ';
  const next = after === '' || /^\s/u.test(after) ? '' : ' ';
  const start = before.length + gap.length;
  return { text: before + gap + sentence + next + after, start, end: start + sentence.length };
}
