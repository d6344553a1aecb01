import { useEffect, useRef } from 'preact/hooks';
import { BackTo } from '../../../components/BackTo';
import { Part } from '../../../components/contact/Part';
import { Card } from '../../../components/interview/Card';
import { AdviceToTry, PromisesMade } from '../../../components/interview/MarkedAfter';
import { Notes } from '../../../components/interview/Notes';
import { Reflect } from '../../../components/interview/Reflect';
import { pageOf } from '../../../components/page-of';
import type { Action } from '../../../components/use-action';
import type { MarkedLine, MarkedLines } from '../../../outreach/after-talk';
import { markedLines } from '../../../outreach/after-talk';
import { factsOf } from '../../../outreach/facts';
import type { Jotting } from '../../../outreach/jotting';
import { namesGivenSince } from '../../../outreach/names-given';
import type { Settings } from '../../../outreach/settings';
import { sayClock } from '../../../outreach/talk-clock';
import { patchContact } from '../../../storage/contacts';
import type { InterviewPage } from '../../../storage/interviews';
import { patchInterview, patchReflection } from '../../../storage/interviews';
import { finishReflection } from '../../../storage/reflect';
import { logTouch } from '../../../storage/touches';
import { hashOf } from '../use-route';
import { Names } from './Names';
import { ThankThem } from './ThankThem';
import { useNoteStore } from './use-note-store';

type Props = {
  page: InterviewPage;
  jottings: readonly Jotting[];
  settings: Settings;
  run: Action['run'];
  /** What one came for; the top of the page unless it is said. */
  part?: 'reflection' | undefined;
};
type PartProps = Pick<Props, 'page' | 'run'>;

const isOpen = (lines: readonly MarkedLine[]) => lines.some(({ settled }) => !settled);

function countOf(lines: readonly MarkedLine[]): string {
  const open = lines.filter(({ settled }) => !settled).length;
  if (lines.length === 0) return '';
  return open > 0 ? `${open} to settle` : 'settled';
}

function Dealings({ page: { interview }, marked, run }: PartProps & { marked: MarkedLines }) {
  const { id, contactId } = interview;
  const of = { contactId, interviewId: id };
  return (
    <>
      <Part title="Promises" gist={countOf(marked.promise)} open={isOpen(marked.promise)}>
        {marked.promise.length === 0 && <p class="quiet">You marked no promise.</p>}
        <PromisesMade
          lines={marked.promise}
          onPromise={(promise) =>
            void run(() => logTouch({ ...of, kind: 'promised', introduces: '', ...promise }))
          }
        />
      </Part>
      <Part title="Advice to try" gist={countOf(marked.advice)} open={isOpen(marked.advice)}>
        {marked.advice.length === 0 && <p class="quiet">You marked no advice.</p>}
        <AdviceToTry
          lines={marked.advice}
          onAdvice={(text) => void run(() => logTouch({ ...of, kind: 'advised', text }))}
        />
      </Part>
    </>
  );
}

function CardPart({ page: { interview, contact }, run }: PartProps) {
  const { id } = interview;
  const url = pageOf(contact);
  return (
    <Part title="Their card" gist={contact.email || contact.phone}>
      <div class="stack">
        <Card
          card={interview.card}
          contact={contact}
          onCard={(card) => run(() => patchInterview(id, { card }))}
          onContact={(patch) => run(() => patchContact(contact.id, patch))}
        />
        {url !== null && (
          <p>
            <a href={url} target="_blank" rel="noreferrer">
              Open their page
            </a>{' '}
            and ask to connect, if you are not yet.
          </p>
        )}
      </div>
    </Part>
  );
}

function AllNotes({ page: { interview }, jottings, run }: PartProps & Pick<Props, 'jottings'>) {
  const store = useNoteStore(run);
  const { id, contactId, plan } = interview;
  const place = { interviewId: id, contactId, questionId: '' };
  const asked = plan.map(({ id: questionId, text }) => ({
    text,
    lines: jottings.filter((line) => line.questionId === questionId),
  }));
  return (
    <Part title="Notes" gist={String(jottings.length)}>
      <div class="stack">
        {asked
          .filter(({ lines }) => lines.length > 0)
          .map(({ text, lines }) => (
            <div key={text}>
              <h3 dir="auto">{text}</h3>
              <ul class="points">
                {lines.map((line) => (
                  <li key={line.id}>
                    <bdi>{line.text}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        <Notes
          label="Add a note"
          place={place}
          lines={jottings.filter(({ questionId }) => questionId === '')}
          store={store}
        />
      </div>
    </Part>
  );
}

function howLong({ startedAt, endedAt }: InterviewPage['interview']): string {
  if (startedAt === null || endedAt === null || endedAt < startedAt) return '';
  return `You talked for ${sayClock(endedAt - startedAt)}.`;
}

// One thing asks to be pressed, in the order of the method: who else there is, the thanks, what I think.
function nextOf({ interview, contact, touches }: InterviewPage, names: readonly MarkedLine[]) {
  if (isOpen(names)) return 'names';
  const since = interview.startedAt ?? interview.createdAt;
  const isThanked = touches.some(({ kind, at }) => kind === 'thanked' && at >= since);
  return isThanked || contact.doNotContact ? 'reflect' : 'thank';
}

/** After the talk: what they gave, the thanks, and what I think now. */
export function After({ page, jottings, settings, run, part }: Props) {
  const { interview, contact, touches } = page;
  const { id } = interview;
  const headRef = useRef<HTMLHeadingElement>(null);
  // One heading has it, as one thing was asked for: that of the page, or that of the reflection.
  const isToReflect = part === 'reflection';
  useEffect(() => {
    headRef.current?.focus();
    if (isToReflect) headRef.current?.scrollIntoView({ block: 'start' });
  }, [isToReflect]);
  const given = namesGivenSince(touches, interview.startedAt ?? interview.createdAt);
  const marked = markedLines(jottings, touches, given);
  const next = nextOf(page, marked.name);
  const done = touches.some((touch) => touch.kind === 'reflected' && touch.interviewId === id);
  return (
    <article class="stack stack-wide">
      <header class="stack">
        <BackTo
          href={hashOf({ at: 'contact', id: contact.id, moment: null })}
          name={factsOf(contact).name.value}
        />
        <div class="row apart">
          <h1 ref={isToReflect ? null : headRef} tabIndex={-1}>
            After the talk
          </h1>
          <button type="button" class="plain" onClick={() => print()}>
            Print
          </button>
        </div>
        <p class="quiet">{howLong(interview)}</p>
      </header>
      <div>
        <Names page={page} lines={marked.name} given={given} gist={countOf(marked.name)} run={run} />
        <Dealings page={page} marked={marked} run={run} />
        <CardPart page={page} run={run} />
        <AllNotes page={page} jottings={jottings} run={run} />
      </div>
      <ThankThem contact={contact} settings={settings} run={run} isNext={next === 'thank'} />
      <section class="stack" aria-labelledby="reflection-title">
        <h2 id="reflection-title" ref={isToReflect ? headRef : null} tabIndex={-1}>
          What I think now
        </h2>
        <Reflect
          reflection={interview.reflection}
          done={done}
          isNext={next === 'reflect'}
          onChange={(patch) => run(() => patchReflection(id, patch))}
          onDone={() => void run(() => finishReflection(id))}
        />
      </section>
    </article>
  );
}
