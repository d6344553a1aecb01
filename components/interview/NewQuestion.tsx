import { useState } from 'preact/hooks';
import { TextField } from '../TextField';

/** Takes a question that none of the bank is. */
export function NewQuestion({ onAdd }: { onAdd: (text: string) => void }) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const wording = text.trim();
    setSaid(wording ? '' : 'Write a question first.');
    if (!wording) return;
    onAdd(wording);
    setText('');
  };
  return (
    <form class="stack stack-tight" onSubmit={add}>
      <div class="row end-aligned">
        <div class="grow">
          <TextField label="A question of my own" value={text} maxLength={1000} onInput={setText} />
        </div>
        <button type="submit">Add</button>
      </div>
      <p role="status">{said}</p>
    </form>
  );
}
