import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMailAddress, mailtoFor } from '../../templates/mailto';

const LETTER = { to: 'mei.lin@arup.example', subject: 'A & B?', text: 'Dear Mei,\n\n100% #1 + tea' };

function linkFor(letter: typeof LETTER) {
  const link = mailtoFor(letter);
  if (!link.ok) throw new Error(link.reason);
  return link;
}

describe('a mail link', () => {
  test('carries address, subject and text, encoded', () => {
    expect(linkFor(LETTER).href).toBe(
      'mailto:mei.lin@arup.example?subject=A%20%26%20B%3F&body=Dear%20Mei%2C%0D%0A%0D%0A100%25%20%231%20%2B%20tea',
    );
  });

  test('without an address leaves it to the mail program', () => {
    expect(linkFor({ ...LETTER, to: ' ' }).href).toMatch(/^mailto:\?subject=/u);
  });

  test('keeps a subject of several lines on one', () => {
    const { href } = linkFor({ ...LETTER, subject: 'Hello\r\nBcc: eve@x.example' });
    expect(href).toContain('subject=Hello%20Bcc%3A%20eve%40x.example&');
  });

  test('says when it may be cut, and is whole all the same', () => {
    const text = 'x'.repeat(2500);
    expect(linkFor({ ...LETTER, text })).toMatchObject({ mayBeCut: true });
    expect(linkFor({ ...LETTER, text }).href).toHaveLength(
      linkFor({ ...LETTER, text: '' }).href.length + 2500,
    );
    expect(linkFor(LETTER).mayBeCut).toBe(false);
  });

  test.each([
    'mei',
    'mei@',
    '@arup',
    'a b@c.d',
    'a@b.c?bcc=eve@x.y',
    'a@b.c&cc=e',
    'a@b.c,eve@x.y',
    'a@b@c',
    'a@b.c\nBcc: e@x.y',
    'Mei <mei@arup.example>',
    'a@b.c;d@e.f',
    'a%0Ab@c.d',
    'x'.repeat(320) + '@b.c',
  ])('to %j is refused', (to) => {
    expect(mailtoFor({ ...LETTER, to })).toMatchObject({ ok: false });
    expect(isMailAddress(to)).toBe(false);
  });

  test.each(['mei@arup.example', 'm+tea@x.co.uk', "o'neil@x.ie", '梅@例子.example', 'a/b@c.d', 'a#b@c.d'])(
    'to %s goes there and nowhere else',
    (to) => {
      const url = new URL(linkFor({ ...LETTER, to }).href);
      expect(decodeURIComponent(url.pathname)).toBe(to);
      expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(url.hash).toBe('');
    },
  );

  test('gives back whatever was written, and adds no field', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(any, any, (subject, text) => {
        const { href } = linkFor({ ...LETTER, subject, text });
        const [, title = '', body = ''] = /\?subject=([^&]*)&body=([^&]*)$/u.exec(href) ?? [];
        expect(decodeURIComponent(body)).toBe(text.toWellFormed().replaceAll(/\r\n?|\n/gu, '\r\n'));
        expect(decodeURIComponent(title)).not.toMatch(/[\r\n]/u);
      }),
    );
  });

  test('never throws, whatever is given', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, any, any, (to, subject, text) => {
        expect(mailtoFor({ to, subject: `\uD800${subject}`, text: `${text}\uDC00` })).toHaveProperty('ok');
      }),
    );
  });
});
