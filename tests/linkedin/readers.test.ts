// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseReading } from '../../linkedin/reading-schema';
import { fixture, read, valuesOf } from './fixture-pages';

const SDUI = fixture('sdui');
const RUNA = {
  name: 'Runa Okafor \u{1F331}',
  pronouns: 'She/They',
  headline: 'Tea buyer @ Fern & Leaf, Oslo',
  company: 'Fern & Leaf AS',
  role: 'Tea buyer',
  school: 'Nordlys University',
  location: 'Oslo, Norway',
  degree: '2',
  connections: '500+',
  mutuals: '1206',
  about: 'I buy tea. And I drink it.',
  experience: [],
};

describe('the readers', () => {
  it.each([
    ['sdui', RUNA],
    [
      'artdeco',
      {
        name: 'Ivo Lindqvist',
        pronouns: 'He/Him',
        headline: 'Ferry captain, retired',
        location: 'Gothenburg, Sweden',
        degree: '3',
        connections: '312',
        mutuals: '2',
        about: 'Forty years at sea. Now ashore.',
        experience: [{ role: 'Captain', company: 'Sound Lines', dates: 'Jan 1980 - Dec 2020' }],
      },
    ],
    [
      'pv-top-card',
      {
        name: 'Zofia Wr\u00F3bel',
        headline: 'In\u017Cynier w Mosty',
        company: 'Mosty',
        role: 'In\u017Cynier',
        school: 'Politechnika Morska',
        location: 'Gdynia, Polska',
        degree: '2',
        connections: '231',
        about: 'Buduj\u0119 mosty.',
        experience: [{ role: 'In\u017Cynier', company: 'Mosty', dates: 'lut 2016 \u2013 obecnie' }],
      },
    ],
    [
      'guest',
      {
        name: 'Elin Duarte',
        headline: 'Potter at Clay AB',
        company: 'Clay AB',
        role: 'Potter',
        location: 'Malm\u00F6, Sweden',
        connections: '500+',
        about: 'Clay and fire.',
        experience: [{ role: 'Potter', company: 'Clay AB', dates: 'Jul 2020 - Qx' }],
      },
    ],
    [
      'guest-2015',
      {
        name: 'Gerda (Holm) Falk',
        headline: 'Imkerin',
        company: 'Honig',
        role: 'Imkerin',
        school: 'Uni Kiel',
        location: 'Kiel',
        connections: '500+',
        about: 'Bienen.',
        experience: [{ role: 'Imkerin', company: 'Honig', dates: 'Mai 2011 \u2013 Qx' }],
      },
    ],
    [
      'mobile-lite',
      {
        name: 'Nils Aalto',
        headline: 'Beekeeper',
        company: 'Honey Oy',
        role: 'Beekeeper',
        location: 'Turku',
        degree: '3',
        connections: '42',
        mutuals: '3',
        about: 'Bees.',
        experience: [{ role: 'Beekeeper', company: 'Honey Oy', dates: 'Jan 2020 - Qx' }],
      },
    ],
  ])('read %s', (name, values) => {
    const reading = read(fixture(name));
    expect(valuesOf(reading)).toEqual(values);
    expect(parseReading(reading)).toEqual({ ok: true, reading });
  });

  it('say where a guessed role comes from', () => {
    expect(read(SDUI)).toMatchObject({
      fields: { role: { from: 'headline' }, company: { from: 'top-card' } },
    });
  });
});
