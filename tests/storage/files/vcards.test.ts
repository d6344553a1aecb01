import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CardContact } from '../../../storage/files/vcard-read';
import { MOST_OF_ONE } from '../../../storage/files/file-blocks';
import { MOST_CARDS, readVCards } from '../../../storage/files/vcard-read';
import type { CardPerson } from '../../../storage/files/vcard-write';
import { VCARD_VERSIONS, writeVCards } from '../../../storage/files/vcard-write';
import { computed } from '../../computed';
import { damaged } from './damaged';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

function personOf({ note, own: id = '', doNotContact, ...known }: CardContact): CardPerson {
  return {
    contact: { ...known, id, doNotContact: doNotContact === true, captured: null, updatedAt: 0 },
    notes: note,
  };
}

const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((raw) =>
    raw
      .replace(/\p{Cc}/gu, '')
      .trim()
      .normalize('NFC'),
  );
const label = text(30).filter((raw) => raw !== '');
const name = fc.array(label, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const fact = text(80);
const contact: fc.Arbitrary<CardContact> = fc
  .record({
    own: fc.uuid(),
    isForbidden: fc.boolean(),
    facts: fc.record({ name, callName: fact, role: fact, company: fact, location: fact }),
    email: fc.constantFrom('', 'ana@arup.example', 'Ana.S+x@uni.example'),
    phone: fc.constantFrom('', '+351 21 123 45 67', '020;123,4'),
    profileKeys: fc.uniqueArray(fc.constantFrom('ana-silva', 'ánä-1', '安娜'), { maxLength: 2 }),
    fields: fc.uniqueArray(label, { maxLength: 3 }),
    tags: fc.uniqueArray(label, { maxLength: 3 }),
    note: fc.array(text(100), { maxLength: 4 }).map((lines) => lines.join('\n').trim()),
  })
  .map(({ facts, tags, isForbidden, ...rest }) =>
    Object.assign(rest, isForbidden && ({ doNotContact: true } as const), {
      tags: tags.filter((tag) => !rest.fields.includes(tag)),
      edits: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')),
    }),
  );

// That reader leaves an escaped semicolon as it is, which RFC 6350 section 3.4 allows to write.
const plain = (value: unknown) => (typeof value === 'string' ? value.replaceAll(String.raw`\;`, ';') : '');

describe.each(VCARD_VERSIONS)('cards of version %s', (version) => {
  test('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contact, { minLength: 1, maxLength: 4 }), async (people) => {
        const read = await readVCards(writeVCards(people.map(personOf), version));
        expect(read).toStrictEqual({ ok: true, people, old: 0, empty: 0 });
      }),
    );
  });

  test('say the same to another reader', () => {
    fc.assert(
      fc.property(contact, (known) => {
        const read = new ICAL.Component(ICAL.parse(writeVCards([personOf(known)], version)));
        const said = (property: string) => plain(read.getFirstPropertyValue(property));
        expect(read.getFirstPropertyValue('version')).toBe(version);
        expect(said('fn')).toBe(known.edits.name);
        expect(said('title')).toBe(known.edits.role ?? '');
        expect(plain([read.getFirstPropertyValue('org') ?? ''].flat()[0])).toBe(known.edits.company ?? '');
        expect(said('note')).toBe(known.note);
        expect(said('email')).toBe(known.email);
        expect(read.getAllProperties('url')).toHaveLength(known.profileKeys.length);
        const categories = read.getFirstProperty('categories')?.getValues() ?? [];
        expect(categories.map(plain)).toStrictEqual([...known.fields, ...known.tags]);
      }),
    );
  });
});

const one = async (...lines: string[]) => {
  const read = await readVCards(card('VERSION:3.0', ...lines));
  return read.ok ? read.people[0] : read;
};

describe('cards as other programmes write them', () => {
  test.each<[string, string[], object]>([
    ['a name in parts alone', ['N:Silva;Ana;Maria;Dr.;'], { edits: { name: 'Dr. Ana Maria Silva' } }],
    [
      'a department',
      ['FN:Ana', 'ORG:Arup\\; Partners;Bridges'],
      { edits: { name: 'Ana', company: 'Arup; Partners' } },
    ],
    [
      'the e-mail they like best',
      ['FN:A', 'EMAIL;TYPE=home:a@x.example', 'EMAIL;TYPE=work,pref:b@x.example'],
      { email: 'b@x.example' },
    ],
    ['the same in 4.0', ['FN:A', 'EMAIL:a@x.example', 'EMAIL;PREF=1:b@x.example'], { email: 'b@x.example' }],
    ['a phone as a link', ['FN:A', 'TEL;VALUE=uri:tel:+351-21'], { phone: '+351-21' }],
    [
      'Apple’s groups',
      [
        'FN:A',
        'item1.URL;type=pref:http://www.linkedin.com/in/Ana-Silva',
        'item1.X-ABLabel:_$!<HomePage>!$_',
      ],
      { profileKeys: ['ana-silva'] },
    ],
    [
      'a social profile',
      ['FN:A', 'X-SOCIALPROFILE;type=linkedin:https://linkedin.com/in/ana'],
      { profileKeys: ['ana'] },
    ],
    [
      'an address that is not LinkedIn’s',
      ['FN:A', 'URL:https://linkedin.com.evil.example/in/ana'],
      { profileKeys: [] },
    ],
    [
      'a place',
      ['FN:A', 'ADR;TYPE=work:;;Rua 1;Lisboa;;1000;Portugal'],
      { edits: { name: 'A', location: 'Lisboa, Portugal' } },
    ],
    ['a note of lines', ['FN:A', 'NOTE:one\\nTwo\\, three'], { note: 'one\nTwo, three' }],
    ['a folded line', ['FN:Ana', '  Silva'], { edits: { name: 'Ana Silva' } }],
    [
      'categories',
      ['FN:A', 'CATEGORIES:one,two,one', 'CATEGORIES:three'],
      { tags: ['one', 'two', 'three'], fields: [] },
    ],
    ['no name but an e-mail', ['EMAIL:a@x.example'], { email: 'a@x.example', edits: {} }],
  ])('%s', async (_, lines, expected) => {
    expect(await one(...lines)).toMatchObject(expected);
  });

  test('are passed over when they say nothing, and counted', async () => {
    const read = await readVCards(
      card('VERSION:4.0', 'FN:Ana') + card('VERSION:4.0', 'PHOTO:data:image/png;base64,AAAA'),
    );
    expect(read).toMatchObject({ ok: true, empty: 1, people: [{ edits: { name: 'Ana' } }] });
  });

  test('of the old form are counted beside good ones', async () => {
    const old = card('VERSION:2.1', 'N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C3=81;Ana');
    expect(await readVCards(old + card('VERSION:3.0', 'FN:Ben'))).toMatchObject({ ok: true, old: 1 });
  });
});

const good = card('VERSION:4.0', 'FN:Ana');
const NESTED = 'BEGIN:VCARD\r\n'.repeat(200_000);
// As many lines as 50 MB hold, of which each would be an object.
const LINES = `BEGIN:VCARD\r\n${'A:b\r\n'.repeat(9_900_000)}END:VCARD\r\n`;
const FOLDS = `BEGIN:VCARD\r\nNOTE:${'\r\n x'.repeat(9_900_000)}\r\nEND:VCARD\r\n`;
const ONE_LONG = card('VERSION:4.0', 'FN:Ana', 'A:b\r\n'.repeat(MOST_OF_ONE + 1));

const heap = () => process.memoryUsage().heapUsed / 1_000_000;

describe('a hostile file', () => {
  test.each([
    ['nothing', '', /not a file of contacts/u],
    ['a calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR', /not a file of contacts/u],
    ['a table', 'Name,Email\nAna,a@x.example', /not a file of contacts/u],
    ['one cut off', good.slice(0, -8), /broken/u],
    ['one nested without end', NESTED, /broken/u],
    ['too many', good.repeat(MOST_CARDS + 1), /more than 100,000/u],
    ['a million', good.repeat(1_000_000), /more than 100,000/u],
    ['only the old form', card('VERSION:2.1', 'N:Silva;Ana'), /vCard 2\.1/u],
    ['nobody', card('VERSION:4.0', 'FN:'), /nobody/u],
    ['ten million lines in one card', LINES, /more than 4,000,000 lines.*Save them as several files/u],
    ['ten million folds in one line', FOLDS, /more than 4,000,000 lines/u],
    ['one card of a hundred thousand lines', ONE_LONG, /One contact .* Save the contacts again/u],
    ['fifty million empty lines', '\n'.repeat(50_000_000), /not a file of contacts/u],
  ])('%s is refused in a sentence, at once', async (_, whole, why) => {
    const begun = computed();
    expect(await readVCards(whole)).toMatchObject({ ok: false, why: expect.stringMatching(why) });
    expect(computed() - begun).toBeLessThan(1000);
  });

  test('that is one endless line is read at once', async () => {
    const begun = computed();
    const read = await one(
      `FN:${'a'.repeat(5_000_000)}`,
      `X;${'a="b";'.repeat(200_000)}:c`,
      `NOTE:${'\\n '.repeat(500_000)}`,
    );
    expect(computed() - begun).toBeLessThan(1000);
    expect(read).toMatchObject({ edits: { name: 'a'.repeat(4000) } });
  });

  test('holds no more than what is kept of it, whatever its cards are full of', async () => {
    const rest = 'A:b\r\n'.repeat(1000);
    const text = Array.from({ length: 2000 }, (_, at) => card(`FN:Person ${at}`, rest)).join('');
    const before = heap();
    let most = 0;
    const onProgress = () => {
      most = Math.max(most, heap() - before);
    };
    expect(await readVCards(text, { onProgress })).toMatchObject({ ok: true });
    // Two million lines kept as objects would be more than five hundred.
    expect(most).toBeLessThan(250);
  });

  test('that takes long says how far it is, lets others have their turn, and can be given up', async () => {
    const text = good.repeat(50_000);
    const giveUp = new AbortController();
    const far: number[] = [];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const onProgress = (done: number, total: number) => {
      far.push(done / total);
      if (done > total / 2) giveUp.abort(new Error('given up'));
    };
    const reading = readVCards(text, { onProgress, signal: giveUp.signal });
    await expect(reading).rejects.toThrow('given up');
    clearInterval(timer);
    expect(far).toEqual(far.toSorted((one, other) => one - other));
    expect(far.at(-1)).toBeLessThan(0.6);
    expect(turns).toBeGreaterThan(1);
  });

  test.each([
    ['a picture', card('VERSION:3.0', 'FN:Ana', `PHOTO:${'QUJD\r\n '.repeat(200_000)}`)],
    ['a group of everyone', card('VERSION:4.0', 'KIND:group', 'MEMBER:urn:uuid:a\r\n'.repeat(50_000)) + good],
    ['a list of commas', card('VERSION:4.0', 'FN:Ana', `CATEGORIES:${','.repeat(5_000_000)}`)],
    ['a parameter without end', card('VERSION:4.0', 'FN:Ana', `X;Y=${','.repeat(5_000_000)}:z`)],
  ])('of %s is read at once', async (_, text) => {
    const begun = computed();
    expect(await readVCards(text)).toMatchObject({ ok: true, people: [{ edits: { name: 'Ana' } }] });
    expect(computed() - begun).toBeLessThan(1000);
  });

  test('is shown as text, whatever stands in it', async () => {
    const name = '<script>alert(1)</script> \u202Egnp.exe __proto__';
    expect(await one(`FN:${name}`, '__proto__:x', 'constructor:y')).toMatchObject({ edits: { name } });
  });

  test('is read or refused, never thrown at, wherever it is cut or damaged', async () => {
    const whole = writeVCards(
      [
        personOf({
          edits: { name: 'Ana' },
          email: 'a@x.example',
          phone: '1',
          profileKeys: ['ana'],
          fields: ['F'],
          tags: ['T'],
          note: 'n',
        }),
      ],
      '3.0',
    );
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (text) => {
        expect(await readVCards(text)).toHaveProperty('ok');
      }),
    );
  });
});
