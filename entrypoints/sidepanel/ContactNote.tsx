import { useEffect, useState } from 'preact/hooks';
import type { Action } from '../../components/use-action';
import { logTouch } from '../../storage/touches';
import { keepUnsavedNote, readUnsavedNote } from '../../storage/unsaved';

type Props = { contactId: string; run: Action['run'] };

/** A note for the timeline, kept with each keystroke until it is added. */
export function ContactNote({ contactId, run }: Props) {
  // Not there until what was kept is read: a late answer must not replace what is typed meanwhile.
  const [text, setText] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  useEffect(() => {
    void run(async () => setText(await readUnsavedNote(contactId)));
  }, [contactId, run]);
  if (text === null) return null;

  const change = (next: string) => {
    setText(next);
    void run(() => keepUnsavedNote(contactId, next));
  };
  const add = async (event: Event) => {
    event.preventDefault();
    if (isAdding || !text.trim()) return;
    setIsAdding(true);
    const done = await run(() => logTouch({ kind: 'note', contactId, text }));
    setIsAdding(false);
    if (done) change('');
  };
  return (
    <form class="stack stack-tight" onSubmit={add}>
      <label class="field">
        A note
        <textarea
          class="note"
          dir="auto"
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="submit">Add note</button>
      </div>
    </form>
  );
}
