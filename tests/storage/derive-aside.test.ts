import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Contact } from '../../outreach/contact';
import { FACTS, NO_TIE } from '../../outreach/contact';
import { DEFAULT_SETTINGS } from '../../outreach/settings';
import { bearsOnDerived, derive, entryOf } from '../../storage/derive';

const MOMENT = { at: Date.UTC(2026, 1, 20), zone: 'UTC' };
const DAY = 86_400_000;

const ANA: Contact = {
  id: 'ana',
  profileKeys: [],
  captured: { at: 1, facts: { name: { value: 'Ana Silva', from: 'h1' } }, experience: [] },
  edits: {},
  tie: NO_TIE,
  fields: [],
  tags: [],
  email: '',
  phone: '',
  doNotContact: false,
  level: null,
  segment: null,
  differentFrom: [],
  sample: false,
  createdAt: 1,
  updatedAt: 1,
  archivedAt: null,
  deletedAt: null,
};

const TOUCHES = (['saved', 'replied'] as const).map((kind, at) => ({
  id: kind,
  contactId: 'ana',
  at: MOMENT.at - (9 - at) * DAY,
  zone: 'UTC',
  kind,
  text: '',
}));

const derivedOf = (contact: Contact) => {
  const person = { contact, touches: TOUCHES, colleagues: [] };
  const derived = derive(person, DEFAULT_SETTINGS, MOMENT);
  return { derived, entry: entryOf(person, derived) };
};

const words = fc.constantFrom('', 'one', 'two');
const facts = fc.dictionary(
  fc.constantFrom(...FACTS),
  words.map((value) => ({ value, from: 'card' })),
  { noNullPrototype: true },
);
const job = { role: 'Joiner', company: 'Hart', dates: '' };

// A few things are said of her, each of them something that can be said of a contact.
const changes = fc.record(
  {
    captured: fc.option(fc.record({ at: fc.nat(3), url: words, facts, experience: fc.subarray([job]) })),
    edits: fc.dictionary(fc.constantFrom(...FACTS), words, { noNullPrototype: true }),
    email: words,
    phone: words,
    profileKeys: fc.subarray(['a', 'b']),
    tags: fc.subarray(['x', 'y']),
    fields: fc.subarray(['x', 'y']),
    tie: fc.constantFrom(NO_TIE, { ...NO_TIE, kind: 'alumni' as const }),
    doNotContact: fc.boolean(),
    sample: fc.boolean(),
    level: fc.constantFrom(null, 'senior' as const),
    archivedAt: fc.constantFrom(null, 5),
    deletedAt: fc.constantFrom(null, 5),
    differentFrom: fc.subarray(['a']),
    updatedAt: fc.nat(9),
  },
  { requiredKeys: [], noNullPrototype: true },
);

it('leaves all that is derived as it was where a change is said not to bear on it', () => {
  let spared = 0;
  const one = fc.tuple(fc.constantFrom(...FACTS), words);
  const law = fc.property(changes, changes, fc.option(one), (first, more, said) => {
    const before: Contact = { ...ANA, ...first };
    const { captured } = before;
    // Either one thing alone, or one fact beside those there are.
    const [name] = Object.entries(more);
    const facts = said && { ...captured?.facts, [said[0]]: { value: said[1], from: 'card' } };
    const after: Contact =
      captured && facts
        ? { ...before, captured: { ...captured, facts } }
        : { ...before, ...(name && { [name[0]]: name[1] }) };
    if (bearsOnDerived(before, after)) return;
    spared += 1;
    expect(derivedOf(after)).toEqual(derivedOf(before));
  });
  fc.assert(law, { numRuns: 3000 });
  expect(spared).toBeGreaterThan(100);
});

it.each([
  ['that they are a connection', { degree: { value: '1', from: 'archive' } }, false],
  ['where they live', { location: { value: 'Port Ellery', from: 'archive' } }, false],
  ['where they work', { company: { value: 'Hart', from: 'archive' } }, true],
  ['what they do', { role: { value: 'Joiner', from: 'archive' } }, true],
])('%s', (_, said, bears) => {
  const { captured } = ANA;
  const after = { ...ANA, captured: captured && { ...captured, facts: { ...captured.facts, ...said } } };
  expect(bearsOnDerived(ANA, after)).toBe(bears);
});
