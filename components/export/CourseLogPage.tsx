import { Fragment } from 'preact';
import type { Reflection } from '../../outreach/interview';
import { REFLECTION_PROMPTS, REFLECTION_SCALES } from '../../outreach/interview';
import { counted, sayDate } from '../../outreach/wording';

/** One talk as the log shows it; `date` is `YYYY-MM-DD`, `minutes` 0 when not known. */
export type LoggedTalk = {
  id: string;
  date: string;
  minutes: number;
  name: string;
  role: string;
  company: string;
  fields: readonly string[];
  /** How I know them; empty where I did not. */
  tie: string;
  discussed: readonly { question: string; notes: readonly string[] }[];
  advice: readonly string[];
  names: readonly string[];
  reflection: Reflection | null;
};

type Props = {
  /** Whose log it is; parts may be empty. */
  me: { name: string; programme: string; organisation: string };
  talks: readonly LoggedTalk[];
  /** The day it is printed. */
  today: Temporal.PlainDate;
  onPrint: () => void;
  onCsv: () => void;
  /** Where the way back leads. */
  back: string;
};

const work = ({ role, company }: LoggedTalk) => [role, company].filter(Boolean).join(', ');

// A handed-in page is read long after: the year is always said.
function dayOf({ date }: LoggedTalk): string {
  const day = Temporal.PlainDate.from(date);
  return sayDate(day, day.subtract({ years: 1 }));
}

function Summary({ talks }: Pick<Props, 'talks'>) {
  return (
    <table class="log-table">
      <caption class="visually-hidden">All talks</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Person</th>
          <th scope="col" class="extra">
            Organisation
          </th>
          <th scope="col" class="extra">
            Minutes
          </th>
        </tr>
      </thead>
      <tbody>
        {talks.map((talk) => (
          <tr key={talk.id}>
            <td class="day">{dayOf(talk)}</td>
            <td dir="auto">{talk.name}</td>
            <td class="extra" dir="auto">
              {talk.company}
            </td>
            <td class="extra">{talk.minutes || ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Listed({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div class="stack stack-tight">
      <h3>{title}</h3>
      <ul class="points">
        {texts.map((text) => (
          <li key={text}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Discussed({ discussed }: Pick<LoggedTalk, 'discussed'>) {
  if (discussed.length === 0) return null;
  return (
    <div class="stack stack-tight">
      <h3>What was discussed</h3>
      {discussed.map(({ question, notes }) => (
        <div key={question}>
          {(question || discussed.length > 1) && (
            <p dir="auto">
              <strong>{question || 'Free notes'}</strong>
            </p>
          )}
          {notes.length === 0 && <p class="quiet">Asked; nothing noted.</p>}
          {notes.map((note) => (
            <p key={note} dir="auto">
              {note}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

const PROMPTS = ['found', 'impression', 'news', 'fits', 'next'] as const;
const SCALES = ['fit', 'energy', 'surprise'] as const;

function Looking({ reflection }: { reflection: Reflection }) {
  const said = PROMPTS.filter((prompt) => reflection[prompt] !== '');
  const rated = SCALES.filter((scale) => reflection[scale] !== null);
  if (said.length + rated.length === 0) return null;
  return (
    <div class="stack stack-tight">
      <h3>Reflection</h3>
      {said.map((prompt) => (
        <div key={prompt}>
          <p>
            <strong>{REFLECTION_PROMPTS[prompt]}</strong>
          </p>
          <p dir="auto">{reflection[prompt]}</p>
        </div>
      ))}
      {rated.map((scale) => (
        <p key={scale}>
          {REFLECTION_SCALES[scale]} {reflection[scale]} of 5
        </p>
      ))}
    </div>
  );
}

// Each by itself: words that are written from the right do not move what stands beside them.
function Apart({ texts }: { texts: readonly string[] }) {
  return texts.filter(Boolean).map((text, at) => (
    <Fragment key={text}>
      {at > 0 && ' · '}
      <bdi>{text}</bdi>
    </Fragment>
  ));
}

function Talk({ talk }: { talk: LoggedTalk }) {
  const facts = [
    work(talk),
    talk.minutes > 0 ? counted(talk.minutes, 'minute') : '',
    talk.fields.join(', '),
    talk.tie === '' ? '' : `I know them from: ${talk.tie}`,
  ];
  return (
    <article class="card stack log-talk">
      <h2>
        {dayOf(talk)} · <bdi>{talk.name || 'Without a name'}</bdi>
      </h2>
      <p class="quiet">
        <Apart texts={facts} />
      </p>
      <Discussed discussed={talk.discussed} />
      <Listed title="Advice" texts={talk.advice} />
      <Listed title="Further names" texts={talk.names} />
      {talk.reflection && <Looking reflection={talk.reflection} />}
    </article>
  );
}

/** The record of all talks that a course can mark (METHOD.md section 5), to print or to keep as a table. */
export function CourseLogPage({ me, talks, today, onPrint, onCsv, back }: Props) {
  const who = [me.name, me.programme, me.organisation].filter(Boolean).join(', ');
  return (
    <main class="page options log stack stack-wide">
      <div class="row apart no-print">
        <a href={back}>Back to the options</a>
        {talks.length > 0 && (
          <div class="row">
            <button type="button" class="primary" onClick={onPrint}>
              Print or save as PDF
            </button>
            <button type="button" onClick={onCsv}>
              Save as CSV
            </button>
          </div>
        )}
      </div>
      <header class="stack stack-tight">
        <h1>Course log</h1>
        <p class="quiet">
          <Apart
            texts={[
              who,
              `${counted(talks.length, 'talk')} as of ${sayDate(today, today.subtract({ years: 1 }))}`,
            ]}
          />
        </p>
      </header>
      {talks.length === 0 ? (
        <p>Once you have talked to somebody and said so on their page, the talk is here.</p>
      ) : (
        <Summary talks={talks} />
      )}
      {talks.map((talk) => (
        <Talk key={talk.id} talk={talk} />
      ))}
    </main>
  );
}
