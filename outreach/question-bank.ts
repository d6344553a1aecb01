import type { Question } from './question';
import { ADVICE } from './questions/advice';
import { CLOSING } from './questions/closing';
import { GETTING_IN } from './questions/getting-in';
import { INDUSTRY } from './questions/industry';
import { ORGANISATION } from './questions/organisation';
import { PATH } from './questions/path';
import { RECRUITMENT } from './questions/recruitment';
import { SKILLS } from './questions/skills';
import { WORK_DAY } from './questions/work-day';

// Import this file lazily (`await import('…/question-bank')`): it brings all questions with it.

/**
 * The questions Cuppa comes with, by theme in the order of a talk (METHOD.md section 4). Ids are kept in
 * plans and notes, so one never changes once shipped; a new question goes to the end of its theme, because
 * the places of the others are kept too.
 */
export const BANK: readonly Question[] = [
  ...WORK_DAY,
  ...PATH,
  ...GETTING_IN,
  ...SKILLS,
  ...ORGANISATION,
  ...RECRUITMENT,
  ...INDUSTRY,
  ...ADVICE,
  ...CLOSING,
];
