import type { Candidate } from './due';
import { congratulateDue, newsWords } from './due-news';
import { promiseDue } from './due-promise';
import { checkInDue } from './due-talk';
import { adviceOf } from './promise';
import type { Stage } from './stage';
import type { Story } from './story';
import { sayAgo } from './wording';
import type { ZonedInstant } from './zoned';
import { localDate } from './zoned';

const CLOSED: ReadonlySet<Stage> = new Set(['declined', 'let-go']);

/**
 * I did what they advised and have not written since: the best reason to write again (METHOD.md section
 * 5). Never late: it is good news, not a debt.
 */
function reportBackDue(story: Story): Candidate[] {
  if (CLOSED.has(story.stage) || !story.touches.some(({ kind }) => kind === 'acted')) return [];
  const done = adviceOf(story.touches).filter(({ state }) => state === 'done');
  const ids = new Set(done.map(({ touch }) => touch.id));
  const acted = story.touches.find((touch) => touch.kind === 'acted' && ids.has(touch.adviceId));
  if (acted?.kind !== 'acted') return [];
  const on = localDate(acted);
  const what = done.length > 1 ? `${done.length} things they advised` : 'what they advised';
  const reason = (now: ZonedInstant) => `You did ${what} ${sayAgo(on, localDate(now))}: tell them`;
  return [{ kind: 'report-back', on, overdueOn: null, about: acted.adviceId, reason }];
}

type Also = { on: Temporal.PlainDate; says: string };

// Both go into one letter: the second is said in the reason of the first, from its own date on.
function joined(letter: Candidate, also: Also): Candidate {
  const isEarlier = Temporal.PlainDate.compare(also.on, letter.on) < 0;
  const reason = (now: ZonedInstant) => {
    const isDue = Temporal.PlainDate.compare(localDate(now), also.on) >= 0;
    return letter.reason(now) + (isDue ? `; ${also.says}` : '');
  };
  return { ...letter, on: isEarlier ? also.on : letter.on, reason };
}

function newsToTell(story: Story, owed: readonly Candidate[]): Candidate[] {
  const [news] = congratulateDue(story);
  // The letter I owe them anyway can say what I did.
  const [report] = owed.some(({ kind }) => kind === 'thank' || kind === 'answer') ? [] : reportBackDue(story);
  if (report && news) return [joined(report, { on: news.on, says: newsWords(story) })];
  return [report ?? news].filter((candidate) => candidate !== undefined);
}

// Nobody says hello in one letter and keeps or recalls a promise in the next.
function greetingDue(story: Story, promises: readonly Candidate[]): Candidate[] {
  return checkInDue(story).filter((greeting) =>
    promises.every(({ on }) => Temporal.PlainDate.compare(greeting.on, on) < 0),
  );
}

/**
 * Why one would write again to someone one is in touch with, in one letter: I did what they advised, they
 * have a new job, they promised something; and if there is none of these, to say hello.
 *
 * @param owed what is due to them anyway: thanks, an answer, what I promised.
 */
export function againDue(story: Story, owed: readonly Candidate[]): Candidate[] {
  const [letter] = newsToTell(story, owed);
  const reminder = promiseDue(story);
  const [{ on } = { on: null }] = reminder;
  if (letter) return [on ? joined(letter, { on, says: 'remind them of their promise' }) : letter];
  const mine = owed.filter(({ kind }) => kind === 'keep-promise');
  return [...reminder, ...greetingDue(story, [...reminder, ...mine])];
}
