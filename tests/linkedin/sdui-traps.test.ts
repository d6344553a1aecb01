// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../linkedin/read-page';
import { parseReading } from '../../linkedin/reading-schema';
import { addressOf, fixture, read, valuesOf } from './fixture-pages';

const SDUI = fixture('sdui');
const EXPERIENCE = fixture('sdui-experience');
const DEGREES = '<div data-display-contents="true"><p>\u00B7 1er</p></div><p>\u00B7 2e</p>';
const MAIN = '<main id="workspace">';
const INFO = 'runa-okafor-1a2b3c/overlay/contact-info/">Qx info';

function changed(from: string | RegExp, to: string): string {
  const html = SDUI.replace(from, to);
  expect(html).not.toBe(SDUI);
  return html;
}

function withExperience(section: string): string {
  return changed('</main>', `${section}</main>`);
}

describe('SDUI, the same said differently', () => {
  const values = valuesOf(read(SDUI));

  it.each([
    ['name in h1', changed('<h2>Runa Okafor \u{1F331}</h2>', '<h1>Runa Okafor \u{1F331}</h1>')],
    ['lines in span', SDUI.replaceAll(/<(\/?)p>/g, '<$1span>')],
    [
      'every line twice',
      SDUI.replaceAll(/<(p|h2)>([^<]+)<\/\1>/g, '<$1><b aria-hidden="true">$2</b><b>$2</b></$1>'),
    ],
    ['useless keys', SDUI.replaceAll(/componentkey="[^"]*"/g, 'componentkey="x"')],
    ['a hidden card before', changed(MAIN, `${MAIN}<div hidden>${cardOf('Tilda Brandvold')}</div>`)],
    [
      'a card fading out before',
      changed(MAIN, `${MAIN}<div aria-hidden="true">${cardOf('Runa Okafor \u{1F331}')}</div>`),
    ],
    ['a mark of direction around the degree', changed('\u00B7 2e', '\u200F\u00B7 2e')],
    [
      'a link among the head lines',
      changed('<p>Tea buyer @', '<a href="/verify"><p>Qx a badge</p></a><p>Tea buyer @'),
    ],
    ['no title in the document', changed(/<title>.*<\/title>/, '')],
  ])('reads the same with %s', (_, html) => {
    expect(valuesOf(read(html))).toEqual(values);
  });
});

function cardOf(name: string): string {
  return `<section><h2>${name}</h2><p>Cook</p><div><p>Rome</p><p>\u00B7</p><a href="/in/${INFO}</a></div></section>`;
}

describe('SDUI with less on it', () => {
  it.each([
    ['no pronouns', changed('<p>She/They</p>', ''), { pronouns: undefined, degree: '2' }],
    [
      'no degree',
      changed(DEGREES, ''),
      { pronouns: 'She/They', degree: undefined, headline: 'Tea buyer @ Fern & Leaf, Oslo' },
    ],
    [
      'neither',
      changed(`<p>She/They</p>${DEGREES}`, ''),
      { pronouns: undefined, degree: undefined, headline: 'Tea buyer @ Fern & Leaf, Oslo' },
    ],
    ['two degrees alike', changed(DEGREES, '<p>\u00B7 1st</p><p>\u00B7 2nd</p>'), { degree: undefined }],
    ['the false degree alone', changed('<p>\u00B7 2e</p>', ''), { degree: undefined, pronouns: 'She/They' }],
    [
      'a headline of dashes',
      changed('<p>Tea buyer @ Fern &amp; Leaf, Oslo</p>\n<p>', '<p>--</p>\n<p>'),
      { headline: undefined },
    ],
    [
      'a degree in words',
      changed(DEGREES, '<p>\u00B7 tweedegraads</p>'),
      { degree: undefined, pronouns: 'She/They' },
    ],
    [
      'no place',
      changed('<p>Oslo, Norway</p><p>\u00B7</p>', ''),
      { location: undefined, school: 'Nordlys University' },
    ],
    [
      'one named mutual',
      changed(/<strong>Ada[^]*?<\/a>/, '<strong>Ada</strong><span> is qx</span></a>'),
      { mutuals: '1' },
    ],
    ['no named mutual', changed(/<strong>Ada[^]*?<\/a>/, '<span>87 qx</span></a>'), { mutuals: undefined }],
    ['followers alone', changed('<p>500+</p><p>qx</p>', '<p>312 qx</p>'), { connections: undefined }],
    [
      'buttons that say something else',
      SDUI.replaceAll(/(<\/svg><\/figure>)<p>.*?<\/p>/g, '$1<p>Other</p>'),
      { company: undefined, school: undefined, role: undefined },
    ],
  ])('leaves out what is not there: %s', (_, html, values) => {
    const said = { pronouns: undefined, ...valuesOf(read(html)) };
    expect(said).toMatchObject(
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    );
    for (const [name, value] of Object.entries(values)) expect(Reflect.get(said, name)).toBe(value);
  });

  it('keeps a firm open that nothing tells from a school, until a card below does', () => {
    const bare = changed(/<div role="button">[^]*?(?=<p>500)/, '').replace(' \u00B7 Nordlys University', '');
    expect(valuesOf(read(bare))).not.toHaveProperty('company');
    const job = EXPERIENCE.replaceAll('mai 2021 \u2013 qx', 'mai 2021 \u2013 mai 2022');
    expect(valuesOf(read(bare.replace('</main>', `${job}</main>`)))).not.toHaveProperty('school');
    expect(valuesOf(read(bare.replace('</main>', `${EXPERIENCE}</main>`)))).toMatchObject({
      company: 'Fern & Leaf AS',
    });
  });
});

describe('SDUI with the experience mounted', () => {
  it('takes the job without an end', () => {
    expect(read(withExperience(EXPERIENCE))).toMatchObject({
      fields: {
        company: { value: 'Fern & Leaf AS', from: 'experience' },
        role: { value: 'Head of tea', from: 'experience' },
      },
      experience: [
        { role: 'Head of tea', company: 'Fern & Leaf AS', dates: 'mai 2021 \u2013 qx' },
        { role: 'Tea buyer', company: 'Fern & Leaf AS', dates: 'jan. 2018 \u2013 mai 2021' },
        { role: 'Intern', company: 'Kettle', dates: '2016 \u2013 2017' },
      ],
    });
  });

  it('gives no job where each has ended, whatever the top card says', () => {
    const values = valuesOf(
      read(withExperience(EXPERIENCE.replace('mai 2021 \u2013 qx', 'mai 2021 \u2013 juni 2023'))),
    );
    expect(values).toMatchObject({ school: 'Nordlys University' });
    expect(values).not.toHaveProperty('company');
    expect(values).not.toHaveProperty('role');
  });

  it('reads the entries without their keys', () => {
    const keyless = EXPERIENCE.replaceAll(/componentkey="entity[^"]*"/g, '');
    expect(valuesOf(read(withExperience(keyless)))).toEqual(valuesOf(read(withExperience(EXPERIENCE))));
  });

  it("does not take another person's list", () => {
    const foreign = EXPERIENCE.replaceAll('refACoAAAexample', 'refACoAAAstranger');
    expect(valuesOf(read(withExperience(foreign)))).toEqual(valuesOf(read(SDUI)));
  });
});

describe('refusals', () => {
  it.each([
    [
      "the card's address is another's",
      SDUI.replaceAll('runa-okafor-1a2b3c/overlay', 'someone-else/overlay'),
      'page-changed',
    ],
    ["the title is another's", changed('(3) Runa Okafor \u{1F331}', 'Tilda Brandvold'), 'ambiguous'],
    [
      'there is no card yet',
      changed(/<section componentkey[^]*Topcard">[^]*?<\/section>/, '').replace(/<aside>[^]*<\/aside>/, ''),
      'not-loaded',
    ],
    ['the screen is still another', changed('profile.Profile"', 'search.Search"'), 'not-loaded'],
    [
      'the name is not there yet',
      changed('<h2>Runa Okafor \u{1F331}</h2>', '')
        .replace(/<aside>[^]*<\/aside>/, '')
        .replace('<h2>0 qx</h2>', ''),
      'not-loaded',
    ],
  ])('when %s', (_, html, reason) => {
    expect(read(html, addressOf(SDUI))).toMatchObject({ status: 'refused', reason });
  });

  it.each([
    ['https://www.linkedin.com/in/runa-okafor-1a2b3c/details/skills/', 'subpage'],
    ['https://www.linkedin.com/feed/', 'feed'],
    ['https://evil.tld/in/runa-okafor-1a2b3c/', 'other'],
  ])('at %s', (address, detail) => {
    expect(read(SDUI, address)).toEqual({ status: 'refused', url: address, reason: 'not-a-profile', detail });
  });

  it('when a page that has loaded is about nobody', () => {
    const refusal = { status: 'refused', reason: 'not-loaded', detail: 'no person' };
    expect(read(fixture('gone'))).toMatchObject(refusal);
    expect(read(fixture('unknown'))).toMatchObject({ ...refusal, detail: 'no layout' });
    const linkless = fixture('unknown').replaceAll(/href="[^"]*"/g, '');
    expect(read(linkless)).toMatchObject({ ...refusal, detail: 'no layout' });
    expect(read('<main></main>', addressOf(SDUI))).toMatchObject({ ...refusal, detail: 'no layout' });
  });

  it('when the address changes meanwhile', () => {
    const page = new DOMParser().parseFromString(SDUI, 'text/html');
    const addresses = [addressOf(SDUI), 'https://www.linkedin.com/in/tilda-brandvold/'];
    const reading = readPage({ document: page, address: () => addresses.shift() ?? '' });
    expect(reading).toMatchObject({ status: 'refused', reason: 'page-changed' });
  });
});

describe('whatever the page says', () => {
  const TEXTS = /(?<=>)[^<>\n]+(?=<)/g;

  it('gives a valid reading or a refusal, and never throws', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', '\u00B7', '\u00B7 2', '2020 - x', '500+'),
    );
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 60, maxLength: 60 }), fc.boolean(), (texts, keepName) => {
        const reading = read(withTexts(texts, keepName));
        expect(parseReading(reading)).toMatchObject({ ok: true, reading: { status: reading.status } });
      }),
      { numRuns: 60 },
    );
  });

  function withTexts(texts: string[], keepName: boolean): string {
    let index = 0;
    return withExperience(EXPERIENCE).replaceAll(TEXTS, (text) => {
      if (keepName && text.includes('Runa Okafor')) return text;
      index += 1;
      return (texts[index % texts.length] ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    });
  }
});
