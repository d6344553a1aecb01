import { describe, expect, test } from 'vitest';
import type { Source } from './sources';
import { CODE, ROOMS, sourcesIn } from './sources';

const LONGEST = 300;
const LONGEST_TEST = 400;
const DOCUMENTED = ['linkedin', 'outreach', 'templates', 'storage'];

function lengthComplaints({ path, text }: Source): string[] {
  const most = path.startsWith('tests/') ? LONGEST_TEST : LONGEST;
  const lines = text.trimEnd().split('\n').length;
  return lines > most ? [`${path} has ${lines} lines of ${most}: it does more than one thing.`] : [];
}

const EXPORT =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function|const|class|type|interface|enum|let)\b/u;

function nameIn(line: string): string {
  return line.replace(EXPORT, '').match(/[\w$]+/u)?.[0] ?? line;
}

/** Exported things without a doc comment that ends on the line above. */
function docComplaints({ path, text }: Source): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (!EXPORT.test(line) || lines[at - 1]?.trim().endsWith('*/')) return [];
    return [
      `${path}:${at + 1} exports ${nameIn(line)} without saying what it is for: put /** … */ right above.`,
    ];
  });
}

describe('sizes', () => {
  const all = [...ROOMS, 'scripts', 'tests'].flatMap((folder) =>
    sourcesIn(folder, [...CODE, '.css', '.mjs']),
  );

  test('of all files are small enough to read', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.flatMap(lengthComplaints)).toStrictEqual([]);
  });

  test.each([
    ['components/a.tsx', 301, 1],
    ['components/a.tsx', 300, 0],
    ['tests/a.test.ts', 401, 1],
    ['tests/a.test.ts', 400, 0],
  ])('of %s with %i lines: complaints %i', (path, lines, complaints) => {
    expect(lengthComplaints({ path, text: 'line\n'.repeat(lines) })).toHaveLength(complaints);
  });
});

describe('what a room exports says what it is for', () => {
  test.each(DOCUMENTED)('in %s/', (room) => {
    expect(sourcesIn(room, CODE).flatMap(docComplaints)).toStrictEqual([]);
  });

  test.each([
    'export const A = 1;',
    'export type A = string;',
    'const b = 1;\nexport function a() {}',
    '/** Not of a. */\n\nexport async function a() {}',
    '// A plain comment.\nexport class A {}',
  ])('or it is a complaint: %j', (text) => {
    expect(docComplaints({ path: 'storage/a.ts', text })).toHaveLength(1);
  });

  test.each([
    '/** What it is. */\nexport const A = 1;',
    '/**\n * What it is.\n */\nexport interface A {}',
    'const inner = 1;',
    "export { a } from './a';",
  ])('while this is none: %j', (text) => {
    expect(docComplaints({ path: 'storage/a.ts', text })).toStrictEqual([]);
  });
});
