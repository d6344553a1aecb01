import type { Counter } from '../limits';
import { measure, pitchOf } from '../limits';
import type { Found, Rule } from './rule';
import { ASKING } from './rule';

const WORDS_A_SECOND = 150 / 60;

function endOfWord(text: string, count: number): number {
  let end = 0;
  let seen = 0;
  for (const found of text.matchAll(/\S+/gu)) {
    if (seen === count) break;
    seen += 1;
    end = found.index + found[0].length;
  }
  return end;
}

function startOfTooMuch({ unit, limit, level }: Counter, text: string): number {
  if (unit === 'characters') return level === 'over' ? Math.min(limit, text.length) : 0;
  return endOfWord(text, unit === 'words' ? limit : Math.floor(limit * WORDS_A_SECOND));
}

const WHY: Record<Counter['unit'], (counter: Counter) => string> = {
  characters: ({ level, limit }) =>
    level === 'over'
      ? `LinkedIn takes ${limit} characters here. The marked end has to go.`
      : 'Long for a message: the longer it is, the fewer people read to the end.',
  words: ({ limit }) => `Under ${limit} words fit a phone’s screen. What is marked could wait for the talk.`,
  seconds: ({ limit }) => `This takes longer than ${limit} seconds to say. What is marked could wait.`,
};

function found(counter: Counter, words: string): Found {
  const text = counter.unit === 'seconds' ? pitchOf(words) : words;
  const span = { field: counter.field, start: startOfTooMuch(counter, text), end: text.length };
  return { why: WHY[counter.unit](counter), span, severity: counter.level === 'over' ? 'warn' : 'hint' };
}

/** Short enough for its channel (METHOD.md section 2); over what LinkedIn takes is graver than long. */
export const length: Rule = {
  id: 'length',
  label: 'Too long',
  severity: 'hint',
  check: ({ parts }, { channel, moment, ...account }) => {
    const written = Object.fromEntries(parts.map(({ field, words }) => [field, words]));
    const { subject = '', text = '' } = written;
    return measure(channel, { subject, text }, account)
      .filter(({ level }) => level === 'over' || (level === 'warn' && ASKING.includes(moment)))
      .map((counter) => found(counter, counter.field === 'subject' ? subject : text));
  },
};
