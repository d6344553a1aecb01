import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computed } from '../../computed';
import {
  escapeText,
  readLine,
  splitValue,
  unescapeText,
  unfolded,
  writeLines,
} from '../../../storage/files/content-lines';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const bytes = (text: string) => new TextEncoder().encode(text).length;

// What no file of this kind can hold.
const storable = (text: string) =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- they are what is left out
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/gu, '')
    .replace(/\r\n|\r/gu, '\n');

describe('a text in a file', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [line = ''] = unfolded(writeLines([`NOTE:${escapeText(text)}`]));
        expect(unescapeText(readLine(line)?.value ?? '?')).toBe(storable(text));
      }),
    );
  });

  test('is folded into lines of 75 octets that are each whole characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = writeLines([`NOTE:${escapeText(text)}`]);
        expect(written.endsWith('\r\n')).toBe(true);
        for (const line of written.slice(0, -2).split('\r\n')) {
          expect(bytes(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('is split where a separator is meant, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const parts = splitValue(texts.map(escapeText).join(';'), ';');
        expect(parts.map(unescapeText)).toStrictEqual(texts.map(storable));
      }),
    );
  });
});

describe('a line', () => {
  test.each([
    ['FN:Mei Lin', { name: 'FN', group: '', value: 'Mei Lin' }],
    [
      'item1.url;type=pref:https://a.example/b:c',
      { name: 'URL', group: 'item1', value: 'https://a.example/b:c' },
    ],
    ['note:', { name: 'NOTE', group: '', value: '' }],
  ])('%s is read', (line, expected) => {
    expect(readLine(line)).toMatchObject(expected);
  });

  test.each([
    ['TEL;TYPE=work,voice;TYPE=pref:1', { TYPE: ['work', 'voice', 'pref'] }],
    ['TEL;HOME;CELL:1', { TYPE: ['HOME', 'CELL'] }],
    ['X;CN="a;b:c,d":1', { CN: ['a;b:c,d'] }],
    ["X;CN=a^nb^^c^'d:1", { CN: ['a\nb^c"d'] }],
    ['DTSTART;TZID="Europe/Lisbon":1', { TZID: ['Europe/Lisbon'] }],
  ])('%s keeps what is said of it', (line, params) => {
    expect(Object.fromEntries(readLine(line)?.params ?? [])).toStrictEqual(params);
  });

  test.each(['', 'FN', ':x', ' FN:x', 'FN;TYPE="open:x', 'FN;=x:y', '<html>', 'a b:c'])(
    '“%s” is none',
    (line) => {
      expect(readLine(line)).toBeNull();
    },
  );

  test('is unfolded whatever ends it', () => {
    expect([...unfolded('\uFEFFA:1\r\n 2\n\t3\rB:4\n\n\nC:5')]).toStrictEqual(['A:123', 'B:4', 'C:5']);
  });

  test('of many empty ones, or of many folds, is told at once', () => {
    const begun = computed();
    const ends = '\n'.repeat(5_000_000);
    expect([...unfolded(`A:1${ends} 2${ends}B:3${ends}`)]).toStrictEqual(['A:12', 'B:3']);
    expect([...unfolded(`A:${'\r\n x'.repeat(1_000_000)}`)]).toStrictEqual([`A:${'x'.repeat(1_000_000)}`]);
    expect(computed() - begun).toBeLessThan(1000);
  });

  test('of any kind is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => Array.from(unfolded(text), readLine)).not.toThrow();
      }),
    );
  });
});
