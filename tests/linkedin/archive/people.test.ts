import { describe, expect, test } from 'vitest';
import { compareTable } from '../../../linkedin/archive/compare-table';
import type { KnownPerson } from '../../../linkedin/archive/known-people';
import type { TablePerson } from '../../../linkedin/archive/people-table';
import type { Connection } from '../../../linkedin/archive/records';
import { archiveIn, fileOf, learned } from './support';

const NOW = Date.UTC(2026, 1, 20);

const person = (changes: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'ana',
  name: 'Ana Silva',
  company: '',
  keys: [],
  email: '',
  lacks: ['company', 'role'],
  touches: [],
  ...changes,
});
const connection = (changes: Partial<Connection> = {}): Connection => ({
  line: 2,
  name: 'Ana Silva',
  key: null,
  email: '',
  company: 'Quayside Works',
  position: 'Joiner',
  on: '2026-02-05',
  ...changes,
});
const row = (changes: Partial<TablePerson> = {}): TablePerson => ({
  line: 2,
  name: 'Ana Silva',
  key: null,
  url: '',
  email: '',
  phone: '1',
  facts: {},
  fields: [],
  tags: [],
  note: '',
  ...changes,
});

/** About whom a connection is: "ana" surely, "ana?" perhaps; and whether it is offered as someone new. */
async function about(people: KnownPerson[], ...connections: Connection[]): Promise<string[]> {
  const { findings, newcomers } = await learned({ connections }, people, NOW);
  return [
    ...findings.map(({ contactId, sure }) => `${contactId}${sure ? '' : '?'}`),
    ...newcomers.map(({ name }) => `new: ${name}`),
  ];
}

async function compared(people: KnownPerson[], ...rows: TablePerson[]) {
  const { fresh, fills, repeated } = await compareTable(rows, people, async () => {});
  return {
    fills: fills.map(({ contactId, sure }) => `${contactId}${sure ? '' : '?'}`),
    fresh: fresh.map(({ name }) => name),
    repeated,
  };
}

const TWINS = [
  person({ id: 'one', company: 'Hart' }),
  person({ id: 'two', company: 'Quayside Works', lacks: ['role'] }),
];
const OFFICE = { email: 'office@example.org' };

describe('about whom a connection is', () => {
  test.each<[string, KnownPerson[], Connection, string[]]>([
    ['the same address', [person({ keys: ['ana'] })], connection({ key: 'ana' }), ['ana']],
    ['another address', [person({ keys: ['ana'] })], connection({ key: 'ana-2' }), ['new: Ana Silva']],
    [
      'an id and a chosen name cannot be compared',
      [person({ keys: ['ana'] })],
      connection({ key: 'acoaabcdef123' }),
      ['ana?', 'new: Ana Silva'],
    ],
    [
      'two ids can',
      [person({ keys: ['acoaaxyz98765'] })],
      connection({ key: 'acoaabcdef123' }),
      ['new: Ana Silva'],
    ],
    ['no address anywhere', [person()], connection(), ['ana?']],
    ['an address where none is known', [person()], connection({ key: 'ana' }), ['ana?', 'new: Ana Silva']],
    ['another company', [person({ company: 'Hart' })], connection(), ['new: Ana Silva']],
    ['a row without a company', [person({ lacks: ['degree'] })], connection({ company: '' }), ['ana?']],
    ['two of one name: the one of that company', TWINS, connection(), ['two?']],
    ['an e-mail', [person(OFFICE)], connection({ ...OFFICE, name: 'A. Silva' }), ['ana']],
    [
      'an e-mail that someone else has too',
      [person(OFFICE)],
      connection({ ...OFFICE, name: 'Ben Wu' }),
      ['new: Ben Wu'],
    ],
    [
      'an e-mail and another address',
      [person({ ...OFFICE, keys: ['ana'] })],
      connection({ ...OFFICE, key: 'ana-2' }),
      ['ana?', 'new: Ana Silva'],
    ],
    [
      'an e-mail of two contacts',
      [person({ ...OFFICE, id: 'one' }), person({ ...OFFICE, id: 'two' })],
      connection(OFFICE),
      ['one?', 'two?'],
    ],
    [
      'a name that changed, with the same address',
      [person({ keys: ['ana'] })],
      connection({ key: 'ana', name: 'Ana Reis' }),
      ['ana'],
    ],
  ])('%s', async (_, people, ...[said, expected]) => {
    expect(await about(people, said)).toEqual(expected);
  });

  test('several of one name are a question each, and none is lost', async () => {
    const rows = [connection({ key: 'ana-1' }), connection({ key: 'ana-2', line: 3 })];
    expect(await about([person()], ...rows)).toEqual(['ana?', 'ana?', 'new: Ana Silva', 'new: Ana Silva']);
  });

  test('two without an address are two, unless all is the same', async () => {
    const rows = [connection(), connection({ line: 3 }), connection({ company: 'Hart', line: 4 })];
    expect(await about([], ...rows)).toEqual(['new: Ana Silva', 'new: Ana Silva']);
  });
});

describe('about whom a row of a table is', () => {
  test.each<[string, KnownPerson[], TablePerson[], object]>([
    [
      'family names first',
      [],
      [row({ name: 'Silva, Ana' }), row({ name: 'Silva, Ben' })],
      { fresh: ['Silva, Ana', 'Silva, Ben'], repeated: 0 },
    ],
    [
      'family names first, one of them a contact',
      [person({ name: 'Silva, Ana' })],
      [row({ name: 'Silva, Ben' })],
      { fresh: ['Silva, Ben'], fills: [] },
    ],
    ['names without a letter', [], [row({ name: '🚀' }), row({ name: '⭐' })], { fresh: ['🚀', '⭐'] }],
    [
      'names that differ in a vowel sign',
      [],
      [row({ name: 'राम' }), row({ name: 'रोम' })],
      { fresh: ['राम', 'रोम'] },
    ],
    [
      'an e-mail of the whole office',
      [],
      [row(OFFICE), row({ ...OFFICE, name: 'Ben Wu' }), row({ ...OFFICE, name: 'ANA SILVA' })],
      { fresh: ['Ana Silva', 'Ben Wu'], repeated: 1 },
    ],
    [
      'that e-mail when a contact has it',
      [person({ ...OFFICE, lacks: ['phone'] })],
      [row({ ...OFFICE, name: 'Ben Wu' })],
      { fresh: ['Ben Wu'], fills: [] },
    ],
    ['the e-mail of a contact', [person({ ...OFFICE, lacks: ['phone'] })], [row(OFFICE)], { fills: ['ana'] }],
    ['the name of a contact', [person({ lacks: ['phone'] })], [row()], { fills: ['ana?'] }],
  ])('%s', async (_, people, ...[rows, expected]) => {
    expect(await compared(people, ...rows)).toMatchObject(expected);
  });
});

const ME = 'https://www.linkedin.com/in/me-owner';
const ANA = 'https://www.linkedin.com/in/ana';
const HEADER =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT';
const OLD = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER';
const AT = '2026-02-10 08:00:01 UTC';

async function told(lines: readonly string[], invitations: readonly string[] = []): Promise<string[]> {
  const messages = await archiveIn(fileOf('messages.csv', lines.join('\n')));
  const asked = invitations.length > 0 ? await archiveIn(fileOf('a.csv', invitations.join('\n'))) : messages;
  const archive = { ...messages, invitations: asked.invitations };
  const known = [person({ keys: ['ana'], lacks: [] })];
  return (await learned(archive, known, NOW)).findings.map(
    ({ kind, sure, text }) => `${kind}${sure ? '' : '?'}: ${text}`,
  );
}

describe('messages', () => {
  test('of groups are nobody’s, also when one of them names one person alone', async () => {
    const group = [
      `G,,Ana Silva,${ANA},"Me Owner,Ben Wu","${ME},https://www.linkedin.com/in/ben",${AT},,To both,INBOX,,No`,
      `G,,Ana Silva,${ANA},Me Owner,${ME},${AT},,After Ben left,INBOX,,No`,
      `G,,Me Owner,${ME},"Ana Silva,Ben Wu","${ANA},https://www.linkedin.com/in/ben",${AT},,Mine to both,INBOX,,No`,
    ];
    expect(await told([HEADER, ...group])).toEqual([]);
    const single = `H,,Ana Silva,${ANA},Me Owner,${ME},${AT},,To me,INBOX,,No`;
    expect(await told([HEADER, ...group, single])).toEqual(['heard: They wrote: To me']);
  });

  test('of groups are known by three who write, before there were addresses', async () => {
    const lines = ['Ana Silva', 'Me Owner', 'Madonna'].map(
      (from) => `G,,${from},,"Me Owner,Madonna",${AT},,Hi,INBOX`,
    );
    expect(await told([OLD, ...lines])).toEqual([]);
  });

  test('of mine are mine where I write less than others', async () => {
    const lines = [
      `A,,Ana Silva,${ANA},Me Owner,${AT},,One,INBOX`,
      `A,,Me Owner,${ME},Ana Silva,${AT.replace('10', '11')},,Two,INBOX`,
      `B,,Ana Silva,${ANA},Me Owner,${AT.replace('10', '12')},,Three,INBOX`,
      `C,,Ben Wu,https://www.linkedin.com/in/ben,Me Owner,${AT},,Four,INBOX`,
    ];
    expect(await told([OLD, ...lines])).toEqual(['heard: They wrote: One', 'wrote: Two', 'replied: Three']);
  });

  test('of mine are mine where invitations name me by another id', async () => {
    const invitations = [
      'From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn',
      'Me Owner,Ben Wu,"2/1/26, 7:18 AM",,OUTGOING,urn:li:fsd_profile:ACoAAMEOWNER1,urn:li:fsd_profile:ACoAABENWU123',
    ];
    const lines = [
      `A,,Me Owner,${ME},Ana Silva,${ANA},${AT},,One,SENT,,No`,
      `A,,Ana Silva,${ANA},Me Owner,${ME},${AT.replace('10', '11')},,Two,INBOX,,No`,
    ];
    expect(await told([HEADER, ...lines], invitations)).toEqual(['wrote: One', 'replied: Two']);
  });

  test('that are pieces of web pages are kept as text', async () => {
    const html =
      '"<p class=""x"">Hi Ana &amp; all,</p><p>see <a href=""https://example.org/a?b=1"">this</a><br/>1 &lt; 2</p><script>alert(1)</script>"';
    expect(await told([HEADER, `A,,Ana Silva,${ANA},Me Owner,${ME},${AT},,${html},INBOX,,No`])).toEqual([
      'heard: They wrote: Hi Ana & all,\nsee this (https://example.org/a?b=1)\n1 < 2\n<script>alert(1)</script>',
    ]);
    const plain = 'I <3 a <b and c> d &amp; e';
    expect(await told([HEADER, `A,,Ana Silva,${ANA},Me Owner,${ME},${AT},,${plain},INBOX,,No`])).toEqual([
      `heard: They wrote: ${plain}`,
    ]);
  });

  test('that are drafts, spam or empty are left out with the reason', async () => {
    const lines = ['INBOX,,Yes', 'SPAM,,No', 'INBOX,a.pdf,No'].map(
      (end, at) => `A,,Ana Silva,${ANA},Me Owner,${ME},${AT},,${at === 2 ? '' : 'x'},${end}`,
    );
    const good = `A,,Ana Silva,${ANA},Me Owner,${ME},${AT},,x,ARCHIVE,,No`;
    const { files } = await archiveIn(fileOf('messages.csv', [HEADER, ...lines, good].join('\n')));
    expect(files[0]?.left).toEqual([
      { line: 2, why: 'it is a draft that was never sent' },
      { line: 3, why: 'LinkedIn took it for spam' },
      { line: 4, why: 'it has no text' },
    ]);
    expect(files[0]?.rows).toBe(1);
  });
});

test('an invitation that names people by an id is a question where the contact has a chosen name', async () => {
  const { invitations } = await archiveIn(
    fileOf(
      'Invitations.csv',
      'From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn\nMe Owner,Ana Silva,"2/1/26, 7:18 AM",Hello,outgoing,urn:li:fsd_profile:ACoAAMEOWNER1,urn:li:fsd_profile:ACoAANASILVA1\n',
    ),
  );
  const { findings } = await learned({ invitations }, [person({ keys: ['ana'] })], NOW);
  expect(findings).toMatchObject([{ kind: 'asked', sure: false, suggested: false, text: 'Hello' }]);
});
