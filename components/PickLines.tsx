import { useId } from 'preact/hooks';
import { choicesIn } from '../linkedin/line-choices';
import type { LinePicks } from '../outreach/line-picks';
import { PICKED } from '../outreach/line-picks';
import { FACT_LABELS } from './FactFields';
import './pick-lines.css';

type PickedFact = (typeof PICKED)[number];

type Props = {
  work: LinePicks;
  /** What to look out for, when there is something. */
  warning: string;
  onChange: (work: LinePicks) => void;
  onDone: () => void;
  /** Look at the page again, or paste another text. */
  onAgain: () => void;
  onBack: () => void;
};

const NOTHING = '';
const LONGEST_SHOWN = 70;

type RowProps = {
  fact: PickedFact;
  value: string;
  choices: readonly string[];
  onPick: (value: string) => void;
};

function PickRow({ fact, value, choices, onPick }: RowProps) {
  const id = useId();
  // A fact that was told from the text itself may be no line of it.
  const all = value === NOTHING || choices.includes(value) ? choices : [value, ...choices];
  return (
    <div class="pick">
      <label for={id}>{FACT_LABELS[fact]}</label>
      <select id={id} dir="auto" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value={NOTHING}>none of these</option>
        {all.map((line) => (
          <option key={line} value={line}>
            {line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN).toWellFormed()} …` : line}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The lines of a page that could not be read, for the person to say which is what. Takes nothing by itself. */
export function PickLines({ work, warning, onChange, onDone, onAgain, onBack }: Props) {
  const choices = choicesIn(work.lines);
  const pick = (fact: PickedFact, value: string) => {
    const { [fact]: _before, ...others } = work.picks;
    const picks = value === NOTHING ? others : { ...others, [fact]: { value, from: work.from } };
    onChange({ ...work, picks });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    onDone();
  };
  return (
    <form class="stack" onSubmit={submit}>
      <h1>Which line is what?</h1>
      {warning && <p role="note">{warning}</p>}
      <p class="quiet">Only what you choose is taken. You can change every word of it in the next step.</p>
      <div class="stack stack-tight">
        {PICKED.map((fact) => (
          <PickRow
            key={fact}
            fact={fact}
            value={work.picks[fact]?.value ?? NOTHING}
            choices={choices}
            onPick={(value) => pick(fact, value)}
          />
        ))}
      </div>
      <div class="row">
        <button type="submit" class="primary">
          Use these
        </button>
        <button type="button" onClick={onAgain}>
          {work.from === 'picked' ? 'Look again' : 'Paste another text'}
        </button>
        <button type="button" class="plain" onClick={onBack}>
          Back
        </button>
      </div>
    </form>
  );
}
