import { REPLY_SCENARIOS } from './reply-scenarios';
import { PROMISE_SCENARIOS } from './promise-scenarios';
import { PLAN_SCENARIOS } from './plan-scenarios';
import { ORGANISATION_SCENARIOS } from './organisation-scenarios';
import { LIMIT_SCENARIOS } from './limit-scenarios';
import { KEEPING_SCENARIOS } from './keeping-scenarios';
import { CALENDAR_SCENARIOS } from './calendar-scenarios';
import { AFTER_TALK_SCENARIOS } from './after-talk-scenarios';
import { ADVICE_SCENARIOS } from './advice-scenarios';
import { NEWS_SCENARIOS } from './news-scenarios';
import { REQUEST_SCENARIOS } from './request-scenarios';
import { TALK_SCENARIOS } from './talk-scenarios';
import type { Scenario } from './scenario';

/** Every scenario, by theme. */
export const SCENARIOS: Record<string, readonly Scenario[]> = {
  'asking and waiting': REQUEST_SCENARIOS,
  'the talk and after': TALK_SCENARIOS,
  'news of them': NEWS_SCENARIOS,
  'advice, done, told': ADVICE_SCENARIOS,
  'thanks and reflection': AFTER_TALK_SCENARIOS,
  'calendar and clocks': CALENDAR_SCENARIOS,
  'referrals and keeping in touch': KEEPING_SCENARIOS,
  'putting off, caps, do not contact': LIMIT_SCENARIOS,
  'a second person': ORGANISATION_SCENARIOS,
  'a talk planned, moved, called off': PLAN_SCENARIOS,
  'promises, both ways': PROMISE_SCENARIOS,
  'accepted, answered, silence': REPLY_SCENARIOS,
};
