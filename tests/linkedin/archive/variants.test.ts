import { describe, expect, test } from 'vitest';
import type { LeftOut } from '../../../linkedin/archive/records';
import { textOf } from '../../../linkedin/archive/text';
import { archiveIn, fileOf, refusalOf } from './support';

const NAMES = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'];
const IVO = [
  'Ivo',
  'Marsh',
  'https://www.linkedin.com/in/ivo-marsh-invented',
  '',
  'Quayside Works',
  'Joiner',
];
const UNA = ['Una', 'Pell, MBA', '', 'una@example.org', 'Hart, Ltd.', 'VP "Boats", Bridges; Quays'];
const NOTES =
  '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it, see https://www.linkedin.com/help"';

const quoted = (cell: string) => (/[",;\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
// As spreadsheets do it: only what holds the separator itself is quoted.
const bare = (separator: string) => (cell: string) =>
  cell.includes(separator) || /["\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const line = (cells: readonly string[], separator = ',', quote = quoted) => cells.map(quote).join(separator);
const ROWS = [NAMES, [...IVO, '05 Jun 2021'], [...UNA, '31 Dec 2020']];
const TABLE = ROWS.map((row) => line(row)).join('\n');
const resaved = (separator: string) => ROWS.map((row) => line(row, separator, bare(separator))).join('\r\n');

function bytesOf(text: string, encoding: 'utf-16le' | 'utf-16be' | 'latin1'): Uint8Array<ArrayBuffer> {
  if (encoding === 'latin1') return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  }
  return bytes;
}

const BOTH = [
  {
    name: 'Ivo Marsh',
    key: 'ivo-marsh-invented',
    company: 'Quayside Works',
    position: 'Joiner',
    on: '2021-06-05',
  },
  {
    name: 'Una Pell, MBA',
    key: null,
    email: 'una@example.org',
    company: 'Hart, Ltd.',
    position: 'VP "Boats", Bridges; Quays',
    on: '2020-12-31',
  },
];

describe('the same two connections, however the file was written', () => {
  test.each<[string, BlobPart[]]>([
    ['as LinkedIn writes it', [`Notes:\n${NOTES}\n\n${TABLE}\n`]],
    ['without a line end', [TABLE]],
    ['without its note', [`\n\n\n${TABLE}\n`]],
    ['with a note of one line', [`Notes:\n${TABLE}\n`]],
    ['with a note of six lines', [`Notes:\n${NOTES}\nOne\nTwo, three\n,,\n\n\n\n${TABLE}\n`]],
    [
      'with Windows line ends and a mark',
      [`\uFEFFNotes:\r\n${NOTES}\r\n\r\n${TABLE.replaceAll('\n', '\r\n')}\r\n`],
    ],
    ['with old Macintosh line ends', [`Notes:\r${NOTES}\r\r${TABLE.replaceAll('\n', '\r')}\r`]],
    ['with rows of nothing', [`${TABLE.replaceAll('\n', '\n,,,,,,\n\n   \n')}\n,,,,,,\n`]],
    ['with commas at the end', [TABLE.replaceAll('\n', ',,,\n')]],
    [
      'with every cell quoted',
      [ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')],
    ],
    ['with semicolons, the rest bare', [`\uFEFF${resaved(';')}\r\n`]],
    [
      'with semicolons and its note',
      [`Notes:;;;;;;\r\n${NOTES.slice(1, -1)};;;;;;\r\n;;;;;;\r\n${resaved(';')}\r\n`],
    ],
    ['with tabs, the rest bare', [`${resaved('\t')}\r\n`]],
    ['saying its separator', [`sep=;\r\n${resaved(';')}\r\n`]],
    ['as Unicode text', [bytesOf(`\uFEFF${resaved('\t')}\r\n`, 'utf-16le')]],
    ['as UTF-16 the other way round', [bytesOf(`\uFEFF${resaved('\t')}\r\n`, 'utf-16be')]],
    ['as UTF-16 without a mark', [bytesOf(TABLE, 'utf-16le')]],
    [
      'with columns in another order, and more of them',
      [
        ROWS.map((row, at) =>
          line([at === 0 ? 'Tags' : 'x, y', ...row.toReversed(), at === 0 ? '' : 'z']),
        ).join('\n'),
      ],
    ],
    [
      'with names of columns in other letters',
      [
        TABLE.replace(
          line(NAMES),
          '  first_name ,LAST NAME,Profile URL,E-mail Address,company,POSITION,Connected on',
        ),
      ],
    ],
  ])('%s', async (_, parts) => {
    const { connections, files } = await archiveIn(fileOf('Connections.csv', parts));
    expect(connections).toMatchObject(BOTH);
    expect(files).toMatchObject([{ kind: 'connections', rows: 2, left: [], doubts: [] }]);
  });

  test.each([['URL'], ['Email Address'], ['Position'], ['Company']])(
    'without the column %s',
    async (missing) => {
      const at = NAMES.indexOf(missing);
      const text = ROWS.map((row) => line(row.toSpliced(at, 1))).join('\n');
      const { connections } = await archiveIn(fileOf('a.csv', text));
      expect(connections.map(({ name, on }) => [name, on])).toEqual(BOTH.map(({ name, on }) => [name, on]));
    },
  );
});

const named = async (name: string, url = '') => {
  const text = [line(NAMES), line([name, '', url, '', '', '', '05 Jun 2021'])].join('\n');
  const { connections } = await archiveIn(fileOf('a.csv', text));
  return connections[0];
};

describe('names and addresses', () => {
  test.each([
    ['O’Neill, "Ann", PhD'],
    ['Zoë Ångman 🚀'],
    ['محمد الأمين'],
    ['יעל כהן'],
    ['राम कुमार'],
    ['李小龙'],
    ['=HYPERLINK("x")'],
  ])('%s is kept as it is', async (name) => {
    expect((await named(name))?.name).toBe(name);
  });

  test.each<[string, string | null, string?]>([
    ['https://www.linkedin.com/in/zo%C3%AB-%C3%A5ngman', 'zoë-ångman'],
    ['https://www.linkedin.com/in/zo%c3%ab-%c3%a5ngman/', 'zoë-ångman'],
    ['https://www.linkedin.com/in/Zoë-Ångman', 'zoë-ångman', 'Zoë-Ångman'],
    ['http://www.linkedin.com/in/ivo', 'ivo'],
    ['HTTP://DE.LinkedIn.com/in/ivo/', 'ivo'],
    ['https://uk.linkedin.com/in/ivo?trk=x', 'ivo'],
    ['linkedin.com/in/ivo', 'ivo'],
    [' www.linkedin.com/in/ivo/en ', 'ivo'],
    ['\u200Ehttps://www.linkedin.com/in/ivo', 'ivo'],
    ['https://www.linkedin.com/in/ACoAABcDeF_1-2', 'acoaabcdef_1-2', 'ACoAABcDeF_1-2'],
    ['https://linkedin.com.evil.example/in/ivo', null],
    ['https://www.linkedin.com/company/ivo', null],
    ['https://example.org/in/ivo', null],
  ])('%s', async (url, key, slug = key ?? undefined) => {
    expect(await named('Ivo', url)).toMatchObject({ key, ...(slug !== undefined && { slug }) });
  });
});

// A name that comes late in a long file.
const far = (name: string) =>
  `${line(NAMES)}\n${`${line([...IVO, '05 Jun 2021'])}\n`.repeat(2000)}${line([name, 'M', '', '', '', '', '05 Jun 2021'])}\n`;

describe('letters of old programs', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['first met after 150 kB', bytesOf(far('Jos\u00E9'), 'latin1'), 'José M'],
    ['at the very end', bytesOf(far('x').replace(/x,M[^\n]*\n$/u, 'Jos\u00E9'), 'latin1'), 'José'],
    ['of old Macintoshes', bytesOf(far('Jos\u008E').replaceAll('\n', '\r'), 'latin1'), 'José M'],
  ])('%s are read, and the guess is told', async (_, bytes, name) => {
    const { connections, files } = await archiveIn(fileOf('a.csv', [bytes]));
    expect(connections).toHaveLength(2001);
    expect(connections.at(-1)?.name).toBe(name);
    expect(files[0]?.doubts).toEqual([expect.stringContaining('“CSV UTF-8”')]);
  });

  test('are told from UTF-8 wherever pieces end, however long they are', async () => {
    const text = 'é'.repeat(700_000);
    const bytes = new TextEncoder().encode(text);
    async function* pieces() {
      yield bytes.slice(0, 3);
      yield bytes.slice(3, 1_300_000);
      yield bytes.slice(1_300_000);
    }
    let read = '';
    for await (const part of textOf(pieces())) read += part;
    expect(read).toBe(text);
  });

  test('are not taken for what is UTF-8 with one broken letter', async () => {
    const bytes = new TextEncoder().encode(far('Zoë Ångström'));
    bytes[bytes.indexOf(0xc3)] = 0xff;
    const { connections, files } = await archiveIn(fileOf('a.csv', [bytes]));
    expect(connections.at(-1)?.name).toMatch(/^Zo\uFFFD+ Ångström M$/u);
    expect(files[0]?.doubts).toEqual([]);
  });
});

describe('quotation marks', () => {
  const good = line([...UNA, '31 Dec 2020']);

  test('that are not doubled within a cell do no harm', async () => {
    const text = `${line(NAMES)}\nIvo,"Marsh "the oak" of B.",,,,,05 Jun 2021\n${good}\n`;
    const { connections } = await archiveIn(fileOf('a.csv', text));
    expect(connections.map(({ name }) => name)).toEqual(['Ivo Marsh "the oak" of B.', 'Una Pell, MBA']);
  });

  test('opened and closed in another row: that row is left out, with the reason', async () => {
    const text = `${line(NAMES)}\n"Ivo,Marsh,,,,,05 Jun 2021\n${good}\n${good.replace('Una', 'Eve')}\n`;
    const { connections, files } = await archiveIn(fileOf('a.csv', text));
    expect(connections.map(({ name }) => name)).toEqual(['Eve Pell, MBA']);
    expect(files[0]?.left).toEqual([
      { line: 2, why: expect.stringContaining('quotation mark') } satisfies LeftOut,
    ]);
  });

  test('never closed: the file is refused, with the line', async () => {
    const text = `${line(NAMES)}\n${good}\nIvo,"Marsh,,,,,05 Jun 2021\nEve,Pell,,,,,05 Jun 2021\n`;
    expect(await refusalOf(fileOf('a.csv', text))).toMatch(
      /line 3 a quotation mark is opened and never closed/u,
    );
  });
});

test('thirty thousand rows are all read, with progress', async () => {
  const { openFile } = await import('../../../linkedin/archive/open-file');
  const row = (at: number) =>
    line([`Ivo ${at}`, 'Marsh', `https://www.linkedin.com/in/ivo-${at}`, '', '', '', '05 Jun 2021']);
  const text = `Notes:\n${NOTES}\n\n${[line(NAMES), ...Array.from({ length: 30_000 }, (_, at) => row(at))].join('\n')}`;
  const told: number[] = [];
  let pauses = 0;
  const found = await openFile(fileOf('a.csv', text), {
    pause: async () => {
      pauses += 1;
    },
    onProgress: (done) => told.push(done),
    signal: new AbortController().signal,
  });
  expect(found).toMatchObject({ kind: 'archive', archive: { files: [{ rows: 30_000, left: [] }] } });
  expect(told.at(-1)).toBe(new TextEncoder().encode(text).length);
  expect(pauses).toBeGreaterThan(60);
});
