import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../outreach/contact';
import { guessLevel, levelOf } from '../../outreach/level';

describe('a level guessed from a role', () => {
  test.each([
    'Software Engineering Intern',
    'Junior designer',
    'Graduate Engineer',
    'Apprentice electrician',
    'Trainee solicitor',
    'Research Assistant',
    'Student at HKU',
    'Werkstudent (m/w/d) Marketing',
    'Praktikantin',
    'Stagiaire en communication',
    'Étudiante en droit',
    'Becario de investigación',
    'Estagiário',
    '软件实习生',
    'Aspiring data scientist',
  ])('%s has just begun', (role) => {
    expect(guessLevel(role)).toBe('entry');
  });

  test.each([
    'Senior Structural Engineer',
    'Sr. Analyst',
    'Head of Design',
    'Head of Student Services',
    'Director, Graduate Recruitment',
    'VP Engineering',
    'Co-founder & CEO',
    'Professor of Biology',
    'General Manager',
    'Senior manager',
    'Retired judge',
    'Leiterin Forschung',
    'Geschäftsführer',
    'Directrice générale',
    'Jefa de producto',
    'Diretora',
    '市场总监',
  ])('%s has long experience', (role) => {
    expect(guessLevel(role)).toBe('senior');
  });

  test.each(['Product Manager', 'Team leader', 'Assistant Professor', 'Associate director', 'Teamleiter'])(
    '%s is some years in',
    (role) => {
      expect(guessLevel(role)).toBe('middle');
    },
  );

  test.each([
    '',
    'Nurse',
    'Structural engineer',
    'Associate',
    'Executive Assistant',
    'Assistant to the Director',
    'HR Business Partner',
    'Former CEO',
    'Senior student',
    'Internal auditor',
    'International trade',
    'Studentenwerk Berlin',
    'Leadership coach',
    'Intern at the director’s office',
  ])('“%s” says nothing', (role) => {
    expect(guessLevel(role)).toBeNull();
  });

  test('does not hang on case, accents or the signs between words', () => {
    expect(guessLevel('HEAD  OF—DESIGN')).toBe('senior');
    expect(guessLevel('ETUDIANTE')).toBe('entry');
  });

  test('is made of any text, and only ever one of the levels', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (role) => {
        expect([...LEVELS, null]).toContain(guessLevel(role));
        expect(guessLevel(role.toUpperCase().toLowerCase())).toBe(guessLevel(role.toLowerCase()));
      }),
    );
  });
});

test('what the person says counts, and a guess is marked as one', () => {
  expect(levelOf({ level: 'entry', role: 'Director' })).toEqual({ level: 'entry', guessed: false });
  expect(levelOf({ level: null, role: 'Director' })).toEqual({ level: 'senior', guessed: true });
  expect(levelOf({ level: null, role: 'Nurse' })).toEqual({ level: null, guessed: false });
});
