// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInspection } from '../../linkedin/inspection-schema';
import { LINE_LIMITS } from '../../linkedin/nearby-lines';
import { inspectPage, type PageInspection } from '../../linkedin/page-inspection';
import { addressOf, fixture } from './fixture-pages';

const UNKNOWN = fixture('unknown');

function inspect(html: string, address = addressOf(html)): PageInspection {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return inspectPage({ document: page, address: () => address });
}

describe('the lines of a page in no known layout', () => {
  it('are those near the name, in order, of this person alone', () => {
    expect(inspect(UNKNOWN)).toMatchObject({
      url: addressOf(UNKNOWN),
      title: '(1) Ylva Strömberg | LinkedIn',
      layout: 'unknown',
      failed: 'not-loaded: no layout',
      lines: [
        'Ylva Strömberg',
        'Harbour pilot at Kattegat Pilots',
        'Kattegat Pilots · Sjöfart Academy',
        'Varberg, Sweden',
        'Qx info',
        'Qx work',
        'Harbour pilot',
        'Kattegat Pilots',
        '2019 – qx',
        'Qx more people',
      ],
    });
  });

  it.each(['sdui', 'artdeco', 'pv-top-card', 'guest', 'mobile-lite', 'guest-2015'])(
    'begin with the name on %s too, and leave strangers out',
    (name) => {
      const { lines, failed } = inspect(fixture(name));
      expect(failed).toBe('');
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.join()).not.toMatch(/Tilda|Brandvold/);
    },
  );

  it('say which layout was there and which rule failed', () => {
    const strange = fixture('sdui').replace('(3) Runa Okafor \u{1F331}', 'Tilda Brandvold');
    expect(inspect(strange)).toMatchObject({ layout: 'sdui', failed: 'ambiguous: another name' });
  });

  it('are few and short however much there is', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `<p>${index} ${'y'.repeat(999)}</p>`).join('');
    const { lines } = inspect(`<title>Runa | LinkedIn</title><main><h1>Runa</h1>${many}</main>`);
    expect(lines).toHaveLength(LINE_LIMITS.lines);
    expect(Math.max(...lines.map(({ length }) => length))).toBe(LINE_LIMITS.text);
  });

  it.each(['', '<main></main>', '<title>x</title>', '<h1></h1>'])(
    'are there or not, but never an error: %#',
    (html) => {
      expect(parseInspection(inspect(html))).toMatchObject({ ok: true });
    },
  );
});

describe('the skeleton', () => {
  it('shows tags, attributes and lengths', () => {
    const { skeleton } = inspect(fixture('sdui').replace('(3) Runa Okafor \u{1F331}', 'Tilda Brandvold'));
    expect(skeleton).toContain('data-sdui-screen=com.linkedin.sdui.flagshipnav.profile.Profile');
    expect(inspect(UNKNOWN).skeleton).toContain(
      [
        '   x-line',
        '    h2 data-owner=4 "14" *',
        '    span "32"',
        '   x-line',
        '    span style=13 "11" unseen',
        '    button "10"',
      ].join('\n'),
    );
  });

  it('does not name anyone even where a tag or an attribute does', () => {
    const html = UNKNOWN.replaceAll('x-card', 'ylva-card').replace('data-owner', 'data-of-ylva');
    expect(inspect(html).skeleton).not.toMatch(/ylva/i);
  });

  it('ends, on any page', () => {
    const deep = `<title>Runa | LinkedIn</title><main>${'<div class="x">'.repeat(300)}<h1>Runa</h1>`;
    const wide = `<title>Runa | LinkedIn</title><main><h1>Runa</h1>${'<p data-x="1">y</p>'.repeat(3000)}`;
    for (const html of [deep, wide]) expect(inspect(html).skeleton.length).toBeLessThan(20_000);
  });

  it('holds no word of any text or value of the page', () => {
    // Words that cannot be a tag, an attribute's name or a value on the list.
    const canary = fc.stringMatching(/^[qzjx][a-z]{3,9}$/).map((word) => `zq${word}`);
    const attribute = fc.constantFrom(
      'class',
      'id',
      'href',
      'data-x',
      'role',
      'type',
      'aria-label',
      'title',
      'alt',
    );
    const part = fc.tuple(
      fc.constantFrom('p', 'span', 'section', 'h2', 'a', 'button'),
      attribute,
      canary,
      canary,
    );
    fc.assert(
      fc.property(canary, fc.array(part, { maxLength: 25 }), (name, parts) => {
        const inner = parts.map(([tag, key, value, text]) => `<${tag} ${key}="${value}">${text}</${tag}>`);
        const html = `<title>${name} | LinkedIn</title><main id="${name}"><h1>${name}</h1>${inner.join('')}</main>`;
        const { skeleton } = inspect(html, `https://www.linkedin.com/in/${name}-${name}/`);
        const words = [name, ...parts.flatMap(([, , value, text]) => [value, text])];
        expect(words.filter((word) => skeleton.includes(word))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('parseInspection', () => {
  const good = inspect(UNKNOWN);

  it('takes an inspection as it is', () => {
    expect(parseInspection(good)).toEqual({ ok: true, inspection: good });
  });

  it('cleans the lines again and drops empty and equal ones', () => {
    const parsed = parseInspection({ ...good, lines: [' Ada\u202E ', 'Ada', '\u0000'], extra: 1 });
    expect(parsed).toEqual({ ok: true, inspection: { ...good, lines: ['Ada'] } });
  });

  it.each([
    ['nothing', null],
    ['too many lines', { ...good, lines: Array.from({ length: 61 }, () => 'x') }],
    ['a line too long to look at', { ...good, lines: ['x'.repeat(20_001)] }],
    ['a skeleton with words', { ...good, skeleton: 'div (Ylva Strömberg)' }],
    ['a layout that does not exist', { ...good, layout: 'mine' }],
    ['a rule in free words', { ...good, failed: 'because of Ylva' }],
  ])('turns away %s', (_, value) => {
    expect(parseInspection(value)).toEqual({ ok: false });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => 'ok' in parseInspection(value)));
    expect(parseInspection(undefined)).toEqual({ ok: false });
  });
});
