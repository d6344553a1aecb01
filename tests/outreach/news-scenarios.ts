import type { Scenario } from './scenario';

const ASKED = ['saved 2026-10-01 08:50', 'asked 2026-10-01 09:00'];
const THANKED = [...ASKED, 'replied 2026-10-06 18:00', 'met 2026-10-15 15:30', 'thanked 2026-10-16 09:00'];
const MOVED = 'moved 2026-12-01 10:00 to Arup';
const WRITE = 'congratulate 2026-12-01: New role at Arup: a good reason to write';

/** A page that tells of a new job (METHOD.md section 5: the best reason to write again). */
export const NEWS_SCENARIOS: readonly Scenario[] = [
  {
    says: 'a new job of someone one has thanked: one letter, and no greeting beside it',
    happened: [...THANKED, MOVED],
    now: '2026-12-01 11:00',
    stage: 'thanked',
    due: [`today ${WRITE}`],
  },
  {
    says: 'it is never late',
    happened: [...THANKED, MOVED],
    now: '2027-03-01 11:00',
    stage: 'thanked',
    due: [`today ${WRITE}`],
  },
  {
    says: 'written since: the next greeting is counted from there',
    happened: [...THANKED, MOVED, 'wrote 2026-12-02 09:00'],
    now: '2026-12-03 11:00',
    stage: 'thanked',
    due: ['later check-in 2027-03-02: Last in touch yesterday: say hello after 90 days'],
  },
  {
    says: 'a letter of the same moment settles it as well',
    happened: [...THANKED, MOVED, 'wrote 2026-12-01 10:00'],
    now: '2026-12-01 11:00',
    stage: 'thanked',
    due: ['later check-in 2027-03-01: Last in touch today: say hello after 90 days'],
  },
  {
    says: 'put off to a date',
    happened: [...THANKED, MOVED, 'snoozed 2026-12-01 10:30 until 2026-12-07'],
    now: '2026-12-01 11:00',
    stage: 'thanked',
    due: ['later congratulate 2026-12-07: New role at Arup: a good reason to write'],
  },
  {
    says: 'it does not answer for them: the silence goes on',
    happened: [...ASKED, 'moved 2026-10-02 10:00 to Arup'],
    now: '2026-10-12 09:00',
    stage: 'asked',
    due: [
      'today congratulate 2026-10-02: New role at Arup: a good reason to write',
      'today follow-up 2026-10-12: No reply for 7 business days: one follow-up',
    ],
  },
  {
    says: 'nobody one never wrote to',
    happened: ['saved 2026-10-01 08:50', MOVED],
    now: '2026-12-01 11:00',
    stage: 'saved',
    due: [],
  },
  {
    says: 'nobody who said no',
    happened: [...ASKED, 'declined 2026-10-05 09:00', MOVED],
    now: '2026-12-01 11:00',
    stage: 'declined',
    due: [],
  },
  {
    says: 'nobody let go',
    happened: [...ASKED, 'let-go 2026-10-25 09:00', MOVED],
    now: '2026-12-01 11:00',
    stage: 'let-go',
    due: [],
  },
];
