import { expect, test } from 'vitest';
import { contactSchema } from '../../outreach/contact';
import { touchSchema } from '../../outreach/touch';
import { makePeople } from '../../scripts/bench/people';
import { readRows } from '../../storage/rows';

test('The people of the benches are such as Cuppa keeps, with what happened to them', () => {
  const { contacts, touches } = makePeople({ from: 0, to: 300, touchesEach: 6 }, Date.now());
  expect(readRows(contactSchema, contacts).damaged).toEqual([]);
  expect(readRows(touchSchema, touches).damaged).toEqual([]);
});
