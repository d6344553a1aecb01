import { expect, test } from 'vitest';
import { wordingOf } from '../../entrypoints/options/data/conflict-words';
import type { Asked } from '../../storage/backup/merge-into';

const LETTER = `Dear Ana,\n\n${'it was good to talk to you about bridges, and about water. '.repeat(5)}\n\nIda`;

const asked = (changes: Partial<Asked>): Asked => ({
  key: 'k',
  table: 'drafts',
  id: 'd',
  part: 'text',
  mine: LETTER,
  theirs: '',
  preferred: 'mine',
  about: {},
  ...changes,
});

test('what one is to choose by is said whole, line by line', () => {
  expect(wordingOf(asked({}))).toMatchObject({ what: 'Draft: text', mine: LETTER, theirs: 'left empty' });
});

test('a record that differs as a whole says all its texts, and no number or id of it', () => {
  const mine = { id: 'x', name: 'Thanks', body: LETTER, at: 5 };
  expect(wordingOf(asked({ part: '', table: 'templates', mine, about: { name: 'Thanks' } }))).toMatchObject({
    what: 'Thanks',
    mine: `Thanks · ${LETTER}`,
  });
});
