import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanEmail, emailKey } from '../../outreach/email';

describe('an e-mail address', () => {
  test.each([
    ['  Mei.Lin@ARUP.Example ', 'Mei.Lin@arup.example'],
    ['mailto:mei@arup.example', 'mei@arup.example'],
    ['Mei Lin <mei@Arup.example>', 'mei@arup.example'],
    ['mei@', 'mei@'],
    ['Mei', 'Mei'],
    ['', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanEmail(typed)).toBe(kept);
  });

  test.each([
    ['Mei.Lin@arup.example', ' mei.lin@ARUP.example'],
    ['mei@arup.example', 'MEI <MAILTO:mei@arup.example>'],
  ])('%j reaches whom %j reaches', (one, other) => {
    expect(emailKey(one)).toBe(emailKey(other));
    expect(emailKey(one)).not.toBe('');
  });

  test.each(['', 'mei', 'mei@', '@arup.example', 'mei lin@arup.example'])('%j reaches nobody', (typed) => {
    expect(emailKey(typed)).toBe('');
  });

  test('kept is kept for good', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const kept = cleanEmail(typed);
        expect(emailKey(kept)).toBe(emailKey(typed));
      }),
    );
  });
});
