import { AFTER_ACCEPTANCE } from './built-in/after-acceptance';
import { AROUND_THE_TALK } from './built-in/around-the-talk';
import { FIRST_REQUESTS } from './built-in/first-request';
import { FOLLOW_UPS } from './built-in/follow-up';
import { KEEPING_IN_TOUCH } from './built-in/keeping-in-touch';
import { SPOKEN_REQUESTS } from './built-in/spoken';
import { TELL_REFERRER } from './built-in/tell-referrer';
import type { Template } from './template';

/** The templates Cuppa comes with. To add one, put it into the list of its moment in `built-in/`. */
export const BUILT_INS: readonly Template[] = [
  ...FIRST_REQUESTS,
  ...SPOKEN_REQUESTS,
  ...AFTER_ACCEPTANCE,
  ...FOLLOW_UPS,
  ...AROUND_THE_TALK,
  ...TELL_REFERRER,
  ...KEEPING_IN_TOUCH,
];
