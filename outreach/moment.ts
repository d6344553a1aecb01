/** When in the story with one contact a text is written (METHOD.md sections 2, 3 and 5). */
export const MOMENTS = [
  'first-request',
  'after-acceptance',
  'follow-up',
  'answer',
  'confirm',
  'thank-you',
  'tell-referrer',
  'remind',
  'congratulate',
  'check-in',
] as const;

/** One moment. */
export type Moment = (typeof MOMENTS)[number];
