import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRows, guarded, unguarded, writeCsv } from '../../../storage/files/csv-write';

const cells = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), {
  minLength: 1,
});
// Shown by their number, and so not the same again.
// oxlint-disable-next-line no-control-regex -- they are what is left out
const UNSEEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

describe('a table as CSV', () => {
  test('comes back from another reader, cell by cell', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        fc.pre(!UNSEEN.test(rows.flat().join('')));
        const { data, errors } = Papa.parse<string[]>(writeCsv(rows), {
          skipEmptyLines: false,
          newline: '\r\n',
          delimiter: ',',
        });
        expect(errors).toStrictEqual([]);
        // The last line ends as all others do.
        const [last, ...read] = data.toReversed();
        expect(last).toStrictEqual(['']);
        expect(read.toReversed().map((row) => row.map(unguarded))).toStrictEqual(rows);
      }),
    );
  });

  test('begins with the mark of UTF-8 and ends each line with CRLF', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBe('\uFEFFa,b\r\n1,2\r\n');
  });

  test.each(['=1+1', '+351 21', '-2', '@SUM(A1)', '\t=1', '\r=1', "'quoted"])(
    'runs no formula: %j',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  test.each(['Ana', '1 + 1 = 2', 'a@b.example', 'O’Neill', "'"])(
    'leaves %j as it is, or gives it back',
    (text) => {
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  test.each([
    ['a "b"', '"a ""b"""'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ])('quotes %j', (text, cell) => {
    expect(csvRows([[text]])).toBe(`${cell}\r\n`);
  });

  test('shows what would turn or hide the text', () => {
    expect(guarded('invoice\u202Efdp.exe\0')).toBe('invoice[U+202E]fdp.exe[U+0000]');
  });
});
