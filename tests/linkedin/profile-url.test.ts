import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKind, parseProfileUrl, profileUrl } from '../../linkedin/profile-url';

describe('parseProfileUrl', () => {
  it.each([
    ['https://www.linkedin.com/in/runa-okafor/', 'runa-okafor'],
    ['https://www.linkedin.com/in/runa-okafor', 'runa-okafor'],
    ['https://linkedin.com/in/runa-okafor?trk=x&y=1#about', 'runa-okafor'],
    ['https://de.linkedin.com/in/runa-okafor/', 'runa-okafor'],
    ['https://touch.www.linkedin.com/in/runa-okafor', 'runa-okafor'],
    ['https://www.linkedin.com/in/runa-okafor/de-de/', 'runa-okafor'],
    ['https://www.linkedin.com/in/runa-okafor/pt?trk=x', 'runa-okafor'],
    ['https://www.linkedin.com/mwlite/profile/in/runa-okafor', 'runa-okafor'],
    ['www.linkedin.com/in/runa-okafor', 'runa-okafor'],
    ['  linkedin.com/in/runa-okafor/  ', 'runa-okafor'],
    ['HTTPS://WWW.LINKEDIN.COM/in/Runa-Okafor/', 'runa-okafor'],
    ['https://www.linkedin.com/in/j%C3%BCrgen-m%C3%BCller/', 'j\u00FCrgen-m\u00FCller'],
    ['https://www.linkedin.com/in/ju%CC%88rgen/', 'j\u00FCrgen'],
    ['https://www.linkedin.com/in/%25D8%25B1%25D9%2586/', '\u0631\u0646'],
    ['https://www.linkedin.com/in/50%-off/', '50%-off'],
    ['https://www.linkedin.com/in/bad%E0%A4%A/', 'bad%e0%a4%a'],
  ])('takes %s', (text, key) => {
    expect(parseProfileUrl(text)).toMatchObject({ kind: 'profile', key });
  });

  it('keeps the spelling of the address in the slug', () => {
    expect(parseProfileUrl('https://www.linkedin.com/in/ACoAAB-x/')).toEqual({
      kind: 'profile',
      slug: 'ACoAAB-x',
      key: 'acoaab-x',
    });
  });

  it.each([
    ['https://www.linkedin.com/in/runa-okafor/details/experience/', 'subpage'],
    ['https://www.linkedin.com/in/runa-okafor/overlay/contact-info/', 'subpage'],
    ['https://www.linkedin.com/in/runa-okafor/recent-activity/all/', 'subpage'],
    ['https://www.linkedin.com/in/runa-okafor/edit/intro/', 'editor'],
  ])('knows the person of %s', (text, kind) => {
    expect(parseProfileUrl(text)).toEqual({ kind, slug: 'runa-okafor', key: 'runa-okafor' });
  });

  it.each([
    '',
    'runa-okafor',
    'http://www.linkedin.com/in/x',
    'javascript:alert(1)//linkedin.com/in/x',
    'data:text/html,https://www.linkedin.com/in/x',
    'chrome-extension://abc/linkedin.com/in/x',
    'file:///linkedin.com/in/x',
    'https://linkedin.com.evil.tld/in/x',
    'https://evil.tld/linkedin.com/in/x',
    'https://evillinkedin.com/in/x',
    'evillinkedin.com/in/x',
    'https://www.linkedin.com@evil.tld/in/x',
    'https://me:pw@www.linkedin.com/in/x',
    'https://www.linkedin.com:8443/in/x',
    'https://www.linkedin.com./in/x',
    'https://www.l\u0456nkedin.com/in/x',
    'https://www.xn--lnkedin-cfg.com/in/x',
    'https://cdn.evil.linkedin.com/in/x',
    'ht\ntps://www.linkedin.com/in/x',
    'https://www.linkedin.com/in/\tx',
    'https:\\\\www.linkedin.com\\in\\x',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in/a%2Fb/',
    'https://www.linkedin.com/in/%E2%80%AEx/',
    'https://www.linkedin.com/in/%00x/',
    'https://www.linkedin.com/in/%3Cb%3E/',
    `https://www.linkedin.com/in/${'x'.repeat(201)}`,
    'https://www.linkedin.com/company/linkedin/in/x',
    'https://www.linkedin.com/sales/lead/ACwAA,NAME_SEARCH',
  ])('turns away %j', (text) => {
    expect(parseProfileUrl(text)).toBeNull();
  });

  it('never throws, and what it takes opens as the same person', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string()), (text) => {
        const slug = parseProfileUrl(`https://www.linkedin.com/in/${text}`)?.slug;
        parseProfileUrl(text);
        if (slug === undefined || slug.includes('%')) return;
        expect(parseProfileUrl(profileUrl(slug))).toMatchObject({ kind: 'profile', slug });
      }),
    );
  });
});

describe('pageKind', () => {
  it.each([
    ['https://www.linkedin.com/feed/', 'feed'],
    ['https://www.linkedin.com/', 'feed'],
    ['https://www.linkedin.com/search/results/people/?keywords=x', 'search'],
    ['https://www.linkedin.com/mynetwork/invite-connect/connections/', 'connections'],
    [
      'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fx%2F',
      'authwall',
    ],
    ['https://www.linkedin.com/login', 'authwall'],
    ['https://www.linkedin.com/company/birodo/', 'company'],
    ['https://www.linkedin.com/profile/edit?trk=x', 'editor'],
    ['https://www.linkedin.com/in/x/', 'profile'],
    ['https://www.linkedin.com/in/x/details/skills/', 'subpage'],
    ['https://www.linkedin.com/jobs/', 'other'],
    ['https://www.linkedin.com/constructor/', 'other'],
    ['about:blank', 'other'],
    ['', 'other'],
  ])('says of %s: %s', (text, kind) => {
    expect(pageKind(text)).toBe(kind);
  });
});

describe('profileUrl', () => {
  it('writes the clean address of a slug', () => {
    expect(profileUrl('\u0631\u0646-1')).toBe('https://www.linkedin.com/in/%D8%B1%D9%86-1/');
    expect(profileUrl('a\uD800')).toBe('https://www.linkedin.com/in/a%EF%BF%BD/');
  });
});
