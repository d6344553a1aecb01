import { useId, useRef } from 'preact/hooks';
import type { OwnTemplate } from '../../outreach/own-template';
import { TEMPLATE_LENGTHS } from '../../outreach/own-template';
import type { FillError } from '../../templates/fill-error';
import { hasSubject } from '../../templates/template';
import type { Keep } from './use-typed';
import { VariablePicker } from './VariablePicker';

type Props = {
  typed: OwnTemplate;
  write: Keep;
  /** What is wrong with the text as it stands; `null` while nothing is. */
  mistake: FillError | null;
};

type Part = 'subject' | 'body';

function offsetOf(text: string, { line, column }: FillError): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

function Mistake({ id, mistake, onShow }: { id: string; mistake: FillError | null; onShow: () => void }) {
  return (
    <div id={id} class="mistake row" role="status">
      {mistake && (
        <>
          <span>
            Line {mistake.line}, column {mistake.column}: {mistake.message}
          </span>
          <button type="button" class="plain" onClick={onShow}>
            Show<span class="visually-hidden"> the place</span>
          </button>
        </>
      )}
    </div>
  );
}

/** Subject and text of a template, with what is wrong right below, and what can be filled in at the cursor. */
export function TemplateText({ typed, write, mistake }: Props) {
  const id = useId();
  const subjectRef = useRef<HTMLTextAreaElement>(null);
  const bodyRef = useRef<HTMLTextAreaElement>(null);
  const lastRef = useRef<Part>('body');
  const boxOf = (part: Part) => (part === 'subject' ? subjectRef.current : bodyRef.current);
  const put = (part: Part, words: string) => write({ ...typed, [part]: words }, part);

  const insert = (words: string) => {
    const box = boxOf(lastRef.current) ?? bodyRef.current;
    if (!box) return;
    box.setRangeText(words, box.selectionStart, box.selectionEnd, 'end');
    put(box === subjectRef.current ? 'subject' : 'body', box.value);
    box.focus();
  };
  const show = (wrong: FillError) => {
    const box = boxOf(wrong.field);
    const at = offsetOf(typed[wrong.field], wrong);
    box?.focus();
    box?.setSelectionRange(at, at + 1);
  };
  const part = (field: Part) => {
    const wrong = mistake?.field === field ? mistake : null;
    return (
      <>
        <label class="field">
          {field === 'subject' ? 'Subject' : 'Text'}
          <textarea
            ref={field === 'subject' ? subjectRef : bodyRef}
            class={field === 'subject' ? 'subject code' : 'code'}
            dir="auto"
            spellcheck
            rows={1}
            maxLength={TEMPLATE_LENGTHS[field]}
            value={typed[field]}
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-${field}`}
            onFocus={() => {
              lastRef.current = field;
            }}
            onInput={(event) => put(field, event.currentTarget.value)}
          />
        </label>
        <Mistake id={`${id}-${field}`} mistake={wrong} onShow={() => wrong && show(wrong)} />
      </>
    );
  };
  return (
    <div class="stack">
      {typed.channels.some(hasSubject) && part('subject')}
      {part('body')}
      <VariablePicker onInsert={insert} />
    </div>
  );
}
