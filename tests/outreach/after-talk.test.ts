import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedLines, nameIn } from '../../outreach/after-talk';
import type { Touch } from '../../outreach/touch';
import { talkWith } from './talks';
import { clock } from './touches';

describe('the name a note begins with', () => {
  test.each([
    ['Ben Wong', 'Ben Wong', ''],
    ['Ben Wong, runs the bridge team', 'Ben Wong', 'runs the bridge team'],
    ['Siobhán O’Neill (Arup)', 'Siobhán O’Neill', 'Arup'],
    ['Maria da Silva at Gammon', 'Maria da Silva', 'Gammon'],
    ['J.-P. Dupont: ask about tunnels.', 'J.-P. Dupont', 'ask about tunnels.'],
    ['林美', '林美', ''],
    ['Her boss', '', 'Her boss'],
    ['someone at Arup', '', 'someone at Arup'],
    ['Talk to Ben Wong', '', 'Talk to Ben Wong'],
    ['the dean', '', 'the dean'],
    ['', '', ''],
  ])('%s', (line, name, rest) => {
    expect(nameIn(line)).toEqual({ name, rest });
  });

  test('is never more than the line holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        const { name, rest } = nameIn(line);
        expect(line.replaceAll(/\s+/gu, ' ')).toContain(name);
        expect(name.length + rest.length).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});

const { jottings } = talkWith('Ana', {
  lines: [
    'q advice: Learn SQL',
    ' name: Ben Wong, Arup',
    ' promise: send my notes',
    ' advice: Travel',
    ': Warm.',
    ' name:  ',
    ' surprise: nobody codes',
  ],
});

function logged(kind: 'advised' | 'promised', text: string, interviewId?: string): Touch {
  const common = { ...clock('2026-10-05 12:00'), id: text, contactId: 'ana', text };
  const talk = interviewId === undefined ? {} : { interviewId };
  return kind === 'advised'
    ? { ...common, ...talk, kind }
    : { ...common, ...talk, kind, by: 'me', on: '', introduces: '' };
}

const settled = (touches: readonly Touch[], referred: readonly string[]) => {
  const lines = markedLines(jottings, touches, referred);
  return [...lines.advice, ...lines.name, ...lines.promise, ...lines.surprise]
    .filter((one) => one.settled)
    .map(({ line }) => line.text);
};

describe('marks after a talk', () => {
  test('stand by their mark in the order of the notes, without empty lines', () => {
    const lines = markedLines(jottings, [], []);
    expect(lines.advice.map(({ line }) => line.text)).toEqual(['Learn SQL', 'Travel']);
    expect([
      lines.name.length,
      lines.promise.length,
      lines.surprise.length,
      lines['follow-up'].length,
    ]).toEqual([1, 1, 1, 0]);
  });

  test('are settled once logged for this talk, and a name once it is a contact', () => {
    expect(settled([], [])).toEqual([]);
    const touches = [
      logged('advised', 'learn sql', 'talk-ana-0'),
      logged('promised', 'send my notes', 'talk-ana-0'),
    ];
    expect(settled(touches, ['ben wong'])).toEqual(['Learn SQL', 'Ben Wong, Arup', 'send my notes']);
  });

  test('are not settled by another talk, nor by something else of the same words', () => {
    const touches = [
      logged('advised', 'Learn SQL', 'earlier'),
      logged('advised', 'Travel'),
      logged('promised', 'Travel', 'talk-ana-0'),
    ];
    expect(settled(touches, ['Ben'])).toEqual([]);
  });
});
