import { guessCallName } from '../outreach/call-name';
import type { Contact } from '../outreach/contact';
import { factsOf } from '../outreach/facts';
import type { Me, Settings } from '../outreach/settings';
import type { Channel, SentTouch, Touch } from '../outreach/touch';
import { CHANNEL_LABELS } from '../outreach/touch';
import type { TalkNotes } from './facts-of-talk';
import { factsOfTalk } from './facts-of-talk';
import type { Values } from './variables';
import { withoutTail } from './words';

/** What the values of a template are taken from. */
export type Sources = {
  settings: Pick<Settings, 'me' | 'minutes'>;
  contact: Pick<Contact, 'captured' | 'edits' | 'fields' | 'tie'>;
  /** The contact's touches, in any order. */
  touches: readonly Touch[];
  channel: Channel;
  /** Notes of the talk the text is about, where they are at hand. */
  talk?: TalkNotes | undefined;
  /** Epoch milliseconds. */
  now: number;
};

type Scheduled = Extract<Touch, { kind: 'scheduled' }>;

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
// "I am exploring …" goes on after it, so a full stop of the person's own would end the sentence early.
const partOfSentence = (text: string) => withoutTail(oneLine(text), /[.\s]/u);

function latest<Kind extends Touch>(touches: readonly Kind[]): Kind | undefined {
  let found = touches[0];
  for (const touch of touches) if (found && touch.at >= found.at) found = touch;
  return found;
}

// A zone this browser does not know, or a time outside the calendar, is no reason to lose the draft.
function inZone(at: number, zone: string): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  } catch {
    return undefined;
  }
}

/**
 * A day as people say it: "Thu 8 Oct", with the year only when it is not this one. Empty when there is no
 * such day or zone.
 *
 * @param at epoch milliseconds.
 * @param zone IANA zone whose calendar counts.
 * @param now epoch milliseconds.
 */
export function dayInWords(at: number, zone: string, now: number): string {
  const day = inZone(at, zone);
  if (!day) return '';
  const words = day
    .toPlainDate()
    .toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
    .replace(',', '');
  return day.year === inZone(now, zone)?.year ? words : `${words} ${day.year}`;
}

function timeInWords({ meetAt, meetZone, zone }: Scheduled): string {
  const words = inZone(meetAt, meetZone)?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '';
  if (!words || meetZone === zone) return words;
  // Across zones the bare hour is a trap (METHOD.md section 4), so the city goes with it.
  const city = meetZone.split('/').at(-1)?.replaceAll('_', ' ') ?? meetZone;
  return `${words} (${city} time)`;
}

/** What templates can say of me: the values of `me.…`, as they stand in the middle of a sentence. */
export function aboutMe(me: Me) {
  return {
    'me.name': oneLine(me.name),
    'me.organisation': partOfSentence(me.organisation),
    'me.programme': partOfSentence(me.programme),
    'me.exploring': partOfSentence(me.exploring),
    'me.places': partOfSentence(me.places),
  };
}

function aboutContact({ contact }: Sources) {
  const facts = factsOf(contact);
  return {
    'contact.name': oneLine(facts.name.value),
    'contact.call_name': oneLine(facts.callName.value),
    'contact.role': partOfSentence(facts.role.value),
    'contact.company': oneLine(facts.company.value),
    'contact.school': oneLine(facts.school.value),
    'contact.location': oneLine(facts.location.value),
    'contact.headline': oneLine(facts.headline.value),
    'contact.field': contact.fields.map(oneLine).filter(Boolean),
    'contact.news': '',
    'tie.kind': contact.tie.kind,
    'tie.shared': oneLine(contact.tie.shared),
    // The name is used only with the referrer's leave (METHOD.md section 2).
    'tie.referrer': contact.tie.mayMention ? oneLine(contact.tie.referrer) : '',
    // These two are for writing to the referrer: `fill` hands them to no other template.
    'referrer.name': oneLine(contact.tie.referrer),
    'referrer.call_name': guessCallName(contact.tie.referrer),
  };
}

// The day they talked, as logged, counts for more than the day it was planned for.
function dayOfTalk(talk: Scheduled | undefined, { touches, now }: Sources): string {
  const met = latest(touches.filter((touch) => touch.kind === 'met'));
  if (met && (!talk || talk.meetAt < now)) return dayInWords(met.at, met.zone, now);
  return talk ? dayInWords(talk.meetAt, talk.meetZone, now) : '';
}

function aboutTalk(sources: Sources) {
  const { touches, settings, now } = sources;
  const talk = latest(touches.filter((touch) => touch.kind === 'scheduled'));
  // A talk that has been held does not change how long the next one is asked to take.
  const ahead = talk !== undefined && talk.meetAt >= now;
  return {
    'interview.minutes': String(ahead ? talk.minutes : settings.minutes),
    'interview.date': dayOfTalk(talk, sources),
    'interview.time': talk ? timeInWords(talk) : '',
    'interview.place': talk ? partOfSentence(talk.place) : '',
    'interview.options': '',
  };
}

function aboutLast({ touches, now }: Sources) {
  const last = latest(touches.filter((touch): touch is SentTouch => 'channel' in touch));
  return {
    'last.subject': oneLine(last?.subject ?? ''),
    'last.text': last?.text.trim() ?? '',
    'last.date': last ? dayInWords(last.at, last.zone, now) : '',
  };
}

/**
 * What every variable says for one contact now. Dates and times come out as words; a value that is not
 * known is empty. What was said in a talk comes from the touches that log it, and from its notes; what only
 * the person can say (days that suit me, what I read) stays empty: the text then asks for it.
 */
export function factsFor(sources: Sources): Values {
  return {
    ...aboutMe(sources.settings.me),
    ...aboutContact(sources),
    ...aboutTalk(sources),
    ...factsOfTalk(sources),
    ...aboutLast(sources),
    'channel.name': CHANNEL_LABELS[sources.channel],
  };
}
