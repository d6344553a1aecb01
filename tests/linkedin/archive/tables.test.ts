import { describe, expect, test } from 'vitest';
import { headerIn } from '../../../linkedin/archive/header';
import { guessMapping, readPeople } from '../../../linkedin/archive/people-table';
import { joinFiles } from '../../../linkedin/archive/several';
import { fileOf, opened, own, refusalOf } from './support';

async function headed(...lines: string[]) {
  const found = await opened(fileOf('people.csv', lines.join('\n')));
  if (found.kind !== 'table') throw new Error('It is any table.');
  const { header, rows } = headerIn(found.rows);
  return { header, first: rows[0]?.cells[0], count: rows.length };
}

describe('the row that names the columns', () => {
  test.each<[string, string[], string[], number]>([
    ['is the first', ['Name,Firm', 'Ivo,Quayside'], ['Name', 'Firm'], 1],
    ['stands below a title', ['People of autumn,', ',', 'Name,Firm', 'Ivo,Quayside'], ['Name', 'Firm'], 1],
    ['has gaps', ['Name,,E-mail', 'Ivo,x,i@x.org', 'Una,y,u@x.org'], ['Name', '', 'E-mail'], 2],
    ['is in words nobody knows', ['Wer,Wo', 'Ivo,Lissabon'], ['Wer', 'Wo'], 1],
    ['is in such words and has gaps', ['Wer,,Wo', 'Ivo,Person,Lissabon'], ['Wer', '', 'Wo'], 1],
    ['is shorter than the rows', ['Name,Firm', 'Ivo,Quayside,oak,ash'], ['Name', 'Firm', '', ''], 1],
    ['is not there', ['Ivo Marsh,ivo@x.org', 'Una Pell,una@x.org'], ['', ''], 2],
  ])('%s', async (_, lines, ...[header, count]) => {
    expect(await headed(...lines)).toMatchObject({ header, count });
  });

  test('is not there, and the first person is none the less', async () => {
    expect((await headed('Ivo Marsh,ivo@x.org', 'Una Pell,una@x.org')).first).toBe('Ivo Marsh');
  });
});

async function people(header: string, ...lines: string[]) {
  const found = await opened(fileOf('people.csv', [header, ...lines].join('\n')));
  if (found.kind !== 'table') throw new Error('It is any table.');
  const table = headerIn(found.rows);
  return readPeople(table.rows, guessMapping(table.header));
}

describe('a person in anyone’s table', () => {
  test('is read from an address book of Google’s', async () => {
    const { records } = await people(
      'First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Organization Name,Organization Title,Notes',
      'Ivo,,Marsh,* myContacts ::: Boats,Work,ivo@x.org,+1 2,Quayside Works,Joiner,"Met at the quay,\nin spring"',
    );
    expect(records).toMatchObject([
      {
        name: 'Ivo Marsh',
        email: 'ivo@x.org',
        phone: '+1 2',
        facts: { company: 'Quayside Works', role: 'Joiner' },
        tags: ['Boats'],
        note: 'Met at the quay,\nin spring',
      },
    ]);
  });

  test('is read from LinkedIn’s own list of imported contacts, and from Outlook', async () => {
    const imported = await people(
      'Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt',
      'MOBILE,Ivo,Marsh,Quayside Works,Joiner,"ivo@x.org,ivo@y.org",+1 2,"1/8/18, 6:14 PM"',
    );
    expect(imported.records).toMatchObject([
      { name: 'Ivo Marsh', email: 'ivo@x.org', phone: '+1 2', note: 'Also: ivo@y.org' },
    ]);
    const outlook = await people(
      'Title,First Name,Last Name,Company,Job Title,Business Phone,E-mail Address,Categories,Notes',
      'Dr.,Ivo,Marsh,Quayside Works,Joiner,+1 2,Ivo Marsh <ivo@x.org>,Boats;Oak,',
    );
    expect(outlook.records).toMatchObject([
      { email: 'ivo@x.org', phone: '+1 2', facts: { role: 'Joiner' }, tags: ['Boats', 'Oak'], note: '' },
    ]);
  });

  test('with what is no e-mail is left out, with the reason', async () => {
    const { left } = await people('Name,E-mail', 'Ivo,unknown', 'Una,una@x.org');
    expect(left).toEqual([{ line: 2, why: '“unknown” is no e-mail address' }]);
  });

  test('is found by an address in any spelling', async () => {
    const { records } = await people(
      'Name;LinkedIn',
      'Ivo Marsh;http://de.linkedin.com/in/Ivo-Marsh/',
      'Una;none',
    );
    expect(records.map(({ key }) => key)).toEqual(['ivo-marsh', null]);
  });
});

const all = async (...files: File[]) => joinFiles(await Promise.all(files.map(opened)));

describe('several files', () => {
  test('of LinkedIn’s are one archive', async () => {
    const found = await all(
      own('connections-2026.csv'),
      own('invitations-2026.csv'),
      own('messages-2026.csv'),
    );
    if (found.kind !== 'archive') throw new Error('It is an archive.');
    expect(found.archive.files.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['connections', 4],
      ['invitations', 2],
      ['messages', 4],
    ]);
  });

  test('of one kind, or with another table, are refused in words', async () => {
    await expect(all(own('connections-2026.csv'), own('connections-2023.csv'))).rejects.toThrow(
      /the same kind of thing/u,
    );
    const table = fileOf('people.csv', 'Name,Firm\nIvo,Quayside\n');
    await expect(all(own('connections-2026.csv'), table)).rejects.toThrow(
      /“people\.csv” is none of LinkedIn’s files/u,
    );
  });
});

test('a file that cannot be read any more, or is a folder, is told in words', async () => {
  const gone = fileOf('folder', 'x'.repeat(100));
  gone.slice = () => {
    throw new DOMException('A requested file or directory could not be found.', 'NotFoundError');
  };
  expect(await refusalOf(gone)).toMatch(/cannot read “folder”. If it is a folder/u);
});
