import * as z from 'zod/mini';
import { fold } from './fold';
import { parseJson } from './json';
import type { OwnQuestion, Theme } from './question';
import { ownQuestionSchema, THEME_LABELS, THEMES } from './question';

const FORMAT = 'cuppa-questions';
const MOST = 1000;

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  questions: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST)),
});

/** Questions out of a file, or one sentence why there are none. */
export type QuestionFile = { ok: true; questions: OwnQuestion[] } | { ok: false; why: string };

/** Questions as the text of a JSON file that `readQuestionFile` understands; nothing is left out. */
export function writeQuestionFile(questions: readonly OwnQuestion[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, questions }, null, 2)}\n`;
}

/** Questions as plain text to read, print or send: a heading for each theme, one question a line. */
export function writeQuestionText(questions: readonly Pick<OwnQuestion, 'theme' | 'text'>[]): string {
  const parts = THEMES.flatMap((theme) => {
    const lines = questions
      .filter((question) => question.theme === theme)
      .map(({ text }) => `- ${text.replaceAll(/\s+/gu, ' ').trim()}`);
    return lines.length > 0 ? [[`# ${THEME_LABELS[theme]}`, ...lines].join('\n')] : [];
  });
  return `${parts.join('\n\n')}\n`;
}

function readJson(text: string): QuestionFile {
  const head = z.safeParse(headSchema, parseJson(text));
  if (!head.success) return { ok: false, why: 'This is not a file of questions that Cuppa saved.' };
  const questions: OwnQuestion[] = [];
  for (const [at, entry] of head.data.questions.entries()) {
    const read = z.safeParse(ownQuestionSchema, entry);
    if (!read.success) {
      const part = String(read.error.issues[0]?.path[0] ?? 'question');
      const why = `In question ${at + 1} of this file “${part}” is missing or not in the right form.`;
      return { ok: false, why };
    }
    questions.push(read.data);
  }
  if (new Set(questions.map(({ id }) => id)).size === questions.length) return { ok: true, questions };
  return { ok: false, why: 'Two questions of this file have the same id.' };
}

// FNV-1a: the same wording has the same id on every computer, so that a list read twice adds nothing.
function ownIdOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of fold(text)) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return `own-${words.slice(0, 5).join('-').slice(0, 40)}-${hash.toString(36)}`;
}

const HEADING = /^\s*#+\s*(?<marked>.+?)\s*$|^\s*(?<plain>[^?]+):\s*$/u;
const BULLET = /^\s*(?:[-*•–☐]|\d{1,3}[.)])\s*/u;

function themeOf(heading: string): Theme | undefined {
  return THEMES.find((theme) => fold(THEME_LABELS[theme]) === fold(heading) || theme === fold(heading));
}

function ownQuestion(text: string, theme: Theme, order: number): OwnQuestion {
  const question = { id: ownIdOf(text), text, theme, tiara: null, level: 'both', why: '' } as const;
  return { ...question, hidden: false, order };
}

type Line = { heading: Theme | 'other' } | { wording: string };

// A line that only ends in a colon is a heading when it names a theme; else it is something to ask.
function readLine(line: string): Line {
  const { marked, plain } = HEADING.exec(line)?.groups ?? {};
  const theme = themeOf(marked ?? plain ?? '');
  if (theme || marked !== undefined) return { heading: theme ?? 'other' };
  const wording = line.replace(BULLET, '').trim();
  return { wording: /\p{L}/u.test(wording) ? wording : '' };
}

function readLines(text: string): QuestionFile {
  const found = new Map<string, OwnQuestion>();
  let theme: Theme = 'advice';
  for (const line of text.split(/\r\n|[\n\r\u2028]/u).map(readLine)) {
    if ('heading' in line) {
      if (line.heading !== 'other') theme = line.heading;
    } else if (line.wording) {
      const question = ownQuestion(line.wording, theme, 10_000 + 100 * found.size);
      found.set(question.id, found.get(question.id) ?? question);
    }
  }
  return checkedLines([...found.values()]);
}

function checkedLines(questions: OwnQuestion[]): QuestionFile {
  if (questions.length === 0) return { ok: false, why: 'There is no question in this text.' };
  if (questions.length > MOST) return { ok: false, why: `These are more than ${MOST} questions.` };
  if (questions.every(({ text }) => text.length <= 1000)) return { ok: true, questions };
  return { ok: false, why: 'A line of this text is too long for a question.' };
}

/**
 * Reads questions out of a file Cuppa saved or out of plain text: one question a line, with or without
 * bullets and numbers; a line "# Getting in" or "Getting in:" says the theme of those below it, and without
 * one they go to "Advice for me". Every question in it, or none at all.
 */
export function readQuestionFile(text: string): QuestionFile {
  const bare = text.replace(/^\u{feff}/u, '');
  return /^\s*[[{]/u.test(bare) ? readJson(bare) : readLines(bare);
}
