import type { DueItem } from '../outreach/due';
import { DUE_LABELS } from '../outreach/due';
import type { Stage } from '../outreach/stage';
import { STAGE_WORDS } from '../outreach/stage';
import { DueReason } from './DueReason';
import { LaterMenu } from './LaterMenu';
import { oneClick } from './one-click';

type Props = {
  name: string;
  stage: Stage;
  due: readonly DueItem[];
  onStep: (item: DueItem) => void;
  onLater: (until: string) => void;
};

// To prepare is to look at this very screen: there is nothing to press.
function canDo({ next }: DueItem): boolean {
  return next.kind !== null || next.moment !== null;
}

/** What is next with one person and why, each with one click to do it. */
export function NextSteps({ name, stage, due, onStep, onLater }: Props) {
  if (due.length === 0) return <p class="quiet">{STAGE_WORDS[stage].doc}</p>;
  return (
    <ul class="stack stack-tight">
      {due.map((item) => (
        <li key={item.kind} class="row apart">
          <span class="grow">
            <DueReason item={item} />
          </span>
          <span class="row">
            {canDo(item) && (
              <button type="button" onClick={oneClick(() => onStep(item))}>
                {DUE_LABELS[item.kind]}
              </button>
            )}
            {item.state !== 'later' && <LaterMenu name={name} onLater={onLater} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
