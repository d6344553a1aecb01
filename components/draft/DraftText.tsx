import { useId, useRef, useState } from 'preact/hooks';
import type { Tie } from '../../outreach/contact';
import type { Me } from '../../outreach/settings';
import type { Channel } from '../../outreach/touch';
import type { Span } from '../../templates/coach/rule';
import { aboutMe } from '../../templates/facts-for';
import { measure } from '../../templates/limits';
import type { Template } from '../../templates/template';
import { hasSubject } from '../../templates/template';
import type { Unfilled } from '../../templates/unfilled';
import { fillMarks, unfilledIn } from '../../templates/unfilled';
import { Notice } from '../Notice';
import { CoachNotes } from './CoachNotes';
import { Counters } from './Counters';
import { DraftActions } from './DraftActions';
import { DraftBoxes } from './DraftBoxes';
import type { DraftDeskProps } from './DraftDesk';
import { NoteMeter } from './NoteMeter';
import { Shorten } from './Shorten';
import { UnfilledMarks } from './UnfilledMarks';
import { useCoach } from './use-coach';
import type { DraftState, Writing } from './use-draft';
import { TemplateMistake, useDraft } from './use-draft';
import { WhatYouShare } from './WhatYouShare';

type Props = DraftDeskProps & {
  template: Template;
  channel: Channel;
  /** The person says that this is how they know the contact. */
  onKnow: (tie: Tie) => void;
};

function Problem({ problem, explain }: { problem: unknown } & Pick<DraftDeskProps, 'explain'>) {
  const said =
    problem instanceof TemplateMistake
      ? { title: 'This template has a mistake.', todo: problem.todo }
      : explain(problem);
  return <Notice {...said} tone="late" />;
}

function withMe({ subject, text }: Writing, me: Me): Partial<Writing> {
  const known = aboutMe(me);
  return { subject: fillMarks(subject, known), text: fillMarks(text, known) };
}

type LengthProps = Props & { id: string; draft: DraftState; writing: Writing; well: readonly string[] };

/** How long it is, what would make it shorter, and how many notes are left. */
function Length({ id, well, ...props }: LengthProps) {
  const { channel, writing, settings, store, touches } = props;
  return (
    <>
      <Counters id={id} counters={measure(channel, writing, settings)} well={well} />
      <Shorten {...props} />
      {channel === 'note' && <NoteMeter store={store} settings={settings} touches={touches} />}
    </>
  );
}

/** The text of one draft with its counters, its coach, its unfilled places and what can be done with it. */
export function DraftText(props: Props) {
  const { contact, touches, settings, template, channel, store, explain, onHush, onMe } = props;
  const id = useId();
  const subjectRef = useRef<HTMLInputElement>(null);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [refused, setRefused] = useState(false);
  const sources = { settings, contact, touches, channel };
  const draft = useDraft({ store, contactId: contact.id, template, sources });
  const { writing, write, problem } = draft;
  const review = useCoach(props, writing);

  if (!writing) return problem === null ? null : <Problem problem={problem} explain={explain} />;

  const { subject, text, waived } = writing;
  const inSubject = hasSubject(channel) ? unfilledIn(subject, waived) : [];
  const marks = [...inSubject, ...unfilledIn(text, waived)];
  const show = ({ field, start, end }: Span) => {
    const box = field === 'subject' ? subjectRef.current : textRef.current;
    box?.focus();
    box?.setSelectionRange(start, end);
  };
  const showMark = (mark: Unfilled) =>
    show({ field: inSubject.includes(mark) ? 'subject' : 'text', ...mark });
  return (
    <>
      <DraftBoxes
        channel={channel}
        writing={writing}
        describedBy={`${id}-length`}
        subjectRef={subjectRef}
        textRef={textRef}
        onWrite={write}
        onLeave={setCursor}
      />
      <Length {...props} id={`${id}-length`} draft={draft} writing={writing} well={review.well} />
      {problem !== null && <Problem problem={problem} explain={explain} />}
      <UnfilledMarks
        marks={marks}
        refused={refused}
        onShow={showMark}
        onWaive={(label) => write({ waived: [...waived, label] })}
        onMe={(me) => {
          write(withMe(writing, { ...settings.me, ...me }));
          onMe(me);
        }}
      />
      <CoachNotes findings={review.findings} onShow={show} onHush={onHush} />
      <WhatYouShare {...props} draft={draft} writing={writing} cursor={cursor} />
      <DraftActions
        {...props}
        draft={draft}
        writing={writing}
        ready={marks.length === 0}
        onRefused={() => setRefused(true)}
      />
    </>
  );
}
