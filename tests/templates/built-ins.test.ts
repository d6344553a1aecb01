import { describe, expect, test } from 'vitest';
import type { Tie } from '../../outreach/contact';
import type { Channel } from '../../outreach/touch';
import { SENT_KINDS } from '../../outreach/touch';
import { BUILT_INS } from '../../templates/built-ins';
import type { Sources } from '../../templates/facts-for';
import { factsFor } from '../../templates/facts-for';
import { fill } from '../../templates/fill';
import { measure, wordsIn } from '../../templates/limits';
import type { Template } from '../../templates/template';
import { MOMENTS } from '../../outreach/moment';
import { hasSubject } from '../../templates/template';
import { ASKED, MEI, NOBODY, person, sources, TALK, TYPICAL_TIES } from './people';

type Case = { id: string; channel: Channel; template: Template };

const EARLY = new Set(['first-request', 'after-acceptance']);
const CASES: Case[] = BUILT_INS.flatMap((template) =>
  template.channels.map((channel) => ({ id: template.id, channel, template })),
);
const REQUESTS = CASES.filter(({ template }) => EARLY.has(template.moment));

function written({ template, channel }: Omit<Case, 'id'>, changes: Partial<Sources>) {
  const touches = EARLY.has(template.moment) ? [] : [ASKED, TALK];
  const filled = fill(template, factsFor(sources({ touches, channel, ...changes })), channel);
  if (!filled.ok) throw new Error(`${template.id}: ${JSON.stringify(filled.error)}`);
  return filled;
}

function theOne(id: string): Template {
  const found = BUILT_INS.find((template) => template.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}

const PEOPLE: Record<string, (tie: Tie) => Partial<Sources>> = {
  everything: (tie) => ({ contact: person(MEI, tie) }),
  'only a name': (tie) => ({ contact: { ...person({ name: 'Mei Lin' }, tie), fields: [] } }),
  'no more than the kind of tie': ({ kind }) => ({ contact: person(MEI, { kind }) }),
  'nothing at all': () => ({ ...NOBODY, touches: [] }),
};

describe('the list', () => {
  test('has unique ids, a template for each moment, and a touch and channel for each', () => {
    const ids = BUILT_INS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(BUILT_INS.map(({ moment }) => moment))).toEqual(new Set(MOMENTS));
    for (const { touch, channels } of BUILT_INS) {
      expect(SENT_KINDS).toContain(touch);
      expect(channels.length).toBeGreaterThan(0);
    }
  });

  test('names each so that it is clear without its moment, as in a closed list', () => {
    const names = BUILT_INS.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names).not.toContain('In writing');
  });

  test('ends a line with the place of a talk, so that a link is nothing but the link', () => {
    const meet = 'https://meet.example/abc';
    const { text } = written(
      { channel: 'email', template: theOne('confirm') },
      { touches: [ASKED, { ...TALK, place: meet }] },
    );
    expect(text.split('\n')).toContain(`Where: ${meet}`);
  });

  test('claims nothing of a stranger that nobody has said', () => {
    const cold = CASES.filter(({ template }) => EARLY.has(template.moment));
    for (const one of cold) {
      const { text } = written(one, { contact: person(MEI, { kind: 'none' }) });
      expect(text).not.toMatch(/\bread(?:ing)?\b|\bI saw\b/iu);
    }
  });

  test('states the parts of each, those of a request in the order of the method', () => {
    for (const { parts = [] } of BUILT_INS) expect(parts.length).toBeGreaterThan(1);
    const asking = BUILT_INS.filter(({ moment, id }) => EARLY.has(moment) && !id.startsWith('note'));
    for (const { parts } of asking) {
      expect(parts).toEqual(['who I am', 'what we share', 'why them', 'what I ask', 'an easy next step']);
    }
  });

  test('has a subject where one of the channels does', () => {
    for (const { id, subject, channels } of BUILT_INS) {
      expect([id, subject !== undefined]).toEqual([id, channels.some(hasSubject)]);
    }
  });
});

const UNCLEAN =
  /[{}%]|\n{3}| {2}|[ \t]$|^[ \t]| [.,;:?]|\.\.|,,|\ba [aeio]|\[\]|\bundefined\b|\bnull\b|, (?:We|You) /mu;

describe.each(Object.entries(PEOPLE))('knowing %s', (_, knowing) => {
  test.each(CASES)('$id by $channel reads clean', ({ template, channel }) => {
    for (const tie of TYPICAL_TIES) {
      const { subject, text } = written({ template, channel }, knowing(tie));
      for (const part of [subject, text]) {
        expect(part).not.toMatch(UNCLEAN);
        expect(part).toBe(part.trim());
      }
      expect(text).not.toBe('');
      expect(subject === '').toBe(!hasSubject(channel));
    }
  });
});

const ABOUT_JOBS = /\b(?:jobs?|hir(?:e|ed|ing)|r[ée]sum[ée]s?|CVs?|vacanc(?:y|ies)|internships?|!)\b|!/iu;
const FLATTERY = /\b(?:amazing|inspir\w+|impress\w+|incredible|honou?r\w*|admir\w+|thrilled)\b/iu;

describe('what is said', () => {
  test.each(CASES)('$id by $channel asks for no job and flatters nobody', ({ template, channel }) => {
    for (const tie of TYPICAL_TIES) {
      const { subject, text } = written({ template, channel }, { contact: person(MEI, tie) });
      expect(`${template.name} ${subject} ${text}`).not.toMatch(ABOUT_JOBS);
      expect(`${template.name} ${subject} ${text}`).not.toMatch(FLATTERY);
    }
  });

  test.each(REQUESTS)('$id asks advice, for stated minutes, ending in a question', (entry) => {
    for (const tie of TYPICAL_TIES) {
      const { text } = written(entry, { contact: person(MEI, tie) });
      expect(text).toMatch(/20 minutes/u);
      expect(text).toMatch(/advice|would tell someone|how you came/u);
      const ask = text.split(/\n\nIf they/u)[0]?.replace(/\n\nTom Reid$/u, '');
      expect(ask).toMatch(/\?$/u);
    }
  });

  test.each(REQUESTS)('$id names no referrer without leave', (entry) => {
    for (const tie of TYPICAL_TIES) {
      const contact = person(MEI, { ...tie, referrer: 'Ana Silva', mayMention: false });
      const { subject, text } = written(entry, { contact });
      expect(subject + text).not.toMatch(/Ana|Silva|who gave you/u);
    }
  });

  test.each(REQUESTS.filter(({ id }) => id !== 'note'))('$id keeps the order of the parts', (entry) => {
    const contact = person(MEI, { kind: 'referred', referrer: 'Ana Silva', mayMention: true });
    const { text } = written(entry, { contact });
    const parts = ['HKU', 'Ana Silva suggested', 'low-carbon building design', '20 minutes'];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('names who gave the name, without leave, only in the report back to that person', () => {
    const contact = person(MEI, { kind: 'referred', referrer: 'Ana Silva' });
    const named = CASES.filter((entry) => written(entry, { contact }).text.includes('Ana'));
    expect(new Set(named.map(({ id }) => id))).toEqual(new Set(['tell-referrer']));
    expect(theOne('tell-referrer').to).toBe('referrer');
  });

  test.each(['phone', 'in-person'])('%s says what to do when they are busy or cannot help', (id) => {
    const { text } = written({ template: theOne(id), channel: theOne(id).channels[0] ?? 'phone' }, {});
    expect(text).toMatch(/^If they are busy:\n\S/mu);
    expect(text).toMatch(/^If they cannot help:\n.*(?:Who else|someone)/mu);
  });
});

function aboutThem(text: string): number {
  const parts = text.replace(/\n\nTom Reid$/u, '').split(/(?<=[.?,])\s+/u);
  const theirs = parts.filter((part) => /\b(?:you|your|Mei|We)\b/u.test(part));
  return wordsIn(theirs.join(' ')) / wordsIn(parts.join(' '));
}

describe('length', () => {
  test.each(CASES)('$id by $channel fits', (entry) => {
    for (const tie of TYPICAL_TIES) {
      const filled = written(entry, { contact: person(MEI, tie) });
      const counters = measure(entry.channel, filled, { account: 'free' });
      expect(counters.map(({ label, level }) => `${label}: ${level}`).join()).not.toMatch(/warn|over/u);
    }
  });

  test('an e-mail is under 75 words and at least half about the reader', () => {
    for (const tie of TYPICAL_TIES) {
      const entry = { template: theOne('email'), channel: 'email' } as const;
      const { text } = written(entry, { contact: person(MEI, tie) });
      expect(wordsIn(text)).toBeLessThan(75);
      expect(aboutThem(text)).toBeGreaterThanOrEqual(0.5);
    }
  });
});

describe('what is not known', () => {
  test('is marked where the text needs it and left out where it does not', () => {
    const { unfilled } = written({ template: theOne('email'), channel: 'email' }, NOBODY);
    expect(unfilled).toEqual([
      'what you are exploring',
      'their name',
      'your name',
      'your school or employer',
    ]);
  });

  test('of a thank-you is left for the person to say', () => {
    const { unfilled } = written({ template: theOne('thank-you'), channel: 'email' }, {});
    expect(unfilled).toEqual(['something they said', 'your next step']);
  });

  test('of a shared school falls back on theirs', () => {
    const contact = person({ ...MEI, school: 'IST Lisboa' }, { kind: 'alumni' });
    const { text } = written({ template: theOne('note-shared'), channel: 'note' }, { contact });
    expect(text).toContain('We both studied at IST Lisboa.');
  });
});
