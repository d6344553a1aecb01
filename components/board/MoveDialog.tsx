import { useId, useState } from 'preact/hooks';
import type { Stage } from '../../outreach/stage';
import { STAGE_WORDS } from '../../outreach/stage';
import type { Channel } from '../../outreach/touch';
import { CHANNEL_LABELS, CHANNELS } from '../../outreach/touch';
import { Dialog } from '../keys/Dialog';
import { dateToday, instantOn } from '../on-date';
import { PlanTalk } from '../PlanTalk';
import type { TalkPlan } from '../PlanTalk';
import { SelectField } from '../SelectField';
import { TextField } from '../TextField';
import type { Move, MoveKind } from './moves';
import { MOVE_WORDS, movesBetween, movesFrom, whyNot } from './moves';

/** What happened when a card was moved. `at`: epoch milliseconds. */
export type Happening =
  | { kind: Exclude<MoveKind, 'asked' | 'thanked' | 'scheduled'>; at: number }
  | { kind: 'asked' | 'thanked'; at: number; channel: Channel }
  | { kind: 'scheduled'; plan: TalkPlan };

type Props = {
  name: string;
  from: Stage;
  /** The column the card was dropped on; null when it is still to be chosen. */
  to: Stage | null;
  /** How long a talk usually is, in minutes. */
  minutes: number;
  onHappened: (move: Move, happening: Happening) => void;
  /** Shows the timeline, where an entry can be removed. */
  onTimeline: () => void;
  onClose: () => void;
};

const CHANNEL_OPTIONS = CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }));

function Impossible({
  from,
  to,
  onTimeline,
  onClose,
}: Pick<Props, 'from' | 'onTimeline' | 'onClose'> & { to: Stage }) {
  return (
    <>
      <p>{whyNot(from, to)}</p>
      <p class="quiet">If something was logged by mistake, remove it from their timeline.</p>
      <div class="row">
        <button type="button" onClick={onTimeline}>
          Open their timeline
        </button>
        <button type="button" class="plain" onClick={onClose}>
          Leave it
        </button>
      </div>
    </>
  );
}

type ChoiceProps = {
  moves: readonly Move[];
  chosen: Move;
  showStage: boolean;
  /** The form that Enter sends. */
  form: string;
  onChoose: (move: Move) => void;
};

function Choice({ moves, chosen, showStage, form, onChoose }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset class="stack stack-tight">
      <legend>What happened?</legend>
      {moves.map((move) => (
        <label key={move.kind} class="choice">
          <input
            type="radio"
            name={name}
            form={form}
            checked={move.kind === chosen.kind}
            onChange={() => onChoose(move)}
          />
          <span>
            {MOVE_WORDS[move.kind]}
            {showStage && <span class="quiet"> → {STAGE_WORDS[move.to].label}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type WhenProps = {
  kind: Exclude<MoveKind, 'scheduled'>;
  id: string;
  onSave: (happening: Happening) => void;
  onClose: () => void;
};

function WhenForm({ id, kind, onSave, onClose }: WhenProps) {
  // Empty for today, which in a page left open overnight is another day by now.
  const [day, setDay] = useState('');
  const [channel, setChannel] = useState<Channel>('message');
  const isSent = kind === 'asked' || kind === 'thanked';
  const submit = (event: Event) => {
    event.preventDefault();
    const at = instantOn(day);
    onSave(isSent ? { kind, at, channel } : { kind, at });
  };
  return (
    <form id={id} class="stack" onSubmit={submit}>
      {isSent && <SelectField label="How" value={channel} options={CHANNEL_OPTIONS} onChange={setChannel} />}
      <TextField label="It happened on" type="date" value={day || dateToday()} onInput={setDay} />
      <div class="row">
        <button type="submit" class="primary">
          Save
        </button>
        <button type="button" class="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function Question({ from, to, minutes, onHappened, onClose }: Props) {
  const moves = to === null ? movesFrom(from) : movesBetween(from, to);
  const [chosen, setChosen] = useState(moves[0]);
  const form = useId();
  if (!chosen) return null;
  return (
    <>
      <Choice moves={moves} chosen={chosen} showStage={to === null} form={form} onChoose={setChosen} />
      {chosen.kind === 'scheduled' ? (
        <PlanTalk
          minutes={minutes}
          onPlan={(plan) => onHappened(chosen, { kind: 'scheduled', plan })}
          onCancel={onClose}
        />
      ) : (
        <WhenForm
          id={form}
          kind={chosen.kind}
          onSave={(happening) => onHappened(chosen, happening)}
          onClose={onClose}
        />
      )}
    </>
  );
}

/** Asks what happened when a card is moved: a stage is never set, it follows from what is logged. */
export function MoveDialog(props: Props) {
  const { name, from, to, onTimeline, onClose } = props;
  const isPossible = to === null || movesBetween(from, to).length > 0;
  return (
    <Dialog label={`Move ${name}`} onClose={onClose}>
      <div class="stack">
        <div>
          <h2 class="over-title" dir="auto">
            {name}
          </h2>
          <p class="quiet">
            {STAGE_WORDS[from].label}
            {to !== null && ` → ${STAGE_WORDS[to].label}`}
          </p>
        </div>
        {isPossible ? (
          <Question {...props} />
        ) : (
          <Impossible from={from} to={to} onTimeline={onTimeline} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}
