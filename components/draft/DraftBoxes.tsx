import type { Ref } from 'preact';
import type { Channel } from '../../outreach/touch';
import { hasSubject } from '../../templates/template';
import { TextField } from '../TextField';
import type { Writing } from './use-draft';

type Props = {
  channel: Channel;
  writing: Writing;
  /** Id of what says how long the text is. */
  describedBy: string;
  subjectRef: Ref<HTMLInputElement>;
  textRef: Ref<HTMLTextAreaElement>;
  onWrite: (patch: Partial<Writing>) => void;
  /** The cursor left the text here (a UTF-16 offset). */
  onLeave: (cursor: number) => void;
};

/** Where subject and text are typed. */
export function DraftBoxes({ channel, writing, describedBy, subjectRef, textRef, onWrite, onLeave }: Props) {
  return (
    <>
      {hasSubject(channel) && (
        <TextField
          label="Subject"
          inputRef={subjectRef}
          value={writing.subject}
          onInput={(subject) => onWrite({ subject })}
        />
      )}
      <label class="field">
        Your text
        <textarea
          ref={textRef}
          dir="auto"
          value={writing.text}
          aria-describedby={describedBy}
          onBlur={(event) => onLeave(event.currentTarget.selectionEnd)}
          onInput={(event) => onWrite({ text: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
