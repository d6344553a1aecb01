import { expect, test } from 'vitest';
import { isSameOrganisation, organisationNames } from '../../outreach/organisation';

test('an organisation goes by the names that are written', () => {
  expect(organisationNames('The University of Hong Kong (HKU)')).toStrictEqual([
    'university of hong kong',
    'hku',
  ]);
  expect(organisationNames(' ')).toStrictEqual([]);
});

test.each([
  ['HKU', 'The University of Hong Kong (HKU)', true],
  ['Arup', 'ARUP Ltd.', true],
  ['Arup', 'Arup · Full-time', true],
  ['Técnico Lisboa', 'Tecnico Lisboa', true],
  ['HKU', 'HKU – Faculty of Engineering', true],
  ['Columbia', 'British Columbia Institute', false],
  ['University of California', 'University of California, Davis', false],
  ['HKU', 'University of Hong Kong', false],
  ['', '', false],
  ['(', ')', false],
])('%j and %j: %s', (one, other, same) => {
  expect(isSameOrganisation(one, other)).toBe(same);
  expect(isSameOrganisation(other, one)).toBe(same);
});
