import type { Settings } from '../outreach/settings';
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
  /** When the source was last looked at, `YYYY-MM`. */
  checked: string;
};

type Account = Settings['account'];

const noteLimit = (limit: number): Limit => ({
  field: 'text',
  unit: 'characters',
  limit,
  firm: true,
  source: 'LinkedIn’s invitation window: 200 on a free account, 300 on Premium',
  checked: '2026-08',
});

const SPOKEN: Limit = {
  field: 'text',
  unit: 'seconds',
  limit: 30,
  firm: false,
  source: 'MIT CAPD: an introduction of 30 seconds, about 75 words',
  checked: '2026-11',
};

/** What each channel holds. LinkedIn changes its numbers, so each says where it is from and how old it is. */
export const LIMITS: Record<Channel, (account: Account) => readonly Limit[]> = {
  note: (account) => [noteLimit(account === 'premium' ? 300 : 200)],
  message: () => [
    {
      field: 'text',
      unit: 'characters',
      limit: 8000,
      warnAbove: 3000,
      firm: true,
      source: 'Guides differ: 3,000 in two, 8,000 in one',
      checked: '2026-11',
    },
  ],
  inmail: () => [
    {
      field: 'subject',
      unit: 'characters',
      limit: 200,
      firm: true,
      source: 'Several guides to InMail',
      checked: '2026-11',
    },
    {
      field: 'text',
      unit: 'characters',
      limit: 1900,
      firm: true,
      source: 'Several guides to InMail',
      checked: '2026-11',
    },
  ],
  email: () => [
    {
      field: 'text',
      unit: 'words',
      limit: 75,
      firm: false,
      source: 'Dalton, The 2-Hour Job Search, 2nd edition (100 in the first)',
      checked: '2026-11',
    },
  ],
  phone: () => [SPOKEN],
  'in-person': () => [SPOKEN],
};

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
  return LIMITS[channel](account)
    .filter(({ field }) => field === 'text' || hasSubject(channel))
    .map((rule) => count(rule, written));
}
