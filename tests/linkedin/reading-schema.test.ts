import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_LIMITS, FIELD_NAMES, type ProfileReading } from '../../linkedin/reading';
import { parseReading } from '../../linkedin/reading-schema';

const URL = 'https://www.linkedin.com/in/runa-okafor/';

function reading(changes: object = {}): Record<string, unknown> {
  return {
    status: 'read',
    url: URL,
    slug: 'runa-okafor',
    layout: 'sdui',
    fields: { name: { value: 'Runa Okafor', from: 'heading' } },
    experience: [{ role: 'Cook', company: 'Fern', dates: '2014 - 2016' }],
    ...changes,
  };
}

describe('parseReading', () => {
  it('takes a reading as it is', () => {
    expect(parseReading(reading())).toEqual({ ok: true, reading: reading() });
  });

  it('takes a refusal', () => {
    const refusal = { status: 'refused', url: URL, reason: 'not-loaded', detail: 'no card' };
    expect(parseReading(refusal)).toEqual({ ok: true, reading: refusal });
  });

  it('drops keys it does not know', () => {
    const forged = reading({
      extra: 1,
      fields: { name: { value: 'Runa', from: 'heading', x: 1 }, password: { value: 'x', from: 'y' } },
    });
    expect(parseReading(forged)).toEqual({
      ok: true,
      reading: reading({ fields: { name: { value: 'Runa', from: 'heading' } } }),
    });
  });

  it('cleans and caps the texts again', () => {
    const fields = { name: { value: ` Runa\u202E\u0000 ${'x'.repeat(999)}`, from: 'heading' } };
    const parsed = parseReading(reading({ fields }));
    expect(parsed).toMatchObject({ ok: true });
    const name = parsed.ok && parsed.reading.status === 'read' ? parsed.reading.fields.name?.value : '';
    expect(name).toMatch(/^Runa x+$/);
    expect(name).toHaveLength(FIELD_LIMITS.name);
  });

  it.each([
    ['nothing', null],
    ['a text', 'read'],
    ['a foreign address', reading({ url: 'https://evil.tld/in/runa-okafor/' })],
    ['a sub-page', reading({ url: `${URL}details/skills/` })],
    ["another person's slug", reading({ slug: 'someone-else' })],
    ['a layout that does not exist', reading({ layout: 'unknown' })],
    ['a degree that does not exist', reading({ fields: { degree: { value: '4', from: 'x' } } })],
    ['mutuals in words', reading({ fields: { mutuals: { value: 'many', from: 'x' } } })],
    ['an empty value', reading({ fields: { name: { value: ' \u202E', from: 'x' } } })],
    ['a number for a text', reading({ fields: { name: { value: 1, from: 'x' } } })],
    ['a text too long to look at', reading({ fields: { about: { value: 'x'.repeat(20_001), from: 'x' } } })],
    [
      'an experience list too long',
      reading({ experience: Array.from({ length: 21 }, () => ({ role: '', company: '', dates: '' })) }),
    ],
    ['a reason that does not exist', { status: 'refused', url: URL, reason: 'because', detail: '' }],
  ])('turns away %s', (_, value) => {
    expect(parseReading(value)).toEqual({ ok: false });
  });

  it('never throws and never lets anything through that is not in the contract', () => {
    const near = fc.record(
      {
        status: fc.constantFrom('read', 'refused', 'x'),
        url: fc.oneof(fc.constant(URL), fc.webUrl(), fc.string()),
        slug: fc.oneof(fc.constant('runa-okafor'), fc.string()),
        layout: fc.constantFrom('sdui', 'guest', 'x'),
        reason: fc.constantFrom('not-loaded', 'x'),
        detail: fc.jsonValue(),
        fields: fc.dictionary(
          fc.oneof(fc.constantFrom(...FIELD_NAMES), fc.string()),
          fc.oneof(
            fc.record({ value: fc.string({ unit: 'binary' }), from: fc.constant('rule') }),
            fc.jsonValue(),
          ),
        ),
        experience: fc.oneof(fc.constant([]), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.jsonValue(), fc.anything()), (value) => {
        const parsed = parseReading(value);
        expect(parsed.ok ? breaches(parsed.reading) : []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const KEYS = {
  read: ['status', 'url', 'slug', 'layout', 'fields', 'experience'],
  refused: ['status', 'url', 'reason', 'detail'],
};

// Every key or value that the contract does not have.
function breaches(reading: ProfileReading): string[] {
  const wrong = Object.keys(reading).filter((key) => !KEYS[reading.status].includes(key));
  if (reading.status === 'refused') return wrong;
  const known = new Set<string>(FIELD_NAMES);
  const unknown = Object.keys(reading.fields).filter((name) => !known.has(name));
  const long = FIELD_NAMES.filter((name) => (reading.fields[name]?.value.length ?? 0) > FIELD_LIMITS[name]);
  return [...wrong, ...unknown, ...long];
}
