import { useId, useState } from 'preact/hooks';
import { SelectField } from '../SelectField';

/** Names somebody gave, and whether I may say whom I have them from. */
export type Names = { names: string[]; mayMention: boolean };

type Props = {
  name: string;
  /** Names to start from, one a line. */
  initial?: string;
  onNames: (names: Names) => Promise<boolean>;
  onCancel: () => void;
};

const MENTION = [
  { value: 'no', label: 'No, or not asked yet' },
  { value: 'yes', label: 'Yes' },
] as const;

/** "They gave me names": each line becomes a contact whom this person referred. */
export function GaveNames({ name, initial = '', onNames, onCancel }: Props) {
  const id = useId();
  const [text, setText] = useState(initial);
  const [mention, setMention] = useState<'yes' | 'no'>('no');
  const [problem, setProblem] = useState('');
  const save = async (event: Event) => {
    event.preventDefault();
    const names = text.split(/[\n,;]/u).filter((line) => line.trim() !== '');
    setProblem(names.length === 0 ? 'Write at least one name first.' : '');
    if (names.length > 0) await onNames({ names, mayMention: mention === 'yes' });
  };
  return (
    <form class="card stack" onSubmit={save}>
      <h2>Names they gave me</h2>
      <label class="field">
        Names, one a line
        <textarea
          class="note"
          dir="auto"
          value={text}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p id={`${id}-hint`} class="quiet small">
        Each becomes a contact, referred by {name}.
      </p>
      <SelectField label={`May I mention ${name}?`} value={mention} options={MENTION} onChange={setMention} />
      <p role="status">{problem}</p>
      <div class="row">
        <button type="submit" class="primary">
          Save the names
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
