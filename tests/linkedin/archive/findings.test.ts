import { describe, expect, test } from 'vitest';
import type { KnownPerson, KnownTouch } from '../../../linkedin/archive/known-people';
import type { Connection, Invitation, Message } from '../../../linkedin/archive/records';
import { archiveIn, learned, own } from './support';

const NOW = Date.UTC(2026, 1, 20);
const DAY = 86_400_000;
const KEY = 'ivo-marsh-invented';

const person = (changes: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'ivo',
  name: 'Ivo Marsh',
  company: 'Quayside Works',
  keys: [KEY],
  email: '',
  lacks: [],
  touches: [],
  ...changes,
});
const noted = (at: number, changes: Partial<KnownTouch> = {}): KnownTouch => ({
  kind: 'asked',
  channel: 'note',
  text: 'Hello Ivo',
  at,
  ...changes,
});
const connected = (on: string, changes: Partial<Connection> = {}): Connection => ({
  line: 5,
  name: 'Ivo Marsh',
  key: KEY,
  email: '',
  company: 'Quayside Works',
  position: 'Joiner',
  on,
  ...changes,
});
const invited = (at: number, changes: Partial<Invitation> = {}): Invitation => ({
  line: 2,
  mine: true,
  name: 'Ivo Marsh',
  key: KEY,
  ownKey: 'ida-brook-invented',
  at,
  text: 'Hello Ivo',
  ...changes,
});
const written = (at: number, changes: Partial<Message> = {}): Message => ({
  line: 3,
  conversation: 'A',
  from: 'Ivo Marsh',
  fromKey: KEY,
  to: ['Ida Brook'],
  toKeys: ['ida-brook-invented'],
  incoming: null,
  at,
  subject: '',
  text: 'Gladly',
  ...changes,
});

type Rows = { connections?: Connection[]; invitations?: Invitation[]; messages?: Message[] };

async function found(rows: Rows, people: KnownPerson[] = [person()]) {
  return (await learned(rows, people, NOW)).findings;
}
const kinds = async (...given: Parameters<typeof found>) =>
  (await found(...given)).map(
    ({ kind, sure, suggested }) => `${kind}${sure ? '' : '?'}${suggested ? '' : ', not ticked'}`,
  );

const day = (text: string) => Date.parse(`${text}T09:00Z`);

describe('a connection', () => {
  test.each<[string, KnownTouch[], string[]]>([
    ['after a request by note is its acceptance', [noted(day('2026-02-01'))], ['accepted']],
    ['of the same day too', [noted(day('2026-02-05'))], ['accepted']],
    ['older than the request is only a connection', [noted(day('2026-02-09'))], []],
    ['without any request is only a connection', [], []],
    ['is no acceptance of an e-mail', [noted(day('2026-02-01'), { channel: 'email' })], []],
    [
      'that is logged is not told again',
      [noted(day('2026-02-01')), { kind: 'accepted', at: day('2026-02-06') }],
      [],
    ],
    [
      'after a second request, the first of which was accepted',
      [noted(day('2025-01-01')), { kind: 'accepted', at: day('2025-01-03') }, noted(day('2026-02-01'))],
      ['accepted'],
    ],
  ])('%s', async (_, touches, expected) => {
    expect(await kinds({ connections: [connected('2026-02-05')] }, [person({ touches })])).toEqual(expected);
  });

  test('that they began is no answer to me', async () => {
    const rows = {
      connections: [connected('2026-02-05')],
      invitations: [invited(day('2026-02-04'), { mine: false })],
    };
    expect(await kinds(rows, [person({ touches: [noted(day('2026-02-01'))] })])).toEqual([]);
  });

  test('is dated after the request, and never in the future', async () => {
    const at = Date.UTC(2026, 1, 19, 23, 30);
    const [finding] = await found({ connections: [connected('2026-02-20')] }, [
      person({ touches: [noted(at)] }),
    ]);
    expect(finding?.at).toBe(NOW);
    const late = Date.UTC(2026, 1, 5, 18);
    const [sameDay] = await found({ connections: [connected('2026-02-05')] }, [
      person({ touches: [noted(late)] }),
    ]);
    expect(sameDay?.at).toBe(late + 60_000);
  });

  test('answers a request that the archive itself tells of, and hangs on it', async () => {
    const [asked, accepted] = await found({
      connections: [connected('2026-02-05')],
      invitations: [invited(day('2026-02-01'))],
    });
    expect([asked?.kind, accepted?.kind, accepted?.after]).toEqual(['asked', 'accepted', asked?.id]);
  });
});

async function facts(known: Partial<KnownPerson>) {
  const [finding] = await found({ connections: [connected('2026-02-05')] }, [person(known)]);
  return finding?.facts;
}

describe('what a connection fills in', () => {
  test('is a whole job where none is known', async () => {
    expect(await facts({ company: '', lacks: ['company', 'role'] })).toEqual({
      company: 'Quayside Works',
      role: 'Joiner',
    });
  });
  test('is the role where the company is the same, and nothing where it is another', async () => {
    expect(await facts({ lacks: ['role'] })).toEqual({ role: 'Joiner' });
    expect(await facts({ company: 'Elsewhere', lacks: ['role'] })).toBeUndefined();
    expect(await facts({ company: '', lacks: ['company'] })).toBeUndefined();
  });
  test('is that they are a connection', async () => {
    expect(await facts({ lacks: ['degree'] })).toEqual({ degree: '1' });
  });
});

describe('an invitation', () => {
  test.each<[string, Invitation, KnownTouch[], string[]]>([
    ['with a note is a request', invited(NOW - 5 * DAY), [], ['asked']],
    ['without one is not ticked', invited(NOW - 5 * DAY, { text: '' }), [], ['invited, not ticked']],
    ['of long ago is not ticked', invited(NOW - 400 * DAY), [], ['asked, not ticked']],
    ['of theirs is none of mine', invited(NOW - 5 * DAY, { mine: false }), [], []],
    ['logged by its words is known', invited(NOW - 5 * DAY), [noted(NOW - 90 * DAY)], []],
    [
      'logged that day in other words is known',
      invited(NOW - 5 * DAY),
      [noted(NOW - 4 * DAY, { text: 'Hi' })],
      [],
    ],
    [
      'logged as an e-mail is not',
      invited(NOW - 5 * DAY),
      [noted(NOW, { text: 'Hi', channel: 'email' })],
      ['asked'],
    ],
  ])('%s', async (_, row, ...[touches, expected]) => {
    expect(await kinds({ invitations: [row] }, [person({ touches })])).toEqual(expected);
  });
});

const mine = { from: 'Ida Brook', fromKey: 'ida-brook-invented', to: ['Ivo Marsh'], toKeys: [KEY] };

describe('a message', () => {
  const ask = noted(NOW - 10 * DAY);
  test.each<[string, Message, KnownTouch[], string[]]>([
    ['after I wrote is a reply', written(NOW - 5 * DAY), [ask], ['replied']],
    ['before I wrote is no reply', written(NOW - 12 * DAY), [ask], ['heard']],
    [
      'logged by hand that day is known',
      written(NOW - 5 * DAY),
      [ask, { kind: 'replied', at: NOW - 4 * DAY }],
      [],
    ],
    ['of mine is told', written(NOW - 5 * DAY, { ...mine, text: 'Thank you' }), [], ['wrote']],
    [
      'that is the note of the invitation is known',
      written(NOW - 5 * DAY, { ...mine, text: 'Hello  ivo' }),
      [ask],
      [],
    ],
    ['to several people is nobody’s', written(NOW - 5 * DAY, { ...mine, toKeys: [KEY, 'una'] }), [], []],
    [
      'of a stranger is not looked at',
      written(NOW - 5 * DAY, { fromKey: 'stranger', from: 'A B' }),
      [ask],
      [],
    ],
    [
      'by the same name only is a question',
      written(NOW - 5 * DAY, { fromKey: null }),
      [ask],
      ['replied?, not ticked'],
    ],
  ])('%s', async (_, row, ...[touches, expected]) => {
    const invitations = [invited(NOW, { mine: false, key: 'nobody', name: 'Nobody' })];
    expect(await kinds({ messages: [row], invitations }, [person({ touches })])).toEqual(expected);
  });
});

describe('whom a row is about', () => {
  test('someone with another address of the same name is someone else', async () => {
    const other = connected('2026-02-05', { key: 'ivo-marsh-2' });
    const { findings, newcomers } = await learned(
      { connections: [other] },
      [person({ touches: [noted(day('2026-02-01'))] })],
      NOW,
    );
    expect(findings).toEqual([]);
    expect(newcomers).toEqual([other]);
  });
  test('the same e-mail is the same person', async () => {
    const row = connected('2026-02-05', { key: null, email: 'Ivo@Example.org', name: 'I. Marsh' });
    expect(
      await kinds({ connections: [row] }, [
        person({ email: 'ivo@example.org', touches: [noted(day('2026-02-01'))] }),
      ]),
    ).toEqual(['accepted']);
  });
  test('name and company are a question, name alone is not even that', async () => {
    const touches = [noted(day('2026-02-01'))];
    const row = connected('2026-02-05', { key: null, name: 'ivo  MARSH, MBA 🚀' });
    expect(await kinds({ connections: [row] }, [person({ touches })])).toEqual(['accepted?, not ticked']);
    expect(await kinds({ connections: [{ ...row, company: 'Elsewhere' }] }, [person({ touches })])).toEqual(
      [],
    );
  });
});

describe('files of each year tell the same story', () => {
  test.each([
    ['messages-2018.csv', ['heard?, not ticked', 'wrote?, not ticked']],
    ['messages-2021.csv', ['heard, not ticked', 'wrote, not ticked']],
    ['messages-2023.csv', ['heard, not ticked']],
    ['messages-2024.csv', ['heard, not ticked']],
    ['messages-2026.csv', ['wrote', 'replied']],
  ])('%s', async (name, expected) => {
    const archive = await archiveIn(own(name));
    const { findings } = await learned(archive, [person()], NOW);
    expect(
      findings.map(
        ({ kind, sure, suggested }) => `${kind}${sure ? '' : '?'}${suggested ? '' : ', not ticked'}`,
      ),
    ).toEqual(expected);
  });
});
