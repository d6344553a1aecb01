import { counted } from '../../outreach/wording';
import type { Side, Wording } from './store';

type Props = {
  wordings: readonly Wording[];
  count: number;
  choices: Readonly<Record<string, Side>>;
  onChoose: (key: string, side: Side) => void;
};

// A longer list helps nobody: the newer wording is the likelier.
const MOST_SHOWN = 50;

const SIDES = { mine: 'Here', theirs: 'In the file' } as const;

/** What both sides say otherwise, to be chosen between; the newer wording is chosen already. */
export function Wordings({ wordings, count, choices, onChoose }: Props) {
  const shown = wordings.slice(0, MOST_SHOWN);
  return (
    <details>
      <summary>{counted(count, 'difference')}: the newer wording is kept unless you choose</summary>
      <div class="stack">
        {shown.map(({ key, what, preferred, ...said }) => (
          <fieldset key={key} class="stack stack-tight">
            <legend dir="auto">{what}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} class="choice">
                <input
                  type="radio"
                  name={key}
                  checked={(choices[key] ?? preferred) === side}
                  onChange={() => onChoose(key, side)}
                />
                <span>
                  {SIDES[side]}: <bdi class="wording">{said[side]}</bdi>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        {count > shown.length && (
          <p class="quiet">Of {counted(count - shown.length, 'other')} the newer wording is kept.</p>
        )}
      </div>
    </details>
  );
}
