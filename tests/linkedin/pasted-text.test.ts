import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_LIMITS } from '../../linkedin/nearby-lines';
import { readPastedText, type PastedText } from '../../linkedin/pasted-text';
import { FIELD_NAMES } from '../../linkedin/reading';
import type { TabTitle } from '../../linkedin/title-name';
import { computed } from '../computed';

const RUNA: TabTitle = { title: '(3) Runa Okafor | LinkedIn', slug: 'runa-okafor-1a2b3c' };
const CARD = `0 qx
Qx home
Runa Okafor
Tea buyer @ Fern & Leaf, Oslo
Qx more
Runa Okafor
She/They
· 2e
Tea buyer @ Fern & Leaf, Oslo
Fern & Leaf AS\u200B · Nordlys University
Oslo, Norway
·
Qx info
Fern & Leaf AS
Nordlys University
500+ qx
Ada, Bo and 1,204 qx`;
const JOBS = `
Qx work
Head of tea
Fern & Leaf AS · Qx-time
mai 2021 – qx · 3 qx
Intern
Kettle · Qx
2016 – 2017 · 1 qx`;

function values({ fields }: PastedText): object {
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
}

describe('readPastedText', () => {
  it('tells the lines of a copied page apart by order, dots and digits', () => {
    const pasted = readPastedText(CARD, RUNA);
    expect(values(pasted)).toEqual({
      name: 'Runa Okafor',
      pronouns: 'She/They',
      degree: '2',
      headline: 'Tea buyer @ Fern & Leaf, Oslo',
      company: 'Fern & Leaf AS',
      school: 'Nordlys University',
      location: 'Oslo, Norway',
      connections: '500+',
      role: 'Tea buyer',
    });
    expect(pasted.fields.name).toMatchObject({ from: 'pasted' });
    expect(pasted.fields.role).toMatchObject({ from: 'headline' });
    expect(pasted.lines.slice(0, 3)).toEqual(['Runa Okafor', 'She/They', '· 2e']);
  });

  it('takes the current job of a list of jobs', () => {
    expect(values(readPastedText(CARD + JOBS, RUNA))).toMatchObject({
      company: 'Fern & Leaf AS',
      role: 'Head of tea',
    });
  });

  it.each([
    ['ended', JOBS.replace('mai 2021 – qx', 'mai 2021 – mai 2022')],
    ['at another firm than the card', JOBS.replace('Fern & Leaf AS', 'Kettle')],
    ['in no shape it knows', '\nHead of tea\nmai 2021 – qx'],
  ])('leaves work to the person where the jobs are %s', (_, jobs) => {
    const read = values(readPastedText(CARD + jobs, RUNA));
    expect(read).not.toHaveProperty('role');
    expect(read).not.toHaveProperty('company');
    expect(read).toMatchObject({ school: 'Nordlys University' });
  });

  it('reads texts that stand twice in one line once', () => {
    const twice = 'Runa OkaforRuna Okafor\n· 1. \nTea buyer at FernTea buyer at Fern\nOslo, Norway\n·\nQx';
    expect(values(readPastedText(twice, RUNA))).toEqual({
      name: 'Runa Okafor',
      degree: '1',
      headline: 'Tea buyer at Fern',
      location: 'Oslo, Norway',
    });
  });

  it('takes the headline where bar and card agree on it, without a degree', () => {
    const text = 'Runa Okafor\nTea buyer\nQx\nRuna Okafor\nTea buyer\nOslo Qx info\n312 qx';
    expect(values(readPastedText(text, RUNA))).toEqual({ name: 'Runa Okafor', headline: 'Tea buyer' });
  });

  it.each([
    ['two degrees', CARD.replace('· 2e', '· 1er\n· 2e'), 'degree'],
    ['no place before the dot', CARD.replace('Oslo, Norway\n', ''), 'location'],
    ['no dot beside the place', CARD.replace('\n·\n', '\n'), 'location'],
    ['halves that stand nowhere else', CARD.replace('\nFern & Leaf AS\n', '\n'), 'company'],
    ['halves that stand nowhere else', CARD.replace('\nFern & Leaf AS\n', '\n'), 'school'],
    ['one line after the name alone', 'Runa Okafor\nTea buyer\nOslo', 'headline'],
  ])('leaves open what %s tell(s) not', (_, text, name) => {
    expect(values(readPastedText(text, RUNA))).not.toHaveProperty(name);
  });

  it('gives nothing but lines when the text is of somebody else', () => {
    expect(readPastedText(CARD, { title: 'Tilda Brandvold | LinkedIn', slug: 'tilda' })).toMatchObject({
      fields: {},
      lines: expect.arrayContaining(['Runa Okafor', 'Oslo, Norway']),
    });
  });

  it.each([
    ['right to left', 'ليلى الحداد', '· درجة 2'],
    ['Japanese', '山田 花子', '・'],
    ['Korean', '김민지', '· 2촌'],
  ])('knows no words: %s', (_, name, degree) => {
    const text = `${name}\n${degree}\nX headline\nY\n·\nZ`;
    const pasted = readPastedText(text, { title: `${name} | LinkedIn`, slug: 'x' });
    expect(pasted.fields.name?.value).toBe(name);
    expect([undefined, 'X headline']).toContain(pasted.fields.headline?.value);
  });

  it('gives clean lines, few and short, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('Runa Okafor', '·', '· 2e', '500+', 'A · B', '2020 – x', '\n', '\r\n', '\u2028'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.string(), (pieces, title) => {
        for (const tab of [RUNA, { title, slug: title }]) {
          const { fields, lines } = readPastedText(pieces.join('\n'), tab);
          expect(lines.length).toBeLessThanOrEqual(LINE_LIMITS.lines);
          expect(lines.filter((line) => line === '' || line.length > LINE_LIMITS.text)).toEqual([]);
          expect(Object.keys(fields).filter((name) => !FIELD_NAMES.some((known) => known === name))).toEqual(
            [],
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one word', 'a'.repeat(5_000_000)],
    ['blanks', ' \t'.repeat(2_500_000)],
    ['dates', 'Runa Okafor\n2020 - x · '.repeat(250_000)],
    ['names', 'Runa Okafor\n'.repeat(400_000)],
    ['digits and dashes', '2020 2020 - - '.repeat(350_000)],
  ])('does not hang on 5 MB of %s', (_, text) => {
    const start = computed();
    readPastedText(text, RUNA);
    expect(computed() - start).toBeLessThan(5000);
  });
});
