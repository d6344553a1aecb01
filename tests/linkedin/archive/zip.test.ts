import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../linkedin/archive/open-file';
import { archiveIn, fileOf, own, refusalOf } from './support';
import { zipFile, zipOf } from './zip-maker';

const isArchive = (read: unknown): read is Archive => read instanceof Object && 'files' in read;
const same = (part: unknown[], whole: unknown[]) => part.length === 0 || isDeepStrictEqual(part, whole);
const text = async (name: string) => own(name).text();
const CONNECTIONS = {
  name: 'Connections.csv',
  text: 'First Name,Last Name,URL,Connected On\nIvo,Marsh,,05 Jun 2021\n',
};

describe('the zip file', () => {
  test('is read whole, whatever else is in it and in whatever folder', async () => {
    const archive = await archiveIn(
      zipFile([
        { name: 'Basic/Connections.csv', text: await text('connections-2026.csv') },
        { name: 'Jobs/Saved Jobs.csv', text: 'a,b\n1,2\n' },
        { name: 'Invitations.csv', text: await text('invitations-2026.csv'), stored: true },
        { name: 'messages.csv', text: await text('messages-2026.csv') },
        { name: 'Profile.csv', text: await text('profile-2026.csv') },
        { name: '__MACOSX/._Connections.csv', text: 'junk' },
      ]),
    );
    expect(archive.files.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['connections', 4],
      ['invitations', 2],
      ['messages', 4],
      ['profile', 1],
    ]);
  });

  test('with names that want out of their folder is only ever looked into for known names', async () => {
    const slips = [
      '../../../Connections.csv',
      '/etc/passwd',
      'C:\\Windows\\x.csv',
      '__proto__',
      'constructor',
    ];
    const archive = await archiveIn(zipFile(slips.map((name) => ({ name, text: CONNECTIONS.text }))));
    expect(archive.connections).toHaveLength(1);
    expect(archive.files.map(({ name }) => name)).toEqual(['Connections.csv']);
  });

  test.each([
    [
      'with none of LinkedIn’s files',
      [{ name: 'cat.jpg', text: 'x' }],
      /it holds “cat\.jpg”.*Cuppa expects/u,
    ],
    ['locked', [{ ...CONNECTIONS, encrypted: true }], /locked with a password/u],
    ['packed strangely', [{ ...CONNECTIONS, method: 99 }], /packed in a way/u],
    ['that claims too much', [{ ...CONNECTIONS, size: 2_000_000_000 }], /larger than any file/u],
    ['that holds more than it claims', [{ ...CONNECTIONS, size: 10 }], /is damaged/u],
    ['that holds less than it claims', [{ ...CONNECTIONS, size: 1000 }], /is damaged/u],
  ])('%s is refused in words', async (_, files, words) => {
    expect(await refusalOf(zipFile(files))).toMatch(words);
  });

  test.each<[string, Parameters<typeof zipFile>]>([
    ['with its sizes behind the files', [[{ ...CONNECTIONS, streamed: true }]]],
    ['with its sizes behind files that are not packed', [[{ ...CONNECTIONS, streamed: true, stored: true }]]],
    ['with the numbers of a large one', [[CONNECTIONS, { name: 'b.jpg', text: 'x' }], { wide: true }]],
    [
      'packed again',
      [[{ name: 'Basic_LinkedInDataExport_01-02-2026/Connections (1).csv', text: CONNECTIONS.text }]],
    ],
    ['with a copy of the same file', [[CONNECTIONS, { ...CONNECTIONS, name: 'old/Connections copy.csv' }]]],
    [
      'with a file of no use whose columns nobody knows',
      [[CONNECTIONS, { name: 'Positions.csv', text: 'Where,What\nHere,This\n' }]],
    ],
  ])('%s is read', async (_, given) => {
    const { connections, files } = await archiveIn(zipFile(...given));
    expect(connections.map(({ name }) => name)).toEqual(['Ivo Marsh']);
    expect(files).toMatchObject([{ kind: 'connections', rows: 1 }]);
  });

  test.each([
    [
      'with two files of one name that differ',
      [
        { ...CONNECTIONS, name: 'a/Connections.csv' },
        { name: 'b/connections.csv', text: 'x' },
      ],
      /“Connections\.csv” and “connections\.csv” with different content/u,
    ],
    [
      'with other columns',
      [CONNECTIONS, { name: 'messages.csv', text: 'Wer,Wem\nIvo,Una\n' }],
      /“messages\.csv” has other columns.*found “Wer”, “Wem” and expects “from”, “to”, “date”, “content”/u,
    ],
    [
      'of a spreadsheet',
      [
        { name: '[Content_Types].xml', text: '<x/>' },
        { name: 'xl/workbook.xml', text: '<x/>' },
      ],
      /spreadsheet program.*“CSV UTF-8”/u,
    ],
  ])('%s is refused, saying what was found and expected', async (_, files, words) => {
    expect(await refusalOf(zipFile(files))).toMatch(words);
  });

  test('that unpacks to far more than it claims is not unpacked further', async () => {
    const bomb = { name: 'Connections.csv', text: 'a'.repeat(20_000_000), size: 50_000 };
    expect(await refusalOf(zipFile([bomb]))).toMatch(/is damaged/u);
  });

  test('with a bit flipped anywhere is refused in words, or read as it was', async () => {
    const bytes = zipOf([CONNECTIONS, { name: 'messages.csv', text: await text('messages-2026.csv') }]);
    const good = await archiveIn(fileOf('a.zip', [new Uint8Array(bytes)]));
    const wrong: unknown[] = [];
    for (let at = 4; at < bytes.length; at += 7) {
      const flipped = Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ 0x10 : byte));
      const read = await archiveIn(fileOf('a.zip', [flipped])).catch((error: unknown) => error);
      // A file whose name is damaged is one of those that nobody knows.
      const isRight =
        read instanceof Error
          ? read.name === 'UnreadableFile'
          : isArchive(read) && same(read.connections, good.connections) && same(read.messages, good.messages);
      if (!isRight) wrong.push([at, read]);
    }
    expect(wrong).toEqual([]);
  });

  test('cut off anywhere is refused in words', async () => {
    const bytes = zipOf([CONNECTIONS]);
    for (let size = 25; size < bytes.length; size += 3) {
      expect(await refusalOf(fileOf('a.zip', [new Uint8Array(bytes.subarray(0, size))]))).toMatch(
        /zip file|table/u,
      );
    }
  });
});
