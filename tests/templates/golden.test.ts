import { describe, expect, test } from 'vitest';
import { hasSubject } from '../../templates/template';
import type { Golden } from './golden';
import { goldenSet, printGolden, READERS } from './golden';

const SET = goldenSet();
const IN_ALL = SET.map((golden) => ({
  name: `${golden.template.id} by ${golden.channel} to ${golden.reader}`,
  golden,
}));

const UNCLEAN: Record<string, RegExp> = {
  'a double space': / {2}/u,
  'a blank at the end of a line': /[ \t]$/mu,
  'three line breaks': /\n{3}/u,
  'a blank before a stop': / [.,;:?]/u,
  'a doubled stop': /[.,;:?]{2}/u,
  'a wrong article': /\ba [aeio]|\ban (?!h(?:our|onest|eir))[b-df-hj-np-tv-z]/iu,
  'empty brackets': /\[\s*\]|\(\s*\)|“”|""/u,
  'a rest of the language': /[{}%|]|\b(?:undefined|null|NaN|\[object)\b/u,
};

function partsOf({ subject, text, channel }: Golden): string[] {
  return hasSubject(channel) ? [subject, text] : [text];
}

describe.each(IN_ALL)('$name', ({ golden }) => {
  test('reads clean', () => {
    for (const part of partsOf(golden)) {
      expect(part).not.toBe('');
      for (const [what, pattern] of Object.entries(UNCLEAN)) {
        expect([what, pattern.exec(part)?.[0]]).toStrictEqual([what, undefined]);
      }
    }
  });

  test('fits its channel, or says by how much it does not', () => {
    for (const { limit, used, over, label } of golden.counters) {
      expect(over).toBe(Math.max(0, used - limit));
      expect(/, [\d,]+ over$/u.test(label)).toBe(over > 0);
    }
  });
});

const USUAL_NAMES = new Set(['full facts', 'a right-to-left name']);

test('what is too long is too long for the names in it alone', () => {
  const over = SET.filter(({ counters }) => counters.some((counter) => counter.over > 0));
  expect(over.filter(({ reader }) => USUAL_NAMES.has(reader)).map(({ template }) => template.id)).toEqual([]);
});

test('a name that is all there is known is used', () => {
  const named = SET.filter(({ reader, template }) => reader === 'only a name' && template.to !== 'referrer');
  for (const { text } of named) expect(text).toContain('Mei');
});

test('is printed in full', () => {
  const text = printGolden();
  for (const reader of Object.keys(READERS)) {
    expect(text.split(`#### ${reader}\n`)).toHaveLength(SET.length / Object.keys(READERS).length + 1);
  }
});
