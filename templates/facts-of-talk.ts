import { nameIn } from '../outreach/after-talk';
import type { Interview } from '../outreach/interview';
import type { Jotting } from '../outreach/jotting';
import { inOrder } from '../outreach/jotting';
import { adviceOf, promisesOf } from '../outreach/promise';
import type { Touch } from '../outreach/touch';
import { firstSentence, withoutTail } from './words';

/** The notes of the talk a text is about, for whoever has them at hand; touches alone say most of it. */
export type TalkNotes = {
  interview: Pick<Interview, 'id' | 'reflection'>;
  /** Its jottings, in any order. */
  jottings: readonly Jotting[];
  /** Names of the contacts that came of it. */
  referred: readonly string[];
};

type Known = { touches: readonly Touch[]; talk?: TalkNotes | undefined };

// A text cites one or two things: a list of all is no thank-you.
const MOST_CITED = 2;
const SAID_KINDS = new Set<Touch['kind']>(['met', 'advised', 'promised']);
const DAY = 24 * 60 * 60 * 1000;

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
const cited = (text: string) => withoutTail(oneLine(firstSentence(text)), /[.!\s]/u);
const allCited = (texts: readonly string[]) => texts.map(cited).filter(Boolean);

function talkOf(touch: Touch): string | undefined {
  return 'interviewId' in touch ? touch.interviewId : undefined;
}

// What belongs to the talk: by its id, or, logged by hand without one, what came about or after the last talk.
function ofTalk({ touches, talk }: Known): Touch[] {
  const inTime = touches.filter(({ kind }) => SAID_KINDS.has(kind)).toSorted((a, b) => a.at - b.at);
  const id = talk?.interview.id ?? inTime.map(talkOf).findLast((known) => known !== undefined);
  if (id !== undefined) return inTime.filter((touch) => talkOf(touch) === id);
  const met = inTime.findLast(({ kind }) => kind === 'met');
  return inTime.filter(({ at }) => !met || at >= met.at - DAY);
}

function notedAs(mark: Jotting['mark'], talk: TalkNotes | undefined): string[] {
  const marked = (talk?.jottings ?? []).filter((line) => line.mark === mark);
  return allCited(inOrder(marked).map(({ text }) => text));
}

// What they advised; else what was noted as advice and not logged yet; else what surprised me.
function adviceIn(known: Known): string[] {
  const advised = ofTalk(known).filter(({ kind }) => kind === 'advised');
  const said = [
    allCited(advised.map((touch) => ('text' in touch ? touch.text : ''))),
    notedAs('advice', known.talk),
    notedAs('surprise', known.talk),
  ];
  return said.find(({ length }) => length > 0)?.slice(0, MOST_CITED) ?? [];
}

// What I promised them in the talk and still owe; else what I wrote down as next.
function nextStepIn(known: Known): string {
  const ids = new Set(ofTalk(known).map(({ id }) => id));
  const mine = promisesOf(known.touches).filter(
    ({ touch, state }) => touch.by === 'me' && state === 'open' && ids.has(touch.id),
  );
  const steps = [...mine.map(({ touch }) => touch.text), known.talk?.interview.reflection?.next ?? ''];
  return allCited(steps)[0] ?? '';
}

// A note marked as a name often says more than the name; only the name is put into a letter.
function namesIn({ talk }: Known): string[] {
  if (talk && talk.referred.length > 0) return talk.referred.map(oneLine).filter(Boolean);
  return notedAs('name', talk)
    .map((line) => nameIn(line).name)
    .filter(Boolean);
}

/** What the variables of a talk, of advice and of promises say; see `variables.ts`. Empty when not known. */
export function factsOfTalk(known: Known) {
  const done = adviceOf(known.touches).filter(({ state }) => state === 'done');
  const did = known.touches.filter(
    (touch) => touch.kind === 'acted' && done.some((advice) => advice.touch.id === touch.adviceId),
  );
  const theirs = promisesOf(known.touches).filter(
    ({ touch, state }) => touch.by === 'them' && state === 'open',
  );
  const whom = theirs.map(({ touch }) => oneLine(touch.introduces)).find(Boolean);
  return {
    'me.news': allCited(did.map((touch) => ('text' in touch ? touch.text : ''))).slice(0, MOST_CITED),
    'interview.advice': adviceIn(known),
    'interview.next_step': nextStepIn(known),
    'interview.names': namesIn(known),
    'advice.done': allCited(done.map(({ touch }) => touch.text)).slice(0, MOST_CITED),
    'promise.theirs': allCited(theirs.map(({ touch }) => touch.text))[0] ?? '',
    'promise.introduces': whom ?? '',
  };
}
