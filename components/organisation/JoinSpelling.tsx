import { useState } from 'preact/hooks';
import { TextField } from '../TextField';

type Props = {
  name: string;
  spellings: readonly string[];
  /** Other organisations, as they are written. */
  others: readonly string[];
  onJoin: (other: string) => void;
  onPart: () => void;
};

/** "These are the same organisation": said by the person, never guessed. */
export function JoinSpelling({ name, spellings, others, onJoin, onPart }: Props) {
  const [other, setOther] = useState('');
  const [unknown, setUnknown] = useState('');
  const isKnown = others.includes(other) && other !== name;
  const join = (event: Event) => {
    event.preventDefault();
    setUnknown(isKnown ? '' : other);
    if (!isKnown) return;
    onJoin(other);
    setOther('');
  };
  return (
    <details>
      <summary>Same organisation under another name</summary>
      <div class="stack">
        {spellings.length > 1 && (
          <div class="stack stack-tight">
            <p>Joined: {spellings.join(', ')}</p>
            <button type="button" class="plain" onClick={onPart}>
              Take them apart again
            </button>
          </div>
        )}
        <form class="stack stack-tight" onSubmit={join}>
          <TextField
            label={`Also called, besides ${name}`}
            value={other}
            offers={others.filter((offer) => offer !== name)}
            onInput={setOther}
            hint="An organisation of your contacts. Its people are then colleagues of these."
          />
          <p class="quiet" role="status">
            {unknown && unknown === other && `No other organisation of your contacts is called “${unknown}”.`}
          </p>
          <div class="row">
            <button type="submit" aria-disabled={!isKnown}>
              Join the two
            </button>
          </div>
        </form>
      </div>
    </details>
  );
}
