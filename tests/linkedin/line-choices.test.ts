import { expect, it } from 'vitest';
import { choicesIn } from '../../linkedin/line-choices';

it('offers each line once, and the parts that dots and bars join', () => {
  expect(choicesIn(['Ada', 'Arup · HKU', 'Cook | Baker', 'HKU', 'x', 'A·B'])).toEqual([
    'Ada',
    'Arup · HKU',
    'Arup',
    'HKU',
    'Cook | Baker',
    'Cook',
    'Baker',
    'A·B',
  ]);
});
