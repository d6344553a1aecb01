import { describe, expect, test } from 'vitest';
import type { Captured } from '../../outreach/contact';
import { FACTS } from '../../outreach/contact';
import { changesIn, factsOf, shownFact } from '../../outreach/facts';

function reading(facts: Captured['facts']): Captured {
  return { at: 0, url: 'https://www.linkedin.com/in/mei-lin/', facts, experience: [] };
}

const captured = reading({
  name: { value: 'Mei Lin', from: 'heading' },
  role: { value: 'Structural engineer', from: 'headline' },
  company: { value: 'Arup', from: 'experience' },
});

describe('what is known of a contact', () => {
  test('says of each fact where it came from', () => {
    const facts = factsOf({ captured, edits: {} });
    expect(facts.company).toEqual({ value: 'Arup', origin: 'page', from: 'experience' });
    expect(facts.role).toEqual({ value: 'Structural engineer', origin: 'guess', from: 'headline' });
    expect(facts.school).toEqual({ value: '', origin: 'none', from: '' });
  });

  test('is the same asked for one by one', () => {
    const contact = { captured, edits: { role: 'Bridge engineer', school: '' } };
    const facts = factsOf(contact);
    const asked = (['name', 'role', 'company', 'school', 'location'] as const).map((fact) =>
      shownFact(contact, fact),
    );
    expect(asked).toEqual(['Mei Lin', 'Bridge engineer', 'Arup', '', '']);
    expect(asked).toEqual(
      [facts.name, facts.role, facts.company, facts.school, facts.location].map(({ value }) => value),
    );
  });

  test('a headline read as a headline is no guess', () => {
    const headline = { value: 'Engineer at Arup', from: 'top-card' };
    expect(factsOf({ captured: reading({ headline }), edits: {} }).headline.origin).toBe('page');
  });

  test('is what the person typed wherever they typed', () => {
    const facts = factsOf({ captured, edits: { company: 'Arup Hong Kong', school: 'HKU' } });
    expect(facts.company).toEqual({ value: 'Arup Hong Kong', origin: 'edited', from: 'you' });
    expect(facts.school.value).toBe('HKU');
    expect(facts.name.value).toBe('Mei Lin');
  });

  test('is empty where the person cleared it on purpose', () => {
    expect(factsOf({ captured, edits: { role: '' } }).role).toEqual({
      value: '',
      origin: 'edited',
      from: 'you',
    });
  });

  test('is there for a contact added by hand', () => {
    const facts = factsOf({ captured: null, edits: { name: 'Tom Reid' } });
    expect(facts.name.origin).toBe('edited');
    expect(Object.keys(facts).toSorted()).toEqual([...FACTS].toSorted());
  });

  test('is nothing for a contact without anything', () => {
    const facts = factsOf({ captured: null, edits: {} });
    expect(FACTS.filter((fact) => facts[fact].origin !== 'none')).toEqual([]);
  });
});

describe('what to call them', () => {
  test('is guessed from the name as shown', () => {
    const callName = { value: 'Mei', origin: 'guess', from: 'name' };
    expect(factsOf({ captured, edits: {} }).callName).toEqual(callName);
    expect(factsOf({ captured, edits: { name: 'Lin, Mei' } }).callName).toEqual(callName);
  });

  test.each(['Dr Lin', ''])('stays %j when the person said so', (callName) => {
    expect(factsOf({ captured, edits: { callName } }).callName).toMatchObject({
      value: callName,
      origin: 'edited',
    });
  });
});

describe('what a new reading would change', () => {
  test('is nothing when the page says the same', () => {
    expect(changesIn({ captured, edits: {} }, { ...captured, at: 1 })).toEqual([]);
  });

  test('is each fact that differs or is new, in the order they are shown', () => {
    const after = reading({
      school: { value: 'HKU', from: 'education' },
      role: { value: 'Associate', from: 'experience' },
    });
    expect(changesIn({ captured, edits: {} }, after)).toEqual([
      { fact: 'role', before: 'Structural engineer', after: 'Associate', edited: false },
      { fact: 'school', before: '', after: 'HKU', edited: false },
    ]);
  });

  test('is not what the page hides now', () => {
    expect(changesIn({ captured, edits: {} }, reading({}))).toEqual([]);
  });

  test('says which facts stay as the person typed them, even cleared', () => {
    const after = reading({ company: { value: 'WSP', from: 'experience' } });
    expect(changesIn({ captured, edits: { company: '' } }, after)).toEqual([
      { fact: 'company', before: 'Arup', after: 'WSP', edited: true },
    ]);
  });

  test('is everything for a contact never read before', () => {
    const changed = changesIn({ captured: null, edits: { name: 'Mei' } }, captured).map(({ fact }) => fact);
    expect(changed).toEqual(['name', 'role', 'company']);
  });
});
