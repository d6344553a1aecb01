import { expect, test } from 'vitest';
import { startFrom } from '../../templates/start-from';

const JON = { name: 'Jon Wu', callName: 'Jon', company: 'Gammon' };
const MEI = { name: 'Mei Lin', callName: 'Mei', company: 'Arup' };
const SENT = {
  ...JON,
  id: 't',
  at: 0,
  subject: 'A question to Jon Wu',
  text: 'Hi Jon, you see it from the inside at Gammon. Jonas says so too.',
};

test('puts name and organisation where the other’s stood, and no part of a word', () => {
  expect(startFrom(SENT, MEI)).toStrictEqual({
    subject: 'A question to Mei Lin',
    text: 'Hi Mei, you see it from the inside at Arup. Jonas says so too.',
  });
});

test('swaps nothing twice', () => {
  const crossed = { name: 'Gammon Jon', callName: 'Gammon', company: 'Jon' };
  expect(startFrom(SENT, crossed).text).toBe(
    'Hi Gammon, you see it from the inside at Jon. Jonas says so too.',
  );
});

test('leaves what is not known of one of them', () => {
  const { subject, text } = SENT;
  expect(startFrom(SENT, { name: '', callName: '', company: '' })).toStrictEqual({ subject, text });
  expect(startFrom({ ...SENT, callName: 'J.(' }, MEI).text).toContain('Hi Jon');
});
