import { describe, expect, test } from 'vitest';
import type { Insider } from '../../outreach/organisation-state';
import { inOrderOfAsking, organisationState } from '../../outreach/organisation-state';

function insider(name: string, more: Partial<Insider> = {}): Insider {
  return { name, stage: 'saved', tieKind: 'none', level: null, doNotContact: false, secondOn: null, ...more };
}

const names = (people: readonly Insider[]) => people.map(({ name }) => name);

describe('whom the method would ask first', () => {
  test('shared ground counts before rank, a name given before all', () => {
    const people = [
      insider('Zoe', { level: 'middle' }),
      insider('Ana', { level: 'senior' }),
      insider('Ben', { tieKind: 'alumni', level: 'senior' }),
      insider('Cleo', { tieKind: 'referred' }),
      insider('Dev', { level: 'entry' }),
    ];
    expect(names(inOrderOfAsking(people))).toEqual(['Cleo', 'Ben', 'Zoe', 'Dev', 'Ana']);
  });
});

describe('where things stand', () => {
  test('nobody asked: the first in order comes next, never someone who must not be contacted', () => {
    const people = [insider('Ana', { tieKind: 'friend', doNotContact: true }), insider('Ben')];
    expect(organisationState(people)).toEqual({ kind: 'nobody-asked', next: people[1] });
  });

  test('one asked and silent: from the third business day on a second one', () => {
    const mei = insider('Mei', { stage: 'asked', secondOn: '2026-10-06' });
    const jon = insider('Jon');
    expect(organisationState([jon, mei])).toEqual({
      kind: 'waiting',
      for: [mei],
      secondOn: '2026-10-06',
      next: jon,
    });
  });

  test('someone has answered: no second person is needed', () => {
    const mei = insider('Mei', { stage: 'asked', secondOn: '2026-10-06' });
    const jon = insider('Jon', { stage: 'replied' });
    expect(organisationState([mei, jon])).toEqual({ kind: 'in-touch', with: jon });
  });

  test('whoever was asked said no: someone else may be asked', () => {
    const people = [insider('Mei', { stage: 'declined' }), insider('Jon', { stage: 'let-go' })];
    expect(organisationState(people)).toEqual({ kind: 'closed', next: null });
  });
});
