import { useId, useRef, useState } from 'preact/hooks';
import type { Tie } from '../../outreach/contact';
import type { Channel } from '../../outreach/touch';
import type { Span } from '../../templates/coach/rule';
import { measure } from '../../templates/limits';
import type { Template } from '../../templates/template';
import { hasSubject } from '../../templates/template';
import type { Unfilled } from '../../templates/unfilled';
import { unfilledIn } from '../../templates/unfilled';
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

/** The text of one draft with its counters, its coach, its unfilled places and what can be done with it. */
export function DraftText(props: Props) {
  const { contact, touches, settings, template, channel, store, explain, onHush } = props;
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
      <Counters
        id={`${id}-length`}
        counters={measure(channel, { subject, text }, settings)}
        well={review.well}
      />
      <Shorten {...props} draft={draft} writing={writing} />
      {channel === 'note' && <NoteMeter store={store} settings={settings} touches={touches} />}
      {problem !== null && <Problem problem={problem} explain={explain} />}
      <UnfilledMarks
        marks={marks}
        refused={refused}
        onShow={showMark}
        onWaive={(label) => write({ waived: [...waived, label] })}
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
