import { useId, useState } from 'preact/hooks';
import { FACTS } from '../outreach/contact';
import type { Choices, Difference, Pair, Side } from '../outreach/merge';
import { additionsOf, differencesBetween } from '../outreach/merge';
import { CHANNELS, CHANNEL_LABELS } from '../outreach/touch';
import { FACT_LABELS } from './FactFields';
import './merge.css';

const SIDES: readonly Side[] = ['keep', 'drop'];

const LINE_LABELS: Partial<Record<string, string>> = {
  tie: 'How you know them',
  email: 'E-mail',
  phone: 'Phone',
};

// Of a draft the key says the template and then the channel.
function labelOf(key: string): string {
  const fact = FACTS.find((candidate) => candidate === key);
  if (fact) return FACT_LABELS[fact];
  const channel = CHANNELS.find((candidate) => key.endsWith(` ${candidate}`));
  return LINE_LABELS[key] ?? (channel ? `Unsent text (${CHANNEL_LABELS[channel]})` : 'Unsent text');
}

type RowProps = {
  difference: Difference;
  chosen: Side;
  /** What each of the two records is called. */
  names: Record<Side, string>;
  onChoose: (side: Side) => void;
};

function DifferenceRow({ difference, chosen, names, onChoose }: RowProps) {
  const id = useId();
  return (
    <fieldset class="versus">
      <legend>{labelOf(difference.key)}</legend>
      {SIDES.map((side) => (
        <div key={side} class="choice card">
          <input
            id={`${id}-${side}`}
            type="radio"
            name={id}
            checked={side === chosen}
            onChange={() => onChoose(side)}
          />
          <label for={`${id}-${side}`}>
            <span class="quiet small">{names[side]}</span>
            <span dir="auto">{difference[side] || '(empty)'}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function Additions({ pair }: { pair: Pair }) {
  const additions = additionsOf(pair);
  if (additions.length === 0) return null;
  return (
    <div class="stack stack-tight">
      <h2>Filled in, since only one of the two knows it</h2>
      <dl class="difference stack stack-tight">
        {additions.map(({ key, value }) => (
          <div key={key}>
            <dt>{labelOf(key)}</dt>
            <dd>
              <ins dir="auto">{value}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Props = {
  pair: Pair;
  names: Record<Side, string>;
  /** The button that does it: "Make them one". */
  action: string;
  onMerge: (choices: Choices) => void;
  /** What to do instead. */
  instead: { label: string; onClick: () => void };
};

/**
 * Two records of one person side by side: where they differ the person chooses, field by field, beginning
 * with what is likely right; what only one of them says is taken over.
 */
export function MergePeople({ pair, names, action, onMerge, instead }: Props) {
  const [choices, setChoices] = useState<Choices>({});
  const differences = differencesBetween(pair);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onMerge(choices);
      }}
    >
      {differences.map((difference) => (
        <DifferenceRow
          key={difference.key}
          difference={difference}
          chosen={choices[difference.key] ?? difference.preferred}
          names={names}
          onChoose={(side) => setChoices((before) => ({ ...before, [difference.key]: side }))}
        />
      ))}
      <Additions pair={pair} />
      <div class="form-end row">
        <button type="submit" class="primary">
          {action}
        </button>
        <button type="button" class="plain" onClick={instead.onClick}>
          {instead.label}
        </button>
      </div>
    </form>
  );
}
