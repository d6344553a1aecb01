import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../linkedin/archive/open-file';
import { archiveIn, fileOf, hasShared, own, shared } from './support';

const OWN = [
  'connections-2018-03.csv',
  'connections-2018-11.csv',
  'connections-2021.csv',
  'connections-2023.csv',
  'connections-2026.csv',
  'invitations-2018.csv',
  'invitations-2024.csv',
  'invitations-2026.csv',
  'messages-2018.csv',
  'messages-2021.csv',
  'messages-2023.csv',
  'messages-2024.csv',
  'messages-2026.csv',
];
const SHARED = [
  'Connections-2018-03.csv',
  'Connections-2018-11.csv',
  'Connections-2021.csv',
  'Connections-2023-06.csv',
  'Connections-2026.csv',
  'Connections-user-edited-semicolon-excel.csv',
  'Invitations-2018.csv',
  'Invitations-2024-01.csv',
  'Invitations-2026.csv',
  'messages-2018.csv',
  'messages-2021.csv',
  'messages-2023-06.csv',
  'messages-2024-12.csv',
  'messages-2026.csv',
];

function units(text: string): Uint8Array<ArrayBuffer> {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return new Uint8Array(Uint16Array.from(codes).buffer);
}

/** What a spreadsheet, an editor or another computer makes of a table. */
const WAYS: Record<string, (rows: string[][]) => BlobPart> = {
  'with semicolons': (rows) => `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`,
  'with tabs': (rows) => Papa.unparse(rows, { delimiter: '\t', newline: '\n' }),
  'with all quoted': (rows) => Papa.unparse(rows, { quotes: true, newline: '\n' }),
  'as Unicode text': (rows) => units(`\uFEFF${Papa.unparse(rows, { delimiter: '\t', newline: '\r\n' })}`),
  'with rows padded': (rows) => {
    const width = Math.max(...rows.map(({ length }) => length)) + 3;
    return Papa.unparse(
      rows.flatMap((row) => [
        [...row, ...Array<string>(width - row.length).fill('')],
        Array<string>(width).fill(''),
      ]),
      { newline: '\r\n' },
    );
  },
  'below lines of words': (rows) =>
    Papa.unparse([['Notes:'], ['One, two'], [''], ['Three'], [], ...rows], { newline: '\n' }),
  'with its columns turned': (rows) => {
    const width = Math.max(...rows.map(({ length }) => length));
    const turned = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')].toReversed());
    return Papa.unparse(turned, { newline: '\n' });
  },
};

// Lines differ from file to file; all else must not.
function contentOf({ connections, invitations, messages, files }: Archive): unknown {
  const all = { connections, invitations, messages, left: files.map(({ left }) => left) };
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'line' ? 0 : value)));
}

async function savedAgain(file: File, write: (rows: string[][]) => BlobPart): Promise<File> {
  const text = (await file.text()).replace(/^\uFEFF/u, '');
  const delimiter = text.includes(';URL;') ? ';' : ',';
  return fileOf('a.csv', [write(Papa.parse<string[]>(text, { delimiter }).data)]);
}

describe.each(Object.entries(WAYS))('a file of LinkedIn’s saved again %s says the same', (_, write) => {
  const files = [...OWN.map((name) => own(name)), ...(hasShared ? SHARED.map((name) => shared(name)) : [])];

  test.each(files.map((file) => [file.name, file] as const))('%s', async (_name, file) => {
    const again = await archiveIn(await savedAgain(file, write));
    expect(contentOf(again)).toEqual(contentOf(await archiveIn(file)));
  });
});

test.skipIf(hasShared)('the samples of real files are skipped: ../shared is not there', () => {
  expect(SHARED).toHaveLength(14);
});
