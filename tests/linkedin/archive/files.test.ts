import { describe, expect, test } from 'vitest';
import { archiveIn, hasShared, own, refusalOf, shared } from './support';

/** Kind, rows, rows left out: counted by hand. */
type Count = [file: string, kind: string, rows: number, left: number];

const OWN: Count[] = [
  ['connections-2018-03.csv', 'connections', 2, 0],
  ['connections-2018-11.csv', 'connections', 1, 0],
  ['connections-2021.csv', 'connections', 2, 1],
  ['connections-2023.csv', 'connections', 2, 0],
  ['connections-2026.csv', 'connections', 4, 1],
  ['connections-semicolons.csv', 'connections', 2, 0],
  ['connections-utf16.csv', 'connections', 2, 0],
  ['connections-western.csv', 'connections', 1, 0],
  ['invitations-2018.csv', 'invitations', 2, 0],
  ['invitations-2024.csv', 'invitations', 1, 0],
  ['invitations-2026.csv', 'invitations', 2, 0],
  ['messages-2018.csv', 'messages', 2, 0],
  ['messages-2021.csv', 'messages', 3, 0],
  ['messages-2023.csv', 'messages', 1, 0],
  ['messages-2024.csv', 'messages', 1, 1],
  ['messages-2026.csv', 'messages', 4, 0],
];

const SHARED: Count[] = [
  ['Connections-2018-03.csv', 'connections', 2, 0],
  ['Connections-2018-11.csv', 'connections', 2, 0],
  ['Connections-2021.csv', 'connections', 2, 1],
  ['Connections-2023-06.csv', 'connections', 2, 0],
  ['Connections-2026.csv', 'connections', 5, 1],
  ['Connections-user-edited-semicolon-excel.csv', 'connections', 2, 0],
  ['Invitations-2018.csv', 'invitations', 2, 0],
  ['Invitations-2024-01.csv', 'invitations', 1, 0],
  ['Invitations-2026.csv', 'invitations', 2, 0],
  ['messages-2018.csv', 'messages', 1, 0],
  ['messages-2021.csv', 'messages', 1, 0],
  ['messages-2023-06.csv', 'messages', 1, 0],
  ['messages-2024-12.csv', 'messages', 1, 0],
  ['messages-2026.csv', 'messages', 2, 0],
];

/** Recognised, and nothing to learn: said in words, never "0 imported". */
const IDLE: [file: string, words: RegExp][] = [
  ['profile-2026.csv', /your own profile, rows: 1/u],
  ['positions-2026.csv', /your own positions, rows: 1/u],
  ['recommendations-2026.csv', /recommendations you received, rows: 0/u],
];

const SHARED_IDLE: [file: string, words: RegExp][] = [
  ['Profile-2018.csv', /your own profile, rows: 1/u],
  ['Profile-2026.csv', /your own profile, rows: 1/u],
  ['Positions-2026.csv', /your own positions, rows: 1/u],
  ['Recommendations_Received-2026.csv', /recommendations you received, rows: 0/u],
];

describe('LinkedIn’s files of every year', () => {
  test.each(OWN)('%s is read as %s, %i rows and %i left out', async (name, kind, ...[rows, left]) => {
    const archive = await archiveIn(own(name));
    expect(archive.files).toMatchObject([{ kind, rows }]);
    expect(archive.files[0]?.left).toHaveLength(left);
    expect(archive.connections.length + archive.invitations.length + archive.messages.length).toBe(rows);
  });

  test.each(IDLE)('%s holds nothing to learn, and says so', async (name, words) => {
    const why = await refusalOf(own(name));
    expect(why).toMatch(words);
    expect(why).toContain('Cuppa expects the .zip file that LinkedIn sends');
  });

  test('hold what they say, year by year', async () => {
    const years = ['2018-03', '2018-11', '2021', '2023', '2026', 'semicolons', 'utf16'];
    const first = [];
    for (const year of years) {
      const { connections } = await archiveIn(own(`connections-${year}.csv`));
      first.push(connections[0]);
    }
    const ivo = { name: 'Ivo Marsh', company: 'Quayside Works', position: 'Joiner' };
    const key = 'ivo-marsh-invented';
    expect(first).toMatchObject([
      { ...ivo, key: null, email: 'ivo@example.org', on: '2016-12-22' },
      { ...ivo, key: null, email: '', on: '2018-01-08' },
      { ...ivo, key: null, on: '2021-06-05' },
      { ...ivo, key: null, on: '2023-06-05' },
      { ...ivo, key, on: '2026-02-09', position: 'Master Joiner' },
      { ...ivo, key, on: '2024-05-29' },
      { ...ivo, key, on: '2024-05-29' },
    ]);
  });

  test('keep accents, quotes, commas, emoji and line ends as they are', async () => {
    const { connections, files } = await archiveIn(own('connections-2026.csv'));
    expect(connections.map(({ name }) => name)).toEqual([
      'Ivo Marsh',
      'Una Pell, MBA',
      'Zoë Ångman 🚀',
      'Solo',
    ]);
    expect(connections[1]?.position).toBe('VP "Boats" & Bridges');
    expect(connections[2]?.key).toBe('zoë-ångman-invented');
    expect(files[0]?.left).toEqual([{ line: 8, why: 'LinkedIn gives no name here: the account was closed' }]);
    const western = await archiveIn(own('connections-western.csv'));
    expect(western.connections[0]).toMatchObject({
      name: 'Zoë Ångman',
      company: 'Müller & Söhne',
      on: '2015-12-07',
    });
    const { invitations } = await archiveIn(own('invitations-2026.csv'));
    expect(invitations[0]).toMatchObject({
      mine: true,
      key: 'ivo-marsh-invented',
      ownKey: 'ida-brook-invented',
      at: Date.UTC(2026, 0, 31, 7, 18),
      text: 'Hi Ivo,\n\nyour talk on "oak" stayed with me.',
    });
    const { messages } = await archiveIn(own('messages-2026.csv'));
    expect(messages[1]).toMatchObject({ text: 'Gladly.\nTuesday?', at: Date.UTC(2026, 1, 11, 13, 44, 54) });
  });
});

describe.skipIf(!hasShared)('the samples of real files (skipped where ../shared is not there)', () => {
  test.each(SHARED)('%s is read as %s, %i rows and %i left out', async (name, kind, ...[rows, left]) => {
    const archive = await archiveIn(shared(name));
    expect(archive.files).toMatchObject([{ kind, rows }]);
    expect(archive.files[0]?.left).toHaveLength(left);
  });

  test.each(SHARED_IDLE)('%s holds nothing to learn, and says so', async (name, words) => {
    expect(await refusalOf(shared(name))).toMatch(words);
  });
});
