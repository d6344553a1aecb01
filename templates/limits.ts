import type { LimitName, OwnLimits, Settings } from '../outreach/settings';
import type { Channel } from '../outreach/touch';
import { hasSubject } from './template';

/** The parts of a text that are counted. */
export type Written = { subject: string; text: string };

type Unit = 'characters' | 'words' | 'seconds';

/** One limit of one channel, with where it is known from. */
export type Limit = {
  field: 'subject' | 'text';
  unit: Unit;
  limit: number;
  /** From here on it is worth a warning, though the limit itself is further off. */
  warnAbove?: number;
  /** A rule of the channel, not advice: more than this is refused. */
  firm: boolean;
  source: string;
  /** When the source was last looked at, `YYYY-MM`, or the limit was set, `YYYY-MM-DD`. */
  checked: string;
};

/** What limits depend on; without `limits`, none is set. */
export type Account = Pick<Settings, 'account'> & { limits?: OwnLimits };

/** A limit as it is unless the person sets it. */
type Usual = { label: string; limit: number; unit: Unit; source: string; checked: string };

const NOTE_SOURCE = 'LinkedIn’s invitation window: 200 on a free account, 300 on Premium';
const MESSAGE_SOURCE = 'Guides differ: 3,000 in two, 8,000 in one';
const INMAIL_SOURCE = 'Several guides to InMail';

/** What each limit is and where that is from. LinkedIn changes its numbers, so each says how old it is. */
export const USUAL_LIMITS: Record<LimitName, Usual> = {
  noteFree: {
    label: 'Connection note, free account',
    limit: 200,
    unit: 'characters',
    source: NOTE_SOURCE,
    checked: '2026-08',
  },
  notePremium: {
    label: 'Connection note, Premium',
    limit: 300,
    unit: 'characters',
    source: NOTE_SOURCE,
    checked: '2026-08',
  },
  messageLong: {
    label: 'LinkedIn message, worth a warning',
    limit: 3000,
    unit: 'characters',
    source: MESSAGE_SOURCE,
    checked: '2026-11',
  },
  message: {
    label: 'LinkedIn message',
    limit: 8000,
    unit: 'characters',
    source: MESSAGE_SOURCE,
    checked: '2026-11',
  },
  inmailSubject: {
    label: 'Subject of an InMail',
    limit: 200,
    unit: 'characters',
    source: INMAIL_SOURCE,
    checked: '2026-11',
  },
  inmail: { label: 'InMail', limit: 1900, unit: 'characters', source: INMAIL_SOURCE, checked: '2026-11' },
  emailWords: {
    label: 'E-mail',
    limit: 75,
    unit: 'words',
    source: 'Dalton, The 2-Hour Job Search, 2nd edition (100 in the first)',
    checked: '2026-11',
  },
  spokenSeconds: {
    label: 'Said aloud',
    limit: 30,
    unit: 'seconds',
    source: 'MIT CAPD: an introduction of 30 seconds, about 75 words',
    checked: '2026-11',
  },
};

type Counted = { by: LimitName; field?: Limit['field']; warnBy?: LimitName; firm: boolean };

const SPOKEN: readonly Counted[] = [{ by: 'spokenSeconds', firm: false }];

const COUNTED: Record<Channel, (account: Account) => readonly Counted[]> = {
  note: ({ account }) => [{ by: account === 'premium' ? 'notePremium' : 'noteFree', firm: true }],
  message: () => [{ by: 'message', warnBy: 'messageLong', firm: true }],
  inmail: () => [
    { by: 'inmailSubject', field: 'subject', firm: true },
    { by: 'inmail', firm: true },
  ],
  email: () => [{ by: 'emailWords', firm: false }],
  phone: () => SPOKEN,
  'in-person': () => SPOKEN,
};

function valueOf(name: LimitName, { limits }: Account): number {
  return limits?.[name]?.limit ?? USUAL_LIMITS[name].limit;
}

function limitOf({ by, field = 'text', warnBy, firm }: Counted, account: Account): Limit {
  const { unit, source, checked } = USUAL_LIMITS[by];
  const set = account.limits?.[by];
  const known = set ? { source: 'As you have set it', checked: set.on } : { source, checked };
  const limit = valueOf(by, account);
  // A message that is refused is not worth a milder word before that.
  const warn = warnBy ? { warnAbove: Math.min(limit, valueOf(warnBy, account)) } : {};
  return { field, unit, limit, firm, ...known, ...warn };
}

/** What a channel holds, the person's own limits over the usual ones. */
export function limitsOf(channel: Channel, account: Account): Limit[] {
  return COUNTED[channel](account).map((counted) => limitOf(counted, account));
}

/** How full one part of a text is. */
export type Counter = {
  /** "68 of 75 words"; when there is too much, "83 of 75 words, 8 over". */
  label: string;
  used: number;
  limit: number;
  unit: Unit;
  /** How much there is too much; 0 when it fits. */
  over: number;
  field: 'subject' | 'text';
  /** `warn`: long, though it may be sent; `over`: the channel refuses it. */
  level: 'fine' | 'warn' | 'over';
  source: string;
};

const WORDS_A_SECOND = 150 / 60;
const NUMBER = new Intl.NumberFormat('en-GB');

/** How many words a text has, counted between blanks as careers guides count. */
export function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/**
 * The part of a script that is said in one go: all before the first line that begins with "If" and ends
 * in a colon, such as "If they are busy:". What follows is only said when it comes to that.
 */
export function pitchOf(script: string): string {
  const turn = script.search(/^If .*:$/mu);
  return turn === -1 ? script : script.slice(0, turn).trimEnd();
}

const COUNT: Record<Unit, (text: string) => number> = {
  // UTF-16 units: how LinkedIn counts emoji is not known, and this is the larger number.
  characters: (text) => text.length,
  words: wordsIn,
  seconds: (text) => Math.ceil(wordsIn(pitchOf(text)) / WORDS_A_SECOND),
};

function levelOf(used: number, { limit, warnAbove = limit, firm }: Limit): Counter['level'] {
  if (firm && used > limit) return 'over';
  return used > warnAbove ? 'warn' : 'fine';
}

function count(rule: Limit, written: Written): Counter {
  const { field, unit, limit, source } = rule;
  const used = COUNT[unit](written[field]);
  const over = Math.max(0, used - limit);
  const share = `${NUMBER.format(used)} of ${NUMBER.format(limit)} ${unit}`;
  const label = over > 0 ? `${share}, ${NUMBER.format(over)} over` : share;
  return { label, used, limit, unit, over, field, level: levelOf(used, rule), source };
}

/** How full each counted part of a text is on its channel. Nothing is ever cut. */
export function measure(channel: Channel, written: Written, account: Account): Counter[] {
  return limitsOf(channel, account)
    .filter(({ field }) => field === 'text' || hasSubject(channel))
    .map((rule) => count(rule, written));
}
