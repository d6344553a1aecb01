import { useState } from 'preact/hooks';
import { DoOrLeave } from './DoOrLeave';

type Props = {
  text: string;
  onInput: (text: string) => void;
  onRead: () => void;
  onBack: () => void;
};

/** Takes the text of a page that the person copied; needs no access to the page at all. */
export function PasteText({ text, onInput, onRead, onBack }: Props) {
  const [tried, setTried] = useState(false);
  const isEmpty = text.trim() === '';
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty) onRead();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <h1>Paste the page’s text</h1>
      <p class="quiet">
        On the profile, select all and copy. Then click Cuppa’s button again and paste it here: you come back
        to this place.
      </p>
      <label class="field">
        <span>Text of the page</span>
        <textarea rows={6} dir="auto" value={text} onInput={(event) => onInput(event.currentTarget.value)} />
      </label>
      {tried && isEmpty && <p role="alert">Paste the text first.</p>}
      <DoOrLeave action="Find the lines" leave="Back" onLeave={onBack} />
    </form>
  );
}
