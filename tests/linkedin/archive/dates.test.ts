import { describe, expect, test } from 'vitest';
import { orderOf, parseFileDate } from '../../../linkedin/archive/dates';
import { archiveIn, fileOf } from './support';

describe('a date', () => {
  test.each<[string, string, string?]>([
    ['05 Jun 2021', '2021-06-05'],
    ['5 June 2021', '2021-06-05'],
    ['12/22/16, 9:55 AM', '2016-12-22', '09:55'],
    ['1/8/18, 6:14\u202FPM', '2018-01-08', '18:14'],
    ['12/31/24, 12:05 AM', '2024-12-31', '00:05'],
    ['2026-02-09 13:44:54 UTC', '2026-02-09', '13:44:54'],
    ['2024/12/15 08:53:43 UTC', '2024-12-15', '08:53:43'],
    ['2023-06-05', '2023-06-05'],
    ['2023-06-05T13:44:54Z', '2023-06-05', '13:44:54'],
    ['2023-06-05T13:44:54.123+02:00', '2023-06-05', '11:44:54'],
    ['29-May-24', '2024-05-29'],
    ['29/nov/24', '2024-11-29'],
    ['16. Dez. 24', '2024-12-16'],
    ['16. Mrz 24', '2024-03-16'],
    ['16-févr.-24', '2024-02-16'],
    ['16-août-2024', '2024-08-16'],
    ['16 juil. 2024', '2024-07-16'],
    ['16-dic-24', '2024-12-16'],
    ['16-mei-24', '2024-05-16'],
    ['Dec 16, 2024', '2024-12-16'],
    ['07.12.2015', '2015-12-07'],
    ['7. 12. 2015', '2015-12-07'],
    ['07.12.15', '2015-12-07'],
    ['2015. 12. 07.', '2015-12-07'],
    ['13/04/2023', '2023-04-13'],
    ['04/13/2023', '2023-04-13'],
    ['13-04-2023', '2023-04-13'],
    ['\u200F13/04/2023\u200F', '2023-04-13'],
    ["'05 Jun 2021", '2021-06-05'],
    ['12/31/2024 7:18', '2024-12-31', '07:18'],
    ['31-12-2024 19.18', '2024-12-31', '19:18'],
    ['45082', '2023-06-05'],
    ['45082.5', '2023-06-05', '12:00'],
  ])('%s is %s %s', (text, day, time) => {
    const at = time === undefined ? null : Date.parse(`${day}T${time}Z`);
    expect(parseFileDate(text, 'month-first')).toEqual({ day, at });
  });

  test.each([
    [''],
    ['yesterday'],
    ['########'],
    ['31 Feb 2021'],
    ['13/13/2023'],
    ['05 Jun 1999'],
    ['05 Foo 2021'],
    ['12/31/24, 25:99'],
    ['12345'],
    ['99999'],
    ['Jun 2018'],
    ['2018'],
  ])('“%s” is none', (text) => {
    expect(parseFileDate(text, 'month-first')).toBeNull();
  });
});

const table = (...dates: string[]) =>
  fileOf(
    'a.csv',
    ['First Name,Last Name,Connected On', ...dates.map((date) => `Ivo,Marsh,${date}`)].join('\n'),
  );

describe('which number is the month', () => {
  const month = { order: 'month-first', isGuess: false };
  const day = { order: 'day-first', isGuess: false };
  test.each<[string, string[], object]>([
    ['LinkedIn’s own form', ['1/8/18, 6:14 PM', '3/4/18, 6:14 AM'], month],
    ['a day above twelve', ['03/04/2023', '16/12/2022'], day],
    ['a day above twelve, second', ['03/04/2023', '12/16/2022'], month],
    ['most of them, where they disagree', ['16/12/2022', '17/12/2022', '12/16/2022'], day],
    ['sorted when the day is first', ['05/06/2023', '03/06/2023', '12/05/2023'], day],
    ['sorted when the month is first', ['06/05/2023', '06/03/2023', '05/12/2023'], month],
    ['the same with dashes', ['06-05-2023', '06-03-2023', '05-12-2023'], month],
    ['names of months', ['05 Jun 2021'], month],
    ['points alone', ['03.04.2023', '01.02.2023'], month],
    ['one slashed date', ['03/04/2023'], { order: 'month-first', isGuess: true }],
    ['one with dashes', ['03-04-2023'], { order: 'day-first', isGuess: true }],
    ['none at all', [], month],
  ])('%s', async (_, texts, expected) => {
    expect(await orderOf(texts, async () => {})).toEqual(expected);
  });

  test('is told when it is a guess', async () => {
    const { files, connections } = await archiveIn(table('03/04/2023'));
    expect(connections[0]?.on).toBe('2023-03-04');
    expect(files[0]?.doubts).toEqual([
      expect.stringContaining('the month first, so 03/04/2025 is the 4th of March'),
    ]);
  });

  test('is no doubt where the file shows it, and no row is lost where it contradicts itself', async () => {
    const { files, connections } = await archiveIn(
      table('16/12/2022', '03/04/2022', '17/12/2021', '12/25/2020'),
    );
    expect(connections.map(({ on }) => on)).toEqual(['2022-12-16', '2022-04-03', '2021-12-17', '2020-12-25']);
    expect(files).toMatchObject([{ left: [], doubts: [] }]);
  });
});
