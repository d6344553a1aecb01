import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { guarded, unguarded } from '../../../linkedin/archive/own-table';
import { csvRows, writeCsv } from '../../../storage/files/csv-write';

const cells = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), {
  minLength: 1,
});
describe('a table as CSV', () => {
  test('comes back from another reader, cell by cell', () => {
    fc.assert(
      fc.property(cells, (rows) => {
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
    const text = 'invoice\u202Efdp.exe\0';
    expect(guarded(text)).toBe('invoice[U+202E]fdp.exe[U+0000]');
    expect(unguarded(guarded(text))).toBe(text);
    expect(unguarded('[U+0041]')).toBe('[U+0041]');
  });
});
