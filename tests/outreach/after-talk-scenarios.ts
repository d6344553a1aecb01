import type { Scenario } from './scenario';

const MET = ['asked 2026-10-01 09:00', 'replied 2026-10-06 18:00', 'met 2026-10-15 15:30'];

/** Thanks and reflection after a talk (METHOD.md section 5). */
export const AFTER_TALK_SCENARIOS: readonly Scenario[] = [
  {
    says: 'the talk is over: thank them, and write down what you think',
    happened: [...MET],
    now: '2026-10-15 16:00',
    stage: 'met',
    due: [
      'today thank 2026-10-15: You talked today: thank them by 15:30 tomorrow',
      'today reflect 2026-10-15: You talked today: write down what you think now',
    ],
  },
  {
    says: 'thanked, not yet reflected',
    happened: [...MET, 'thanked 2026-10-15 17:00'],
    now: '2026-10-17 09:00',
    stage: 'thanked',
    due: [
      'today reflect 2026-10-15: You talked 2 days ago: write down what you think now',
      'later check-in 2027-01-13: Last in touch 2 days ago: say hello after 90 days',
    ],
  },
  {
    says: 'three days later the reflection is late',
    happened: [...MET, 'thanked 2026-10-15 17:00'],
    now: '2026-10-18 00:00',
    stage: 'thanked',
    due: [
      'overdue reflect 2026-10-15: You talked 3 days ago: write down what you think now',
      'later check-in 2027-01-13: Last in touch 3 days ago: say hello after 90 days',
    ],
  },
  {
    says: 'reflected, not yet thanked',
    happened: [...MET, 'reflected 2026-10-15 17:00'],
    now: '2026-10-16 09:00',
    stage: 'met',
    due: ['today thank 2026-10-15: You talked yesterday: thank them by 15:30 today'],
  },
  {
    says: 'written during the talk, for this talk',
    happened: [
      'asked 2026-10-01 09:00',
      'reflected 2026-10-15 15:25 of talk-1',
      'met 2026-10-15 15:30 of talk-1',
      'thanked 2026-10-15 17:00',
    ],
    now: '2026-10-16 09:00',
    stage: 'thanked',
    due: ['later check-in 2027-01-13: Last in touch yesterday: say hello after 90 days'],
  },
  {
    says: 'written for another talk',
    happened: [
      'asked 2026-10-01 09:00',
      'reflected 2026-10-15 15:25 of talk-1',
      'met 2026-10-15 15:30 of talk-2',
      'thanked 2026-10-15 17:00',
    ],
    now: '2026-10-16 09:00',
    stage: 'thanked',
    due: [
      'today reflect 2026-10-15: You talked yesterday: write down what you think now',
      'later check-in 2027-01-13: Last in touch yesterday: say hello after 90 days',
    ],
  },
  {
    says: 'a month later there is nothing left to write down',
    happened: [...MET, 'thanked 2026-10-15 17:00'],
    now: '2026-11-14 16:00',
    stage: 'thanked',
    due: ['later check-in 2027-01-13: Last in touch 30 days ago: say hello after 90 days'],
  },
  {
    says: 'a day before that there is',
    happened: [...MET, 'thanked 2026-10-15 17:00'],
    now: '2026-11-13 16:00',
    stage: 'thanked',
    due: [
      'overdue reflect 2026-10-15: You talked 29 days ago: write down what you think now',
      'later check-in 2027-01-13: Last in touch 29 days ago: say hello after 90 days',
    ],
  },
  {
    says: 'put off for longer than a month, it goes',
    happened: [...MET, 'thanked 2026-10-15 17:00', 'snoozed 2026-10-16 09:00 until 2026-11-20'],
    now: '2026-11-20 09:00',
    stage: 'thanked',
    due: ['later check-in 2027-01-13: Last in touch 36 days ago: say hello after 90 days'],
  },
  {
    says: 'a second talk wants its own reflection',
    happened: [...MET, 'reflected 2026-10-15 16:00', 'thanked 2026-10-15 17:00', 'met 2026-11-10 10:00'],
    now: '2026-11-10 11:00',
    stage: 'met',
    due: [
      'today thank 2026-11-10: You talked today: thank them by 10:00 tomorrow',
      'today reflect 2026-11-10: You talked today: write down what you think now',
    ],
  },
  {
    says: 'let go after the talk: thanks are still owed',
    happened: [...MET, 'reflected 2026-10-15 16:00', 'let-go 2026-10-15 17:00'],
    now: '2026-10-16 09:00',
    stage: 'let-go',
    due: ['today thank 2026-10-15: You talked yesterday: thank them by 15:30 today'],
  },
  {
    says: 'talked on a Friday: the weekend gives no grace for thanks',
    happened: ['met 2026-10-16 17:00', 'reflected 2026-10-16 18:00'],
    now: '2026-10-18 17:00',
    stage: 'met',
    due: ['overdue thank 2026-10-16: You talked 2 days ago: not thanked yet'],
  },
  {
    says: 'the night the clocks go back: by the same hour tomorrow, not an hour before',
    happened: ['met 2026-10-24 15:30', 'reflected 2026-10-24 16:00'],
    now: '2026-10-25 09:00',
    stage: 'met',
    due: ['today thank 2026-10-24: You talked yesterday: thank them by 15:30 today'],
  },
  {
    says: 'the night the clocks go forward: late at the same hour two days on',
    happened: ['met 2027-03-27 23:30', 'reflected 2027-03-27 23:40'],
    now: '2027-03-29 23:29',
    stage: 'met',
    due: ['today thank 2027-03-27: You talked 2 days ago: not thanked yet'],
  },
  {
    says: 'and from that hour on',
    happened: ['met 2027-03-27 23:30', 'reflected 2027-03-27 23:40'],
    now: '2027-03-29 23:30',
    stage: 'met',
    due: ['overdue thank 2027-03-27: You talked 2 days ago: not thanked yet'],
  },
  {
    says: 'met and thanked in one evening, logged by day only',
    happened: ['met 2026-10-15 12:00', 'thanked 2026-10-15 12:00', 'reflected 2026-10-15 12:00'],
    now: '2026-10-16 09:00',
    stage: 'thanked',
    due: ['later check-in 2027-01-13: Last in touch yesterday: say hello after 90 days'],
  },
];
