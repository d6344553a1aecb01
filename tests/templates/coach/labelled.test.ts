import { expect, test } from 'vitest';
import { coachFor, RULES } from '../../../templates/coach/coach';
import { TO_MEI } from './context';
import { MESSAGES } from './messages';

function spokenOf({ text, context }: (typeof MESSAGES)[number]): string[] {
  const { findings } = coachFor({ ...TO_MEI, ...context })({ subject: '', text });
  return [...new Set(findings.map(({ id }) => id))];
}

const READ = MESSAGES.map((message) => ({ ...message, spoken: spokenOf(message) }));

type Score = { right: number; wrong: number; missed: number };

function scoreOf(id: string): Score {
  const score = { right: 0, wrong: 0, missed: 0 };
  for (const { expect: expected, spoken } of READ) {
    if (spoken.includes(id)) score[expected.includes(id) ? 'right' : 'wrong'] += 1;
    else if (expected.includes(id)) score.missed += 1;
  }
  return score;
}

const precision = ({ right, wrong }: Score) => right / (right + wrong);
const recall = ({ right, missed }: Score) => right / (right + missed);

test('there are at least 120 messages, some good and some bad for each rule', () => {
  expect(
    new Set(MESSAGES.map(({ text, context }) => JSON.stringify({ text, context }))).size,
  ).toBeGreaterThan(120);
  for (const { id } of RULES) {
    expect([id, MESSAGES.filter((message) => message.expect.includes(id)).length > 2]).toStrictEqual([
      id,
      true,
    ]);
  }
});

test('precision and recall of each rule, on every message', () => {
  const table = RULES.map(({ id }) => Object.assign(scoreOf(id), { id }));
  console.log(
    table
      .map(
        (row) =>
          `${row.id.padEnd(16)} precision ${precision(row).toFixed(2)}  recall ${recall(row).toFixed(2)}`,
      )
      .join('\n'),
  );
  const slips = READ.filter(
    ({ expect: expected, spoken }) => expected.toSorted().join() !== spoken.toSorted().join(),
  );
  expect(slips.map(({ text, expect: expected, spoken }) => ({ text, expected, spoken }))).toStrictEqual([]);
  for (const row of table) {
    expect([row.id, precision(row) >= 0.95, recall(row) >= 0.9]).toStrictEqual([row.id, true, true]);
  }
});
