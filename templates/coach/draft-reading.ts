import type { Written } from '../limits';
import { pitchOf } from '../limits';

/** A stretch of the body: its words and where they stand (UTF-16 offsets, `end` the first one after). */
export type Stretch = { words: string; start: number; end: number };

/** A draft taken apart once, for all rules to look at. */
export type DraftReading = {
  /** Subject (when the channel has one) and body, to look for phrases in. */
  parts: readonly { field: keyof Written; words: string }[];
  /** The body as typed. */
  text: string;
  /** The greeting it opens with, and the name said in it; `null` when it opens without one. */
  greeting: { name: Stretch } | null;
  /** Sentences of the body after the greeting; of a script, only what is said in one go. */
  sentences: readonly Stretch[];
  /**
   * Is there enough of it, and in English, to say what is missing? Nobody is told of a missing question
   * after three words, or in a language whose words the rules do not know.
   */
  complete: boolean;
};

const HELLO = String.raw`\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))`;
const TITLE = String.raw`(?:(?:mr|mrs|ms|mx|dr|prof)\.?[ \t]?)`;
const NAME_WORD = String.raw`[^\s,.!:;?–—]{1,40}`;
// A greeting ends at a mark or the line's end; where people leave the mark out, at the word that begins a sentence.
const GREETING_END = String.raw`(?:[ \t]*[,.!:;–—]|[ \t]-(?=\s)|[ \t]*(?=\n|$)|(?=[ \t]+(?:i|i['’]m|my|we|this|it|thank|thanks|hope)\b))`;
const GREETING = new RegExp(
  String.raw`^${HELLO}(?:[ \t]+(?<name>${TITLE}?${NAME_WORD}(?:[ \t]${NAME_WORD}){0,4}?))?${GREETING_END}`,
  'iu',
);
const SENTENCE = /[^\n]+?(?:[.?!？。؟…]+["”’)\]]*(?=\s|$)|(?=\n|$))/gu;
// "Dr. Lin" and "B. Eng." go on: a full stop after so short a word, or a title, ends no sentence.
const GOES_ON = /(?:^|[\s(])(?:\p{Lu}|dr|prof|mr|mrs|ms|st|e\.g|i\.e|etc|vs|no|approx)\.$/iu;

function greetingOf(text: string): { name: Stretch; end: number } | null {
  const found = GREETING.exec(text);
  if (!found) return null;
  const words = (found.groups?.['name'] ?? '').trimEnd();
  const start = words ? found[0].indexOf(words, found[0].search(/\S/u) + 1) : found[0].length;
  return { name: { words, start, end: start + words.length }, end: found[0].length };
}

function sentencesIn(text: string, from: number): Stretch[] {
  const sentences: Stretch[] = [];
  for (const found of text.slice(from).matchAll(SENTENCE)) {
    const start = from + found.index;
    const end = start + found[0].length;
    const before = sentences.at(-1);
    const joined = before && GOES_ON.test(before.words) && !text.slice(before.end, start).includes('\n');
    if (joined) sentences.pop();
    const first = joined ? before.start : start;
    const words = text.slice(first, end);
    if (words.trim()) sentences.push({ words, start: first, end });
  }
  return sentences;
}

const LEAST_WORDS = 8;
const COMMON = /\b(?:a|am|and|are|as|at|could|for|from|how|i|in|is|of|on|that|the|to|would|you|your)\b/giu;

// One word in six of English is one of these; of other languages, hardly one in twenty.
function isEnglish(text: string, words: number): boolean {
  return (text.match(COMMON)?.length ?? 0) >= words / 8;
}

/** Takes a draft apart, in one pass and in time that grows with its length alone. */
export function readDraftText({ subject, text }: Written): DraftReading {
  const pitch = pitchOf(text);
  const greeting = greetingOf(pitch);
  const words = pitch.match(/\S+/gu)?.length ?? 0;
  return {
    parts: [
      { field: 'subject', words: subject },
      { field: 'text', words: text },
    ],
    text,
    greeting,
    sentences: sentencesIn(pitch, greeting?.end ?? 0),
    complete: words >= LEAST_WORDS && isEnglish(pitch, words),
  };
}
