import { useState } from 'preact/hooks';
import type { Advice } from '../../outreach/promise';
import { oneClick } from '../one-click';
import { TextField } from '../TextField';
import { At } from '../When';

type Props = {
  advice: readonly Advice[];
  onAdvice: (text: string) => Promise<boolean>;
  /** I did what this touch advises. */
  onDone: (adviceId: string) => void;
  /** Goes to write to them what came of it. */
  onTell: () => void;
};

function Line({ advice, onDone, onTell }: { advice: Advice } & Pick<Props, 'onDone' | 'onTell'>) {
  const { touch, state, doneAt, toldAt } = advice;
  const whose = <span class="visually-hidden">: {touch.text}</span>;
  return (
    <li class="stack stack-tight">
      <span dir="auto">{touch.text || 'Something they advised'}</span>
      <span class="row quiet">
        {state === 'given' && (
          <button type="button" class="plain" onClick={oneClick(() => onDone(touch.id))}>
            I did it{whose}
          </button>
        )}
        {doneAt !== null && (
          <span>
            done <At at={doneAt} />
          </span>
        )}
        {toldAt !== null && (
          <span>
            · told them <At at={toldAt} />
          </span>
        )}
        {state === 'done' && (
          <button type="button" class="plain" onClick={onTell}>
            Tell them{whose}
          </button>
        )}
      </span>
    </li>
  );
}

/** What they advised, how far I have come with it, and whether they know (METHOD.md section 5). */
export function AdviceList({ advice, onAdvice, onDone, onTell }: Props) {
  const [text, setText] = useState('');
  const add = async (event: Event) => {
    event.preventDefault();
    if (text.trim() && (await onAdvice(text.trim()))) setText('');
  };
  return (
    <div class="stack">
      {advice.length > 0 && (
        <ul class="stack">
          {advice.map((one) => (
            <Line key={one.touch.id} advice={one} onDone={onDone} onTell={onTell} />
          ))}
        </ul>
      )}
      <form class="row end-aligned" onSubmit={add}>
        <div class="grow">
          <TextField label="They advised me to" value={text} onInput={setText} />
        </div>
        <button type="submit">Add advice</button>
      </form>
    </div>
  );
}
