import { describe, expect, it } from 'vitest';
import { nameGuess } from '../../linkedin/title-name';

describe('nameGuess', () => {
  it.each([
    ['(3) Mei Lin | LinkedIn', 'mei-lin-1', 'Mei Lin'],
    ['(99+) Élodie d’Arc | LinkedIn', 'x', 'Élodie d’Arc'],
    ['Maarten van Oosterzee - Hurobrakal | LinkedIn', 'maarten', 'Maarten van Oosterzee'],
    ['Anna-Karin Berg – Pilot – Sjö | LinkedIn', 'akb', 'Anna-Karin Berg'],
    ['Sukarno | LinkedIn', 'sukarno-7', 'Sukarno'],
    ['Björk | LinkedIn', 'bjork', 'Björk'],
    ['山田花子 | LinkedIn', 'x-y', '山田花子'],
  ])('of %j is %3$j', (title, slug, name) => {
    expect(nameGuess({ title, slug })).toBe(name);
  });

  it.each([
    '',
    'LinkedIn',
    'Profile | LinkedIn',
    '(2) Feed | LinkedIn',
    '(2) | LinkedIn',
    '… | LinkedIn',
    'Mei Lin',
  ])('is none of %j', (title) => {
    expect(nameGuess({ title, slug: 'mei-lin' })).toBeUndefined();
  });
});
