import { nearestTo } from './nearest';

/** What is wrong with a template and where: `line` and `column` count from 1. */
export type FillError = { message: string; line: number; column: number; field: 'subject' | 'body' };

/** An error before it is known which part of the template it is in. */
export type PlacedError = Omit<FillError, 'field'>;

type Wording = { when: RegExp; say: (word: string, known: Known) => string };

/** The names an error may point to. */
export type Known = { tags: readonly string[]; filters: readonly string[] };

const COUNTERPARTS = /^(?:else|elsif|when|end\w*)$/u;
const POSITION = /, line:\d+, col:\d+$/u;

function unknownTag(tag: string, { tags }: Known): string {
  if (COUNTERPARTS.test(tag)) return `“${tag}” has nothing before it to belong to.`;
  return `There is no “${tag}” here; the nearest is “${nearestTo(tag, tags)}”.`;
}

// The engine speaks to programmers; these are the mistakes people make, in the words of the screens.
const WORDINGS: readonly Wording[] = [
  { when: /^tag "(.+)" not closed/su, say: (tag) => `“${tag}” needs “%}” at its end.` },
  { when: /^tag (.+?) ?-?(?:%\})? not closed/su, say: (tag) => `“${tag} %}” is opened and never closed.` },
  { when: /^output "(.+)" not closed/su, say: (output) => `“${output}” needs “}}” at its end.` },
  { when: /^tag "(.+)" not found/su, say: unknownTag },
  {
    when: /^undefined filter: (.+)/su,
    say: (filter, { filters }) =>
      `There is no filter “${filter}”; the nearest is “${nearestTo(filter, filters)}”.`,
  },
  { when: /^undefined variable: (.+)/su, say: (name) => `“${name}” has no value here.` },
  { when: /^invalid value expression/u, say: () => 'Here a name such as “contact.name” is missing.' },
  { when: /^expected variable name/u, say: () => 'A name is missing after “assign”.' },
  { when: /^illegal tag syntax/u, say: () => 'A word such as “if” is missing after “{%”.' },
  {
    when: /^expected "\|" before filter/u,
    say: () =>
      'Something here is too much: two things are compared with “==”, and “|” stands before a filter.',
  },
  { when: /^parse length limit/u, say: () => 'This template is too long.' },
  { when: /^template render limit/u, say: () => 'This template takes too long to fill in.' },
  { when: /^memory alloc limit/u, say: () => 'This template makes too long a text.' },
];

/** The engine's message in plain words. */
export function inPlainWords(message: string, known: Known): string {
  const bare = message.replace(POSITION, '').slice(0, 300);
  for (const { when, say } of WORDINGS) {
    const found = when.exec(bare);
    if (found) return say(found[1] ?? '', known);
  }
  return `This cannot be read: ${bare}.`;
}

/** A name that is no variable, with the one most likely meant. */
export function unknownVariable(name: string, known: readonly string[]): string {
  return `There is no “${name.slice(0, 60)}”; the nearest is “${nearestTo(name, known)}”.`;
}
