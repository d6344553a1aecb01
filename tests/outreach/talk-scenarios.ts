import type { Scenario } from './scenario';

const REPLIED = ['saved 2026-10-01 08:50', 'asked 2026-10-01 09:00', 'replied 2026-10-06 18:00'];
const PLANNED = [...REPLIED, 'scheduled 2026-10-07 10:00 for 2026-10-15 15:00'];
// What they think is written down at once; after-talk-scenarios.ts has what happens when it is not.
const MET = [...PLANNED, 'met 2026-10-15 15:30', 'reflected 2026-10-15 15:40'];
const THANKED = [...MET, 'thanked 2026-10-16 09:00'];

const CONFIRM = 'confirm 2026-10-14: You talk';
const PREPARE = 'prepare 2026-10-15: You talk';

/** The talk and after (METHOD.md sections 4 and 5). */
export const TALK_SCENARIOS: readonly Scenario[] = [
  {
    says: 'a talk is agreed on',
    happened: PLANNED,
    now: '2026-10-08 09:00',
    stage: 'scheduled',
    due: [`later ${CONFIRM} on Thu 15 Oct at 15:00: confirm it the day before`],
  },
  {
    says: 'the day before: confirm',
    happened: PLANNED,
    now: '2026-10-14 08:00',
    stage: 'scheduled',
    due: [`today ${CONFIRM} tomorrow at 15:00: confirm it`],
  },
  {
    says: 'the day, confirmed: prepare',
    happened: [...PLANNED, 'confirmed 2026-10-14 09:00'],
    now: '2026-10-15 08:00',
    stage: 'scheduled',
    due: [`today ${PREPARE} today at 15:00: prepare for it`],
  },
  {
    says: 'the day, not confirmed: late, yet there is time',
    happened: PLANNED,
    now: '2026-10-15 08:00',
    stage: 'scheduled',
    due: [
      `overdue ${CONFIRM} today at 15:00: confirm it`,
      `today ${PREPARE} today at 15:00, not confirmed yet: prepare for it`,
    ],
  },
  {
    says: 'while they talk, nothing',
    happened: PLANNED,
    now: '2026-10-15 15:00',
    stage: 'scheduled',
    due: [],
  },
  {
    says: 'the time has passed',
    happened: PLANNED,
    now: '2026-10-15 15:20',
    stage: 'scheduled',
    due: ['today log-talk 2026-10-15: You planned to talk today at 15:00: say how it went'],
  },
  {
    says: 'and days later',
    happened: PLANNED,
    now: '2026-10-19 09:00',
    stage: 'scheduled',
    due: ['overdue log-talk 2026-10-15: You planned to talk on Thu 15 Oct at 15:00: say how it went'],
  },
  {
    says: 'agreed less than a day ahead: no need to confirm',
    happened: [...REPLIED, 'scheduled 2026-10-14 16:00 for 2026-10-15 15:00'],
    now: '2026-10-14 17:00',
    stage: 'scheduled',
    due: [`later ${PREPARE} tomorrow at 15:00: prepare for it`],
  },
  {
    says: 'agreed a day ahead to the minute: confirm',
    happened: [...REPLIED, 'scheduled 2026-10-14 15:00 for 2026-10-15 15:00'],
    now: '2026-10-14 17:00',
    stage: 'scheduled',
    due: [`today ${CONFIRM} tomorrow at 15:00: confirm it`],
  },
  {
    says: 'moved to another day: the last date counts',
    happened: [...PLANNED, 'scheduled 2026-10-13 09:00 for 2026-10-20 11:00'],
    now: '2026-10-15 16:00',
    stage: 'scheduled',
    due: ['later confirm 2026-10-19: You talk on Tue 20 Oct at 11:00: confirm it the day before'],
  },
  {
    says: 'a message before the talk asks for nothing new',
    happened: [...PLANNED, 'asked 2026-10-13 09:00', 'confirmed 2026-10-14 09:00'],
    now: '2026-10-15 08:00',
    stage: 'scheduled',
    due: [`today ${PREPARE} today at 15:00: prepare for it`],
  },
  {
    says: 'they did not come, and were asked again',
    happened: [...PLANNED, 'asked 2026-10-16 09:00'],
    now: '2026-10-27 09:00',
    stage: 'asked',
    due: ['today follow-up 2026-10-27: No reply for 7 business days: one follow-up'],
  },
  {
    says: 'called off for good',
    happened: [...PLANNED, 'declined 2026-10-13 09:00'],
    now: '2026-10-16 09:00',
    stage: 'declined',
    due: [],
  },
  {
    says: 'put off beyond the talk, preparing for it goes; saying how it went stays',
    happened: [...PLANNED, 'snoozed 2026-10-14 09:00 until 2026-10-20'],
    now: '2026-10-14 10:00',
    stage: 'scheduled',
    due: [],
  },
  {
    says: 'and is asked for on that date',
    happened: [...PLANNED, 'snoozed 2026-10-14 09:00 until 2026-10-20'],
    now: '2026-10-20 09:00',
    stage: 'scheduled',
    due: ['today log-talk 2026-10-20: You planned to talk on Thu 15 Oct at 15:00: say how it went'],
  },
  {
    says: 'thank them within 24 hours',
    happened: MET,
    now: '2026-10-15 16:00',
    stage: 'met',
    due: ['today thank 2026-10-15: You talked today: thank them by 15:30 tomorrow'],
  },
  {
    says: 'the next morning',
    happened: MET,
    now: '2026-10-16 09:00',
    stage: 'met',
    due: ['today thank 2026-10-15: You talked yesterday: thank them by 15:30 today'],
  },
  {
    says: 'within 48 hours',
    happened: MET,
    now: '2026-10-17 15:29',
    stage: 'met',
    due: ['today thank 2026-10-15: You talked 2 days ago: not thanked yet'],
  },
  {
    says: 'overdue at 48 hours',
    happened: MET,
    now: '2026-10-17 15:30',
    stage: 'met',
    due: ['overdue thank 2026-10-15: You talked 2 days ago: not thanked yet'],
  },
  {
    says: 'thanks put off are late only after that date',
    happened: [...MET, 'snoozed 2026-10-15 16:00 until 2026-10-19'],
    now: '2026-10-19 09:00',
    stage: 'met',
    due: ['today thank 2026-10-19: You talked 4 days ago: not thanked yet'],
  },
  {
    says: 'and then they are',
    happened: [...MET, 'snoozed 2026-10-15 16:00 until 2026-10-19'],
    now: '2026-10-20 09:00',
    stage: 'met',
    due: ['overdue thank 2026-10-19: You talked 5 days ago: not thanked yet'],
  },
  {
    says: 'whoever gave the name hears how it went',
    happened: THANKED,
    referrer: 'Ana Silva',
    now: '2026-10-16 10:00',
    stage: 'thanked',
    due: [
      'today tell-referrer 2026-10-15: You talked yesterday: tell Ana Silva, who gave you this name, how it went',
      'later check-in 2027-01-14: Last in touch today: say hello after 90 days',
    ],
  },
  {
    says: 'late after a week',
    happened: [...MET, 'thanked 2026-10-15 18:00', 'let-go 2026-10-15 19:00'],
    referrer: 'Ana Silva',
    now: '2026-10-22 10:00',
    stage: 'let-go',
    due: [
      'overdue tell-referrer 2026-10-15: You talked 7 days ago: tell Ana Silva, who gave you this name, how it went',
    ],
  },
  {
    says: 'told',
    happened: [...THANKED, 'told-outcome 2026-10-17 09:00', 'let-go 2026-10-17 10:00'],
    referrer: 'Ana Silva',
    now: '2027-10-22 10:00',
    stage: 'let-go',
    due: [],
  },
  {
    says: 'declining more does not cancel the thanks for the talk',
    happened: [...MET, 'declined 2026-10-15 16:00'],
    now: '2026-10-15 17:00',
    stage: 'declined',
    due: ['today thank 2026-10-15: You talked today: thank them by 15:30 tomorrow'],
  },
  {
    says: 'a "you’re welcome" asks for nothing',
    happened: [...THANKED, 'replied 2026-10-16 12:00'],
    now: '2026-10-17 09:00',
    stage: 'thanked',
    due: ['later check-in 2027-01-14: Last in touch yesterday: say hello after 90 days'],
  },
  {
    says: '90 days on',
    happened: THANKED,
    now: '2027-01-16 09:00',
    stage: 'thanked',
    due: ['today check-in 2027-01-14: Last in touch 92 days ago: say hello'],
  },
  {
    says: 'said hello: another 90 days',
    happened: [...THANKED, 'wrote 2027-01-16 09:00'],
    now: '2027-04-16 09:00',
    stage: 'thanked',
    due: ['today check-in 2027-04-16: Last in touch 90 days ago: say hello'],
  },
  {
    says: 'asked for a second talk',
    happened: [...THANKED, 'asked 2026-11-02 09:00'],
    now: '2026-11-11 09:00',
    stage: 'asked',
    due: ['today follow-up 2026-11-11: No reply for 7 business days: one follow-up'],
  },
  {
    says: 'talked without a plan, at an event',
    happened: ['saved 2026-10-01 09:00', 'met 2026-10-01 19:00', 'reflected 2026-10-01 19:30'],
    now: '2026-10-01 22:00',
    stage: 'met',
    due: ['today thank 2026-10-01: You talked today: thank them by 19:00 tomorrow'],
  },
  {
    says: 'the plan was written down after the talk',
    happened: [
      ...REPLIED,
      'met 2026-10-15 15:00',
      'reflected 2026-10-15 15:30',
      'scheduled 2026-10-15 18:00 for 2026-10-15 15:00',
    ],
    now: '2026-10-15 19:00',
    stage: 'met',
    due: ['today thank 2026-10-15: You talked today: thank them by 15:00 tomorrow'],
  },
];
