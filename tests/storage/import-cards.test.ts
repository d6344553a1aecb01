import { describe, expect, test } from 'vitest';
import { decodeText } from '../../storage/files/file-text';
import { readVCards } from '../../storage/files/vcard-read';

const card = (version: string, ...lines: string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');

async function one(...lines: string[]) {
  const read = await readVCards(card('3.0', ...lines));
  return read.ok ? read.people[0] : read;
}

describe('a card of other people’s address books', () => {
  test.each<[string, string, object]>([
    ['in small letters', 'begin:vcard\nversion:3.0\nfn:Ana\nend:vcard\n', { edits: { name: 'Ana' } }],
    ['with old line ends', card('3.0', 'FN:Ana').replaceAll('\r\n', '\r'), { edits: { name: 'Ana' } }],
    ['folded with a tab', card('4.0', 'FN:An', '\ta'), { edits: { name: 'Ana' } }],
    ['without a version', 'BEGIN:VCARD\nFN:Ana\nEND:VCARD\n', { edits: { name: 'Ana' } }],
    [
      'with empty lines',
      '\uFEFF\n\nBEGIN:VCARD\n\nVERSION:3.0\n\nFN:Ana\n\nEND:VCARD\n\n',
      { edits: { name: 'Ana' } },
    ],
    [
      'of names in parts with several given names',
      card('4.0', 'N:Silva;Ana;Maria,Luz;Dr.;Jr.,MD'),
      { edits: { name: 'Dr. Ana Maria Luz Silva Jr. MD' } },
    ],
    ['with an e-mail as a link', card('4.0', 'FN:A', 'EMAIL:mailto:a@X.example'), { email: 'a@x.example' }],
    [
      'with what is no e-mail first',
      card('3.0', 'FN:A', 'EMAIL:none', 'EMAIL:a@x.example'),
      { email: 'a@x.example' },
    ],
    [
      'with groups, several addresses and numbers',
      card(
        '3.0',
        'FN:A',
        'item1.EMAIL;type=INTERNET;type=pref:a@x.example',
        'item2.EMAIL;type=INTERNET:b@x.example',
        'item2.X-ABLabel:Work',
        'TEL;type=CELL;type=pref:+1 2',
        'TEL;type=WORK:+3 4',
        'NOTE:Met in spring',
      ),
      { email: 'a@x.example', phone: '+1 2', note: 'Met in spring\n\nAlso: b@x.example, +3 4' },
    ],
    [
      'with the same address twice',
      card('3.0', 'FN:A', 'EMAIL:a@x.example', 'EMAIL:A@x.example'),
      { note: '' },
    ],
  ])('%s is read', async (_, text, expected) => {
    expect(await readVCards(text)).toMatchObject({ ok: true, people: [expected] });
  });

  test('that is a group or a place is nobody', async () => {
    const text =
      card('3.0', 'FN:Friends', 'X-ADDRESSBOOKSERVER-KIND:group') +
      card('4.0', 'FN:Room 4', 'KIND:location') +
      card('4.0', 'FN:Ana', 'KIND:individual');
    expect(await readVCards(text)).toMatchObject({
      ok: true,
      empty: 0,
      people: [{ edits: { name: 'Ana' } }],
    });
  });

  test('of version 2.1, with all its tricks, is refused in words and never half read', async () => {
    const lines = [
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=ADlva;=41na=',
      '=20Maria',
      'TEL;CELL;PREF:+1 2',
      'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ',
      ' SkZJRg==',
      '',
    ];
    expect(await readVCards(card('2.1', ...lines))).toEqual({
      ok: false,
      why: expect.stringContaining('vCard 2.1'),
    });
  });
});

describe('letters of a file of cards', () => {
  test('are whole again where a line was folded within one', async () => {
    const whole = new TextEncoder().encode(card('3.0', 'FN:Zoë Ångström', 'NOTE:é'));
    const at = whole.indexOf(0xc3) + 1;
    const folded = Uint8Array.of(...whole.subarray(0, at), 13, 10, 32, ...whole.subarray(at));
    expect(await readVCards(await decodeText(folded))).toMatchObject({
      people: [{ edits: { name: 'Zoë Ångström' }, note: 'é' }],
    });
  });

  test('are whole wherever a long file is cut to be read, folded or not', async () => {
    const long = 'é'.repeat(300_000);
    const whole = new TextEncoder().encode(`x${long}`);
    expect(await decodeText(whole)).toBe(`x${long}`);
    expect(await decodeText(Uint8Array.of(...whole.subarray(0, 2), 13, 10, 32, 0xa9, 0x20))).toBe('xé ');
    const folded = new Uint8Array(whole.length + 3);
    folded.set(whole.subarray(0, 400_000));
    folded.set([13, 10, 32], 400_000);
    folded.set(whole.subarray(400_000), 400_003);
    expect(await decodeText(folded)).toBe(`x${long}`);
  });

  test('of old programs are western', async () => {
    const old = Uint8Array.from(card('3.0', 'FN;CHARSET=ISO-8859-1:Zo\u00EB'), (letter) =>
      letter.charCodeAt(0),
    );
    expect(await readVCards(await decodeText(old))).toMatchObject({ people: [{ edits: { name: 'Zoë' } }] });
  });
});

test('a name is text, whichever way it runs', async () => {
  expect(await one('FN:محمد الأمين 🚀')).toMatchObject({ edits: { name: 'محمد الأمين 🚀' } });
});
