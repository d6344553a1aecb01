import { useId, useRef, useState } from 'preact/hooks';
import type { Channel } from '../../outreach/touch';
import { measure } from '../../templates/limits';
import type { Template } from '../../templates/template';
import { hasSubject } from '../../templates/template';
import type { Unfilled } from '../../templates/unfilled';
import { unfilledIn } from '../../templates/unfilled';
import { Notice } from '../Notice';
import { TextField } from '../TextField';
import { Counters } from './Counters';
import type { DraftDeskProps } from './DraftDesk';
import { DraftActions } from './DraftActions';
import { UnfilledMarks } from './UnfilledMarks';
import { useDraft } from './use-draft';

type Props = DraftDeskProps & { template: Template; channel: Channel };

/** The text of one draft with its counters, its unfilled places and what can be done with it. */
export function DraftText(props: Props) {
  const { contact, touches, settings, template, channel, store, explain } = props;
  const id = useId();
  const subjectRef = useRef<HTMLInputElement>(null);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState(false);
  const sources = { settings, contact, touches, channel };
  const draft = useDraft({ store, contactId: contact.id, template, sources });
  const { writing, write, problem } = draft;

  if (!writing) return problem === null ? null : <Notice {...explain(problem)} tone="late" />;

  const { subject, text, waived } = writing;
  const inSubject = hasSubject(channel) ? unfilledIn(subject, waived) : [];
  const marks = [...inSubject, ...unfilledIn(text, waived)];
  const select = (mark: Unfilled) => {
    const box = inSubject.includes(mark) ? subjectRef.current : textRef.current;
    box?.focus();
    box?.setSelectionRange(mark.start, mark.end);
  };
  return (
    <>
      {hasSubject(channel) && (
        <TextField
          label="Subject"
          inputRef={subjectRef}
          value={subject}
          onInput={(value) => write({ subject: value })}
        />
      )}
      <label class="field">
        Your text
        <textarea
          ref={textRef}
          dir="auto"
          value={text}
          aria-describedby={`${id}-length`}
          onInput={(event) => write({ text: event.currentTarget.value })}
        />
      </label>
      <Counters id={`${id}-length`} counters={measure(channel, { subject, text }, settings.account)} />
      {problem !== null && <Notice {...explain(problem)} tone="late" />}
      <UnfilledMarks
        marks={marks}
        refused={refused}
        onShow={select}
        onWaive={(label) => write({ waived: [...waived, label] })}
      />
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
