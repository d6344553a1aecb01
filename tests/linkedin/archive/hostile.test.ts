import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../linkedin/archive/csv';
import type { Row } from '../../../linkedin/archive/csv';
import { headerIn } from '../../../linkedin/archive/header';
import { kindOfName } from '../../../linkedin/archive/kinds';
import { guessMapping, readPeople } from '../../../linkedin/archive/people-table';
import { textOf } from '../../../linkedin/archive/text';
import { archiveIn, fileOf, opened, refusalOf, WAITING } from './support';
import { computed } from '../../computed';

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

describe('a file that is none of ours', () => {
  test.each<[string, BlobPart[], RegExp]>([
    ['empty', [''], /is empty/u],
    ['nothing but line ends', ['\n\r\n\n'], /is empty/u],
    ['a picture', [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0])], /not text/u],
    ['text with NUL in it', [`${HEADER}Ivo\0,Marsh,,,,,05 Jun 2021\n`], /not text/u],
    ['a web page', ['<!doctype html>\n<p>Sign in, please</p>\n<p>a,b</p>'], /begins with “<!doctype html>/u],
    ['JSON', ['{"a": 1,\n"b": 2}'], /no table of people/u],
    ['a letter', ['Dear all\nno table here\n'], /no table of people.*Cuppa expects/u],
    ['names of columns alone', [HEADER], /nothing to learn.*rows: 0/u],
    ['only rows without a name', [`${HEADER},,,,,,05 Jun 2021\n`], /Line 2 was left out because/u],
    ['only rows with bad dates', [`${HEADER}Ivo,Marsh,,,,,yesterday\n`], /“yesterday” is no date/u],
    ['a row of a million columns', [`a,b\n${','.repeat(999_990)}\n`], /columns/u],
    ['a quotation mark never closed', [`a,b\n"${'x,\n'.repeat(500_000)}`], /never be closed/u],
  ])('%s: told in words', async (_, parts, words) => {
    expect(await refusalOf(fileOf('odd.csv', parts))).toMatch(words);
  });

  test('a line of 200 MB is refused before it is read', async () => {
    const part = new Uint8Array(20_000_000).fill(97);
    const whole = fileOf(
      'long.csv',
      Array.from({ length: 10 }, () => part),
    );
    const start = computed();
    expect(await refusalOf(whole)).toMatch(/200 MB/u);
    // The largest that is read at all: a line of it ends the reading after a million characters.
    expect(await refusalOf(fileOf('long.csv', [HEADER, part, part]))).toMatch(
      /more than a million characters/u,
    );
    expect(computed() - start).toBeLessThan(5000);
  });

  test.each<[string, BlobPart[], RegExp]>([
    ['ten million empty rows', ['a,b\n', '\n'.repeat(10_000_000)], /more than 500,000 rows.*several files/u],
    ['ten million rows of nothing', ['a,b\n', ',\n'.repeat(10_000_000)], /more than 500,000 rows/u],
    ['ten million columns', ['a,b\n', ','.repeat(10_000_000)], /million characters|columns/u],
    ['ten million cells', [`a${','.repeat(400)}\n`.repeat(26_000)], /more than 10,000,000 cells/u],
  ])('%s are refused in words, soon', async (_, parts, words) => {
    const start = computed();
    expect(await refusalOf(fileOf('odd.csv', parts))).toMatch(words);
    expect(computed() - start).toBeLessThan(2000);
  });

  test('can be given up', async () => {
    const giveUp = new AbortController();
    giveUp.abort(new Error('given up'));
    const { openFile } = await import('../../../linkedin/archive/open-file');
    const opening = openFile(fileOf('a.csv', [HEADER]), { ...WAITING, signal: giveUp.signal });
    await expect(opening).rejects.toThrow('given up');
  });
});

describe('hostile cells', () => {
  test('are text, and never more', async () => {
    const { connections } = await archiveIn(
      fileOf('a.csv', [
        HEADER,
        '"=cmd|\'/c calc\'!A0",Marsh,javascript:alert(1),,@SUM(1),+1,05 Jun 2021\n',
        '__proto__,constructor,https://evil.example/in/ivo,x@y z,toString,"<img src=x onerror=alert(1)>",05 Jun 2021\n',
        '\u202EIvo\u2066,Marsh,https://www.linkedin.com/in/a/../../../b,,,,05 Jun 2021\n',
      ]),
    );
    expect(connections.map(({ name, key }) => [name, key])).toEqual([
      ["=cmd|'/c calc'!A0 Marsh", null],
      ['__proto__ constructor', null],
      ['Ivo Marsh', null],
    ]);
    expect(connections[1]).toMatchObject({ email: '', position: '<img src=x onerror=alert(1)>' });
  });

  test('may even name columns', async () => {
    const found = await opened(fileOf('a.csv', ['__proto__,constructor,Name\n{"x":1},2,Ivo Marsh\n']));
    if (found.kind !== 'table') throw new Error('It is any table.');
    const header = found.rows[0]?.cells ?? [];
    const { records } = readPeople(found.rows.slice(1), guessMapping(header));
    expect(records).toMatchObject([{ name: 'Ivo Marsh' }]);
    expect(Object('x')).not.toHaveProperty('x');
  });
});

const long = (piece: string) => piece.repeat(900_000 / piece.length);

// What a person is asked to look at, or why there is nothing.
async function lookedAt(file: File): Promise<'read' | 'refused'> {
  try {
    const found = await opened(file);
    if (found.kind === 'archive') return 'read';
    const { header, rows } = headerIn(found.rows);
    readPeople(rows, guessMapping(header));
    return 'read';
  } catch (error) {
    if (error instanceof Error && error.name === 'UnreadableFile') return 'refused';
    throw error;
  }
}

describe('cells made to be slow', () => {
  const NAMES = 'FROM,TO,DATE,CONTENT\n';
  test.each<[string, string]>([
    ['marks within marks', `${HEADER}"${long('x"y')}\n`],
    ['marks and line ends', `${HEADER}"${long(`"${'x'.repeat(96)}"\n`)}",b\n`],
    ['blanks in a date', `${HEADER}Ivo,Marsh,,,,,1/2/24 7:18${long(' ')}x\n`],
    ['a link of links', `${NAMES}Ivo,Una,2024-01-01,<p><a ${long('href= ')}>\n`],
    ['paragraphs never closed', `${NAMES}Ivo,Una,2024-01-01,<p>${long('<p ')}\n`],
    ['blanks in a paragraph', `${NAMES}Ivo,Una,2024-01-01,<p>${long(' ')}x</p>\n`],
    ['an address of letters', `Name,E-mail\nIvo,${long('x')}\n`],
    ['an address of signs', `Name,E-mail\nIvo,${long('@')}\n`],
    ['a name of commas', `Name,E-mail\n"${long('a,')}",\n`],
    ['a name of marks', `${HEADER}${long('\u0301')},Marsh,,,,,05 Jun 2021\n`],
    ['an address of dots', `${HEADER}Ivo,Marsh,https://www.linkedin.com/in/${long('../')},,,,05 Jun 2021\n`],
  ])('%s: read or refused at once', async (_, text) => {
    const start = computed();
    await lookedAt(fileOf('a.csv', text));
    // A tenth of it on a quiet machine; what is squared takes minutes.
    expect(computed() - start).toBeLessThan(5000);
  });

  test('and names of files too', () => {
    const start = computed();
    for (const name of [`connections${'1'.repeat(60_000)}x`, `${'a_'.repeat(30_000)}.csv`]) {
      expect(kindOfName(name)).toBeNull();
    }
    expect(computed() - start).toBeLessThan(1000);
  });
});

async function rowsIn(text: string, cuts: readonly number[]): Promise<Row[]> {
  const bytes = new TextEncoder().encode(text);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  async function* pieces() {
    for (let at = 1; at < places.length; at += 1) yield bytes.slice(places[at - 1], places[at]);
  }
  const rows: Row[] = [];
  for await (const batch of rowsOf(textOf(pieces()), WAITING.pause)) rows.push(...batch);
  return rows;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('what is written as CSV is read as it was, wherever the pieces are cut', async () => {
  const letters = fc.constantFrom('a', 'é', '李', '🚀', ' ', ',', ';', '"', '\n', '\t', '|', '=', "'");
  const cell = fc.array(letters, { maxLength: 12 }).map((all) => all.join(''));
  const row = fc
    .array(cell, { minLength: 3, maxLength: 3 })
    .filter((cells) => cells.some((text) => text.trim() !== ''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.array(fc.nat(), { maxLength: 5 }),
      fc.constantFrom('\n', '\r\n'),
      async (table, cuts, end) => {
        const start = ['"one"', '"two"', '"three"'].join(',');
        const text = [start, ...table.map((cells) => cells.map(quoted).join(','))].join(end) + end;
        const rows = await rowsIn(text, cuts);
        expect(rows.slice(1).map(({ cells }) => cells)).toEqual(table);
      },
    ),
    { numRuns: 300 },
  );
});
