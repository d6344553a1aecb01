import { describe, expect, test } from 'vitest';
import type { Source } from './sources';
import { CODE, readSource, sourcesIn, withoutComments } from './sources';

/** What people may come to read: screens, texts, failures, the README and the store's description. */
const SAID: readonly Source[] = [
  ...['components', 'entrypoints', 'templates', 'outreach'].flatMap((room) =>
    sourcesIn(room, [...CODE, '.html']),
  ),
  ...['storage/failure.ts', 'storage/sample.ts', 'wxt.config.ts', 'README.md'].map(readSource),
];

type Rule = { pattern: RegExp; instead: string };

// These are people doing someone a favour (shared words of docs/architecture.md, and the promises).
const NEVER: readonly Rule[] = [
  { pattern: /\bundetect\w*/giu, instead: 'nothing: Cuppa does not hide' },
  { pattern: /\bsafe from (?:bans?|restrictions?)\b/giu, instead: 'what LinkedIn’s terms say' },
  { pattern: /\bautomat(?:e[sd]?|ing|ions?|ically)\b/giu, instead: 'what the person does with one click' },
  { pattern: /\bleads\b|\ba lead\b/giu, instead: 'people or contacts' },
  { pattern: /\bprospects?\b/giu, instead: 'people or contacts' },
  { pattern: /\bpipelines?\b|\bfunnels?\b/giu, instead: 'stages' },
  { pattern: /\bscrap(?:e[sd]?|ing)\b/giu, instead: 'reads, on a click' },
];

// An exclamation mark after a word, and no operator.
const SHOUTED: Rule = { pattern: /[\p{L}\p{N})}”’…]!(?![=\w([.])/gu, instead: 'a full stop' };

const BRITISH: readonly Rule[] = [
  { pattern: /\borganiz\w+/giu, instead: 'organis…' },
  {
    pattern: /\b(?:recogn|apolog|summar|personal|custom|priorit|real)iz(?:e[sd]?|ing|ation)\b/giu,
    instead: '…ise',
  },
  { pattern: /\bcolors?\b/giu, instead: 'colour' },
  { pattern: /\bfavor\w*/giu, instead: 'favour' },
  { pattern: /\bbehaviors?\b/giu, instead: 'behaviour' },
  { pattern: /\bprograms?\b/giu, instead: 'programme' },
  { pattern: /\bcenter(?:s|ed)?\b/giu, instead: 'centre' },
  { pattern: /\bgray\b/giu, instead: 'grey' },
  { pattern: /\benrollments?\b/giu, instead: 'enrolment' },
  { pattern: /\bEmails?\b/gu, instead: 'E-mail' },
];

const HOUSE: readonly Rule[] = [...NEVER, SHOUTED, ...BRITISH];

// Media types and style properties are spelt by others.
const NOT_OURS = /application\/\w+|color-scheme|text\/\w+/giu;

function wordComplaints({ path, text }: Source): string[] {
  const words = (path.endsWith('.md') ? text : withoutComments(text)).replaceAll(NOT_OURS, '');
  return HOUSE.flatMap(({ pattern, instead }) =>
    [...words.matchAll(pattern)].map(([found]) => `${path} says “${found}”: say ${instead}.`),
  );
}

describe('what people read', () => {
  test('holds no word that the house never uses', () => {
    expect(SAID.length).toBeGreaterThan(50);
    expect(SAID.flatMap(wordComplaints)).toStrictEqual([]);
  });

  test.each([
    'Undetectable by design',
    'You are safe from bans',
    'Automate your outreach',
    'Convert more leads',
    'Your prospects',
    "setNote('Saved!')",
    '<p>Well done!</p>',
    '`Hi ${name}!`',
    'your organization',
    'Recognize',
    'Pick a color',
    'your program',
    'Email',
  ])('or it is a complaint: %s', (text) => {
    expect(wordComplaints({ path: 'components/a.tsx', text })).toHaveLength(1);
  });

  test.each([
    'if (a !== b) return !done;',
    'const pattern = /[.?!]/u;',
    'your organisation and programme',
    '// Automate nothing!',
    "{ channel: 'email' }",
    'This leaves nothing, and leading zeros stay',
  ])('while this is none: %s', (text) => {
    expect(wordComplaints({ path: 'components/a.tsx', text })).toStrictEqual([]);
  });
});

describe('the name in the store', () => {
  test('is our own, without anybody’s trademark', () => {
    const names = [...readSource('wxt.config.ts').text.matchAll(/^\s*name: '([^']+)'/gmu)].map(
      ([, name]) => name,
    );
    expect(names).toStrictEqual(['Cuppa']);
  });

  test('comes with who Cuppa does not belong to', () => {
    expect(readSource('README.md').text).toContain('not affiliated with LinkedIn');
  });
});
