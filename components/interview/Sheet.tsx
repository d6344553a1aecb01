import type { Interview } from '../../outreach/interview';
import { REFLECTION_PROMPTS, REFLECTION_SCALES } from '../../outreach/interview';
import type { Jotting } from '../../outreach/jotting';
import { inOrder, MARK_LABELS } from '../../outreach/jotting';
import type { PlannedTalk } from '../../outreach/stage';
import { BothTimes, exactly } from '../When';
import './sheet.css';

type Props = {
  name: string;
  /** Role and organisation, in a line. */
  work: string;
  interview: Interview;
  talk: PlannedTalk | null;
  jottings: readonly Jotting[];
};

const ROOM = [1, 2, 3, 4];

function Room({ lines = 3 }: { lines?: number }) {
  return (
    <div aria-hidden="true">
      {ROOM.slice(0, lines).map((line) => (
        <div key={line} class="sheet-room" />
      ))}
    </div>
  );
}

function Notes({ jottings }: { jottings: readonly Jotting[] }) {
  return (
    <ul>
      {inOrder(jottings).map(({ id, mark, text }) => (
        <li key={id} dir="auto">
          {mark !== '' && <strong>{MARK_LABELS[mark]}: </strong>}
          {text}
        </li>
      ))}
    </ul>
  );
}

function Questions({ interview, jottings }: Pick<Props, 'interview' | 'jottings'>) {
  const ended = interview.endedAt !== null;
  return (
    <ol class="sheet-questions">
      {interview.plan.map(({ id, text, askedAt }) => {
        const answers = jottings.filter(({ questionId }) => questionId === id);
        if (ended && askedAt === null && answers.length === 0) return null;
        return (
          <li key={id}>
            <h3 dir="auto">
              {ended ? '' : '☐ '}
              {text}
            </h3>
            {ended ? <Notes jottings={answers} /> : <Room />}
          </li>
        );
      })}
    </ol>
  );
}

function Thoughts({ interview: { reflection } }: Pick<Props, 'interview'>) {
  if (!reflection) return null;
  return (
    <>
      <h2>What I think</h2>
      {(['found', 'impression', 'news', 'fits', 'next'] as const).map(
        (prompt) =>
          reflection[prompt].trim() !== '' && (
            <div key={prompt}>
              <h3>{REFLECTION_PROMPTS[prompt]}</h3>
              <p dir="auto">{reflection[prompt]}</p>
            </div>
          ),
      )}
      {(['fit', 'energy', 'surprise'] as const).map(
        (scale) =>
          reflection[scale] !== null && (
            <p key={scale}>
              {REFLECTION_SCALES[scale]} {reflection[scale]} of 5
            </p>
          ),
      )}
    </>
  );
}

/**
 * One interview on paper, and only there: before the talk a sheet with room to write, afterwards all that was asked,
 * said and thought.
 */
export function Sheet({ name, work, interview, talk, jottings }: Props) {
  const { endedAt, startedAt, objective, introduction } = interview;
  const questions = new Set(interview.plan.map(({ id }) => id));
  const free = jottings.filter(({ questionId }) => !questions.has(questionId));
  return (
    <section class="sheet" aria-label="For paper">
      <h1 dir="auto">{name}</h1>
      {work && <p dir="auto">{work}</p>}
      {startedAt !== null && <p>{exactly(startedAt)}</p>}
      {endedAt === null && talk && (
        <p>
          <BothTimes at={talk.meetAt} zone={talk.meetZone} />, {interview.minutes} minutes
          {talk.place && ` · ${talk.place}`}
        </p>
      )}
      {objective && <p dir="auto">{objective}</p>}
      {endedAt === null && introduction && <p dir="auto">{introduction}</p>}
      <Questions interview={interview} jottings={jottings} />
      <h2>Notes</h2>
      {endedAt === null ? <Room lines={4} /> : <Notes jottings={free} />}
      <Thoughts interview={interview} />
    </section>
  );
}
