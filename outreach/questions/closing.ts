import type { Question } from '../question';

/** The last two minutes (METHOD.md section 4); the first four are in every plan. */
export const CLOSING: readonly Question[] = [
  {
    id: 'close-not-asked',
    text: 'What did I not ask that I should have?',
    theme: 'closing',
    tiara: null,
    level: 'both',
    why: 'The best answer often comes last.',
  },
  {
    id: 'close-who-else',
    text: 'Whom else should I talk to?',
    theme: 'closing',
    tiara: null,
    level: 'both',
    why: 'Three people make a picture, one does not.',
  },
  {
    id: 'close-sent-me',
    text: 'May I say that you sent me?',
    theme: 'closing',
    tiara: null,
    level: 'both',
    why: 'With their leave a name opens the door.',
  },
  {
    id: 'close-again',
    text: 'May I contact you again?',
    theme: 'closing',
    tiara: null,
    level: 'both',
    why: 'Then you can tell them what came of it.',
  },
  {
    id: 'close-best-way',
    text: 'What is the best way to reach you?',
    theme: 'closing',
    tiara: null,
    level: 'both',
    why: 'Ask for a card, or note the address now.',
  },
  {
    id: 'close-in-return',
    text: 'What can I do for you in return?',
    theme: 'closing',
    tiara: null,
    level: 'both',
    why: 'Help goes both ways, even from a beginner.',
  },
  {
    id: 'close-connect',
    text: 'May we stay in touch on LinkedIn?',
    theme: 'closing',
    tiara: null,
    level: 'both',
    why: 'Keeps the thread when addresses change.',
  },
];
