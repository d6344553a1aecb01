import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newReflection } from '../../outreach/interview';
import type { Touch } from '../../outreach/touch';
import { touchSchema } from '../../outreach/touch';
import { BUILT_INS } from '../../templates/built-ins';
import type { TalkNotes } from '../../templates/facts-of-talk';
import { factsOfTalk } from '../../templates/facts-of-talk';
import { factsFor } from '../../templates/facts-for';
import { fill } from '../../templates/fill';
import { noted } from '../outreach/talks';
import { ASKED, HOME, MEI, NOW, person, sources } from './people';

const DAY = 86_400_000;
const base = { contactId: 'c', zone: HOME, text: '' };

/** A touch on a day of the story: 0 is the day of the talk. */
function on(day: number, touch: object): Touch {
  return touchSchema.parse(Object.assign({ ...base, at: NOW + day * DAY }, touch));
}

const IN_TALK = { interviewId: 'talk' };
const PROMISED = { ...IN_TALK, kind: 'promised' };

const MET = on(0, { ...IN_TALK, id: 'met', kind: 'met' });
const SQL = on(0, { ...IN_TALK, id: 'sql', kind: 'advised', text: 'learn SQL first. It pays.' });
const BEN_TEXT = { introduces: 'Ben Wong', text: 'introduce Ben Wong' };
const BEN = on(0, { ...PROMISED, ...BEN_TEXT, id: 'ben', by: 'them', on: '' });
const MINE = { id: 'mine', by: 'me', on: '2026-10-12', introduces: '', text: 'send her my notes' };
const NOTES = on(0, { ...PROMISED, ...MINE });
const KEPT = on(1, { id: 'kept', kind: 'kept', promiseId: 'mine', outcome: 'kept' });
const DID = on(9, { id: 'did', kind: 'acted', adviceId: 'sql', text: 'I finished a course.' });
const WROTE = { ...ASKED, id: 'wrote', kind: 'wrote', at: NOW + 10 * DAY } as const;

function notes(...lines: string[]): TalkNotes {
  const ids = { interviewId: 'talk', contactId: 'c' };
  const jottings = lines.map((line, at) => Object.assign({ id: `n${at}` }, ids, noted(line, NOW + at)));
  return { interview: { id: 'talk', reflection: null }, jottings, referred: [] };
}

const byHand = (id: string, day: number, kind: string) => on(day, { id, kind, text: id });

describe('what they said', () => {
  test('is the advice of this talk, in its first sentence', () => {
    expect(factsOfTalk({ touches: [MET, SQL] })['interview.advice']).toEqual(['learn SQL first']);
  });

  test('is not the advice of the talk before', () => {
    const old = on(-90, { id: 'old', kind: 'advised', interviewId: 'before', text: 'travel' });
    const again = { ...SQL, at: NOW - 1 };
    expect(factsOfTalk({ touches: [again, old, MET] })['interview.advice']).toEqual(['learn SQL first']);
  });

  test('logged by hand, counts from the day of the last talk on', () => {
    const touches = [byHand('old', -90, 'advised'), byHand('met', 0, 'met'), byHand('new', -0.1, 'advised')];
    expect(factsOfTalk({ touches })['interview.advice']).toEqual(['new']);
  });

  test('comes from the notes when it is not logged: advice, else what surprised', () => {
    const talk = notes(
      ': Warm.',
      'q surprise: nobody codes alone',
      'q advice: learn SQL',
      ' advice: travel',
      ' advice: a third',
    );
    expect(factsOfTalk({ touches: [], talk })['interview.advice']).toEqual(['learn SQL', 'travel']);
    const surprised = notes('q surprise: nobody codes alone.');
    expect(factsOfTalk({ touches: [MET], talk: surprised })['interview.advice']).toEqual([
      'nobody codes alone',
    ]);
  });
});

describe('my next step', () => {
  test('is what I promised and still owe, else what I wrote down', () => {
    const reflection = { ...newReflection(1), next: 'Ask Ben. Then rest.' };
    const talk = { ...notes(), interview: { id: 'talk', reflection } };
    expect(factsOfTalk({ touches: [NOTES], talk })['interview.next_step']).toBe('send her my notes');
    expect(factsOfTalk({ touches: [NOTES, KEPT], talk })['interview.next_step']).toBe('Ask Ben');
    expect(factsOfTalk({ touches: [BEN] })['interview.next_step']).toBe('');
  });
});

describe('names they gave', () => {
  test('are the contacts that came of it, else notes that can be names', () => {
    const talk = notes(
      ' name: Ben Wong',
      ' name: someone at Arup',
      ' name: Jon Ek, knows bridges',
      " name: Siobhán O'Neill",
    );
    expect(factsOfTalk({ touches: [], talk })['interview.names']).toEqual([
      'Ben Wong',
      'Jon Ek',
      "Siobhán O'Neill",
    ]);
    const referred = { ...talk, referred: ['Ben Wong '] };
    expect(factsOfTalk({ touches: [], talk: referred })['interview.names']).toEqual(['Ben Wong']);
  });
});

describe('advice and promises', () => {
  test('that I followed and have not told', () => {
    const facts = factsOfTalk({ touches: [MET, SQL, DID] });
    expect([facts['advice.done'], facts['me.news']]).toEqual([['learn SQL first'], ['I finished a course']]);
    const told = factsOfTalk({ touches: [MET, SQL, DID, WROTE] });
    expect([told['advice.done'], told['me.news']]).toEqual([[], []]);
  });

  test('of theirs that are open', () => {
    expect(factsOfTalk({ touches: [MET, BEN, NOTES] })).toMatchObject({
      'promise.theirs': 'introduce Ben Wong',
      'promise.introduces': 'Ben Wong',
    });
    const kept = on(1, { id: 'kept', kind: 'kept', promiseId: 'ben', outcome: 'kept' });
    expect(factsOfTalk({ touches: [BEN, kept] })).toMatchObject({
      'promise.theirs': '',
      'promise.introduces': '',
    });
  });

  test('do not hang on the order of touches', () => {
    const touches = [MET, SQL, BEN, NOTES, KEPT, DID];
    const mixed = fc.shuffledSubarray(touches, { minLength: touches.length });
    fc.assert(
      fc.property(mixed, (some) => {
        expect(factsOfTalk({ touches: some })).toEqual(factsOfTalk({ touches }));
      }),
    );
  });
});

function written(id: string, touches: readonly Touch[], talk?: TalkNotes) {
  const template = BUILT_INS.find((one) => one.id === id);
  if (!template) throw new Error(`no template ${id}`);
  const values = factsFor(sources({ contact: person(MEI), touches, talk, now: NOW + 11 * DAY }));
  const filled = fill(template, values, 'email');
  if (!filled.ok) throw new Error(filled.error.message);
  return filled;
}

describe('a letter', () => {
  test('of thanks is whole from the notes of the talk', () => {
    const talk = { ...notes(), referred: ['Ben Wong', 'Ana Silva'] };
    const { text, unfilled } = written('thank-you', [MET, SQL, NOTES], talk);
    expect(unfilled).toEqual([]);
    expect(text).toContain('What has stayed with me: learn SQL first. My next step: send her my notes.');
    expect(text).toContain('I will write to Ben Wong and Ana Silva, and let you know how it goes.');
  });

  test('about what I did with their advice is whole too', () => {
    const { text, unfilled } = written('check-in', [MET, SQL, DID]);
    expect(unfilled).toEqual([]);
    expect(text).toContain('your advice was: learn SQL first. Since then: I finished a course.');
  });

  test('to remind them names whom they would introduce, or what they offered', () => {
    const { text, subject, unfilled } = written('remind-introduction', [MET, BEN]);
    expect([subject, unfilled]).toEqual(['Meeting Ben Wong', []]);
    expect(text).toContain('You offered to introduce me to Ben Wong');
    const article = { ...MINE, by: 'them', text: 'the article' };
    const other = written('remind-introduction', [MET, on(0, { ...PROMISED, ...article })]);
    expect(other.text).toContain('glad of: the article.');
  });

  test('without notes asks for what is missing', () => {
    expect(written('check-in', []).unfilled).toEqual(['something they said', 'what you did with it']);
  });
});
