import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Adviser } from '../../outreach/learn-advice';
import { adviceLedger, groupAdvice } from '../../outreach/learn-advice';
import type { Touch } from '../../outreach/touch';
import { clock } from './touches';

function advised(id: string, wall: string, text: string): Touch {
  return { ...clock(wall), id, contactId: id, kind: 'advised', text };
}

const acted = (adviceId: string, wall: string): Touch => {
  return { ...clock(wall), id: `did-${adviceId}`, contactId: 'ana', kind: 'acted', text: '', adviceId };
};
const wrote = (wall: string): Touch => {
  const sent = { channel: 'email', template: '', subject: '', text: 'I did it.' } as const;
  return { ...clock(wall), id: `wrote-${wall}`, contactId: 'ana', kind: 'wrote', ...sent };
};

function adviser(name: string, ...touches: Touch[]): Adviser {
  return { contactId: name.toLowerCase(), name, touches };
}

/** Each text said by somebody else, one after the other. */
function saying(...texts: string[]) {
  const people = texts.map((text, at) =>
    adviser(`Person ${at}`, advised(`advice-${at}`, `2026-10-0${at + 1} 09:00`, text)),
  );
  return groupAdvice(adviceLedger(people)).map((group) => [group.text, group.people]);
}

describe('advice said in the same words, or nearly', () => {
  test.each([
    ['Learn SQL first.', 'First, learn SQL'],
    ['Take the course in statistics', 'take a course in Statistics!'],
    ['You should practise every day', 'Practice every day'],
    ['Don’t wait', 'Do not wait'],
    ['Organize your notes', 'organise notes'],
    ['Ask for feedback.', 'ASK FOR  FEEDBACK'],
    ['Join meetups', 'Join a meetup'],
  ])('%s = %s', (one, other) => {
    expect(saying(one, other)).toEqual([[one, 2]]);
  });

  test.each([
    ['Learn SQL', 'Do not learn SQL'],
    ['Take statistics at Delft', 'Take statistics at Leiden'],
    ['Talk to Ana before Tom', 'Talk to Tom before Ana'],
    ['Prefer startups to banks', 'Prefer banks to startups'],
    ['Learn SQL first, then Python', 'Learn SQL, then Python first'],
    ['Read one book', 'Read two books'],
    ['Let data guide design', 'Let design guide data'],
    ['Learn C', 'Learn C++'],
    ['Work more', 'Work less'],
    ['Never stop', 'Stop'],
    ['去实习', '别去实习'],
  ])('%s ≠ %s', (one, other) => {
    expect(saying(one, other)).toHaveLength(2);
  });

  test('counts people, not how often one person says it', () => {
    const ana = adviser(
      'Ana',
      advised('a1', '2026-10-01 09:00', 'Travel.'),
      advised('a2', '2026-10-02 09:00', 'Travel'),
    );
    const tom = adviser('Tom', advised('t1', '2026-10-03 09:00', 'Learn SQL'));
    const jon = adviser('Jon', advised('j1', '2026-10-04 09:00', 'learn sql'));
    expect(groupAdvice(adviceLedger([ana, tom, jon])).map(({ text, people }) => [text, people])).toEqual([
      ['Learn SQL', 2],
      ['Travel.', 1],
    ]);
  });

  test('leaves out what has no words, and loses nothing else', () => {
    const words = fc
      .array(fc.constantFrom('learn', 'the', 'SQL', 'not', 'first', 'you', '!', ''))
      .map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 9 }), (texts) => {
        const people = texts.map((text, at) =>
          adviser(`P${at}`, advised(`a${at}`, `2026-10-0${at + 1} 09:00`, text)),
        );
        const groups = groupAdvice(adviceLedger(people));
        const said = texts.filter((text) => text.trim() !== '');
        expect(groups.flatMap(({ rows }) => rows)).toHaveLength(said.length);
        expect(groups.map(({ people: many }) => many)).toEqual(
          groups.map(({ people: many }) => many).toSorted((a, b) => b - a),
        );
      }),
    );
  });
});

describe('the ledger', () => {
  const ana = adviser(
    'Ana',
    advised('sql', '2026-10-01 09:00', 'Learn SQL'),
    advised('book', '2026-10-01 09:01', 'Read the book'),
    advised('talk', '2026-10-01 09:02', 'Give a talk'),
    acted('sql', '2026-10-05 09:00'),
    wrote('2026-10-06 09:00'),
    acted('book', '2026-10-07 09:00'),
  );

  test('says how far each has come: told them, did it, heard it; what waits for me first', () => {
    expect(adviceLedger([ana]).map(({ text, state }) => [text, state])).toEqual([
      ['Read the book', 'done'],
      ['Give a talk', 'given'],
      ['Learn SQL', 'told'],
    ]);
  });

  test('says when', () => {
    expect(adviceLedger([ana]).at(-1)).toMatchObject({
      name: 'Ana',
      givenAt: clock('2026-10-01 09:00').at,
      doneAt: clock('2026-10-05 09:00').at,
      toldAt: clock('2026-10-06 09:00').at,
    });
  });
});
