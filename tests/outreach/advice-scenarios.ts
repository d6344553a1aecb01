import type { Scenario } from './scenario';

const ADVISED = [
  'asked 2026-10-01 09:00',
  'replied 2026-10-06 18:00',
  'met 2026-10-15 15:30',
  'advised 2026-10-15 15:31: learn Revit',
  'reflected 2026-10-15 16:00',
  'thanked 2026-10-15 17:00',
];

/** Advice, done, told: the best reason to write again (METHOD.md section 5). */
export const ADVICE_SCENARIOS: readonly Scenario[] = [
  {
    says: 'advice alone asks for nothing now',
    happened: [...ADVISED],
    now: '2026-10-16 09:00',
    stage: 'thanked',
    due: ['later check-in 2027-01-13: Last in touch yesterday: say hello after 90 days'],
  },
  {
    says: 'done: tell them, and no greeting beside it',
    happened: [...ADVISED, 'acted 2026-11-02 09:00: learn Revit'],
    now: '2026-11-04 09:00',
    stage: 'thanked',
    due: ['today report-back 2026-11-02: You did what they advised 2 days ago: tell them'],
  },
  {
    says: 'done: it is never late',
    happened: [...ADVISED, 'acted 2026-11-02 09:00: learn Revit'],
    now: '2027-02-04 09:00',
    stage: 'thanked',
    due: ['today report-back 2026-11-02: You did what they advised 94 days ago: tell them'],
  },
  {
    says: 'told: the next greeting is counted from there',
    happened: [...ADVISED, 'acted 2026-11-02 09:00: learn Revit', 'wrote 2026-11-04 09:00'],
    now: '2026-11-05 09:00',
    stage: 'thanked',
    due: ['later check-in 2027-02-02: Last in touch yesterday: say hello after 90 days'],
  },
  {
    says: 'a letter before it was done tells nothing',
    happened: [...ADVISED, 'wrote 2026-11-01 09:00', 'acted 2026-11-02 09:00: learn Revit'],
    now: '2026-11-04 09:00',
    stage: 'thanked',
    due: ['today report-back 2026-11-02: You did what they advised 2 days ago: tell them'],
  },
  {
    says: 'two pieces of advice, both done: one letter',
    happened: [
      ...ADVISED,
      'advised 2026-10-15 15:32: visit a site',
      'acted 2026-11-02 09:00: learn Revit',
      'acted 2026-11-03 09:00: visit a site',
    ],
    now: '2026-11-04 09:00',
    stage: 'thanked',
    due: ['today report-back 2026-11-02: You did 2 things they advised 2 days ago: tell them'],
  },
  {
    says: 'one told, the other done since',
    happened: [
      ...ADVISED,
      'advised 2026-10-15 15:32: visit a site',
      'acted 2026-11-02 09:00: learn Revit',
      'wrote 2026-11-02 10:00',
      'acted 2026-11-03 09:00: visit a site',
    ],
    now: '2026-11-04 09:00',
    stage: 'thanked',
    due: ['today report-back 2026-11-03: You did what they advised yesterday: tell them'],
  },
  {
    says: 'done, and a new job of theirs: one letter says both',
    happened: [...ADVISED, 'acted 2026-11-02 09:00: learn Revit', 'moved 2026-11-03 09:00 to Arup'],
    now: '2026-11-04 09:00',
    stage: 'thanked',
    due: ['today report-back 2026-11-02: You did what they advised 2 days ago: tell them; new role at Arup'],
  },
  {
    says: 'done, and an introduction they owe: one letter says both',
    happened: [
      ...ADVISED,
      'promised 2026-10-15 16:00 by them: introduce Ben Wong',
      'acted 2026-11-02 09:00: learn Revit',
    ],
    now: '2026-11-04 09:00',
    stage: 'thanked',
    due: [
      'today report-back 2026-10-22: You did what they advised 2 days ago: tell them; remind them of their promise',
    ],
  },
  {
    says: 'done before they are thanked: the thanks say it',
    happened: [
      'met 2026-10-15 15:30',
      'reflected 2026-10-15 16:00',
      'advised 2026-10-15 15:31: learn Revit',
      'acted 2026-10-16 09:00: learn Revit',
    ],
    now: '2026-10-16 10:00',
    stage: 'met',
    due: ['today thank 2026-10-15: You talked yesterday: thank them by 15:30 today'],
  },
  {
    says: 'done while they wait for an answer: the answer says it',
    happened: [
      'asked 2026-10-01 09:00',
      'replied 2026-10-06 18:00',
      'advised 2026-10-06 18:00: learn Revit',
      'acted 2026-10-07 09:00: learn Revit',
    ],
    now: '2026-10-07 10:00',
    stage: 'replied',
    due: ['today answer 2026-10-06: They replied yesterday: answer, or agree when to talk'],
  },
  {
    says: 'done, with the request still open: a reason to write, beside the follow-up',
    happened: [
      'asked 2026-10-01 09:00',
      'advised 2026-10-01 09:10: learn Revit',
      'acted 2026-10-07 09:00: learn Revit',
    ],
    now: '2026-10-12 10:00',
    stage: 'asked',
    due: [
      'today report-back 2026-10-07: You did what they advised 5 days ago: tell them',
      'today follow-up 2026-10-12: No reply for 7 business days: one follow-up',
    ],
  },
  {
    says: 'put off',
    happened: [
      ...ADVISED,
      'acted 2026-11-02 09:00: learn Revit',
      'snoozed 2026-11-02 10:00 until 2026-11-09',
    ],
    now: '2026-11-04 09:00',
    stage: 'thanked',
    due: ['later report-back 2026-11-09: You did what they advised 2 days ago: tell them'],
  },
  {
    says: 'done, and they have declined anything more',
    happened: [...ADVISED, 'declined 2026-10-20 09:00', 'acted 2026-11-02 09:00: learn Revit'],
    now: '2026-11-04 09:00',
    stage: 'declined',
    due: [],
  },
  {
    says: 'done, of advice nobody remembers: nothing',
    happened: [...ADVISED, 'acted 2026-11-02 09:00: something else'],
    now: '2026-11-04 09:00',
    stage: 'thanked',
    due: ['later check-in 2027-01-13: Last in touch 20 days ago: say hello after 90 days'],
  },
  {
    says: 'done, by someone not to be contacted',
    happened: [...ADVISED, 'acted 2026-11-02 09:00: learn Revit'],
    doNotContact: true,
    now: '2026-11-04 09:00',
    stage: 'thanked',
    due: [],
  },
  {
    says: 'advice of a friend one never asked in writing',
    happened: ['advised 2026-10-15 15:31: learn Revit', 'acted 2026-11-02 09:00: learn Revit'],
    now: '2026-11-04 09:00',
    stage: 'saved',
    due: ['today report-back 2026-11-02: You did what they advised 2 days ago: tell them'],
  },
];
