import * as z from 'zod/mini';
import { calendarDate, instant, text } from './schema-parts';

/** Follow-up rhythms: the ready-made ones, of which METHOD.md section 3 says what each counts, and one's own. */
export const CADENCES = ['3b7', 'gentle', 'unhurried', 'none', 'custom'] as const;

/** Name of a follow-up rhythm. */
export type CadenceName = (typeof CADENCES)[number];

/** How many business days one's own rhythm may wait: less than a day is no wait, more than 60 no rhythm. */
export const OWN_WAIT = { least: 1, most: 60 } as const;

/** How many follow-ups one's own rhythm may allow: METHOD.md section 3 gives one; more than three is nagging. */
export const OWN_FOLLOW_UPS = { least: 0, most: 3 } as const;

/** How many people one may want to meet in a field before deciding for or against it. */
export const FIELD_GOAL = { least: 1, most: 20 } as const;

/** The version of what the first run says; a change of data practice raises it and Cuppa asks again. */
export const CONSENT_VERSION = 1;

/** How short and how long a talk one may ask for, in minutes. */
export const MINUTES = { least: 5, most: 120 } as const;

/** How many personalised notes a month the person may say their account has. */
export const NOTES_A_MONTH = { least: 0, most: 300 } as const;

/** The limits of channels that can be set; `templates/limits.ts` says what each is unless it is. */
export const LIMIT_NAMES = [
  'noteFree',
  'notePremium',
  'messageLong',
  'message',
  'inmailSubject',
  'inmail',
  'emailWords',
  'spokenSeconds',
] as const;

/** Name of a limit. */
export type LimitName = (typeof LIMIT_NAMES)[number];

/** How small and how large a limit may be. */
export const LIMIT_SIZE = { least: 1, most: 20_000 } as const;

// A limit as the person has set it, and when: LinkedIn changes its numbers, so an old one is worth another look.
const limitSchema = z.nullable(
  z.object({
    limit: z.number().check(z.int(), z.minimum(LIMIT_SIZE.least), z.maximum(LIMIT_SIZE.most)),
    on: calendarDate,
  }),
);

const limitsSchema = z.object({
  noteFree: limitSchema,
  notePremium: limitSchema,
  messageLong: limitSchema,
  message: limitSchema,
  inmailSubject: limitSchema,
  inmail: limitSchema,
  emailWords: limitSchema,
  spokenSeconds: limitSchema,
});

/** The limits as the person has set them; null where they have not. */
export type OwnLimits = z.infer<typeof limitsSchema>;

const ownWait = z.nullable(z.number().check(z.int(), z.minimum(OWN_WAIT.least), z.maximum(OWN_WAIT.most)));

// Of the same shape as a preset in `cadence.ts`, where each part is explained.
const ownCadenceSchema = z.object({
  secondPersonAfter: ownWait,
  followUpAfter: ownWait,
  maxFollowUps: z.number().check(z.int(), z.minimum(OWN_FOLLOW_UPS.least), z.maximum(OWN_FOLLOW_UPS.most)),
});

const consentSchema = z.object({
  version: z.number().check(z.int()),
  at: instant,
  reading: z.enum(['on-click', 'never']),
});

/** The person's answer to the first run. */
export type Consent = z.infer<typeof consentSchema>;

const meSchema = z.object({
  name: text(200),
  /** School or employer: who I am in a request's first sentence. */
  organisation: text(200),
  programme: text(200),
  /** "what I am exploring": follows "I am exploring …" in a request. */
  exploring: text(400),
  places: text(300),
  /** Before: what one may share with a contact. Lists, between commas or semicolons. */
  schools: text(300),
  employers: text(300),
  groups: text(300),
  /** Languages spoken, with commas between. */
  languages: text(300),
});

/** What the person says of themselves. */
export type Me = z.infer<typeof meSchema>;

/** Everything the person can set. One record; unknown keys of newer versions are dropped on reading. */
export const settingsSchema = z.object({
  me: meSchema,
  account: z.enum(['free', 'premium']),
  /** Minutes asked for; METHOD.md section 2 gives the default of 20. */
  minutes: z.number().check(z.int(), z.minimum(MINUTES.least), z.maximum(MINUTES.most)),
  cadence: z.enum(CADENCES),
  /** What counts when the cadence is `custom`; kept while another is tried. */
  ownCadence: ownCadenceSchema,
  /** ISO weekdays worked, 1 = Monday. */
  workWeek: z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7))).check(z.minLength(1)),
  /** Calendar dates off work, `YYYY-MM-DD`. */
  holidays: z.array(calendarDate),
  /** Sent at or after noon counts from the next business day. */
  noonRule: z.boolean(),
  consent: z.nullable(consentSchema),
  /** Notifications of what is due: only when wanted, and without names where others see the screen. */
  notify: z.object({ on: z.boolean(), hideNames: z.boolean() }),
  /** People to meet in a field before deciding for or against it (METHOD.md section 1). */
  goalPerField: z.number().check(z.int(), z.minimum(FIELD_GOAL.least), z.maximum(FIELD_GOAL.most)),
  /** Personalised notes a free account has in a calendar month (METHOD.md section 3). */
  notesAMonth: z.number().check(z.int(), z.minimum(NOTES_A_MONTH.least), z.maximum(NOTES_A_MONTH.most)),
  /** Ids of the coach's rules that are switched off. */
  coachOff: z.array(text(40)),
  /** Limits of channels that are set otherwise. */
  limits: limitsSchema,
});

/** The person's settings; see `settingsSchema`. */
export type Settings = z.infer<typeof settingsSchema>;

/** Settings of a fresh install. */
export const DEFAULT_SETTINGS: Settings = {
  me: {
    name: '',
    organisation: '',
    programme: '',
    exploring: '',
    places: '',
    schools: '',
    employers: '',
    groups: '',
    languages: '',
  },
  account: 'free',
  minutes: 20,
  cadence: '3b7',
  ownCadence: { secondPersonAfter: 3, followUpAfter: 7, maxFollowUps: 1 },
  workWeek: [1, 2, 3, 4, 5],
  holidays: [],
  noonRule: true,
  consent: null,
  notify: { on: false, hideNames: false },
  goalPerField: 3,
  notesAMonth: 5,
  coachOff: [],
  limits: {
    noteFree: null,
    notePremium: null,
    messageLong: null,
    message: null,
    inmailSubject: null,
    inmail: null,
    emailWords: null,
    spokenSeconds: null,
  },
};

/** May a page be read? Only after a yes to what is said today. */
export function mayRead(settings: Settings): boolean {
  return hasAnswered(settings) && settings.consent?.reading === 'on-click';
}

/** Has the person answered the first run as it stands today? */
export function hasAnswered(settings: Settings): boolean {
  return settings.consent?.version === CONSENT_VERSION;
}
