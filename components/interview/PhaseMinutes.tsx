import type { Phases } from '../../outreach/interview';
import { PHASE_LABELS, PHASES, phasesFor } from '../../outreach/interview';
import { minutesOf } from '../../outreach/talk-clock';
import { NumberField } from '../NumberField';

type Props = {
  phases: Phases;
  onChange: (changed: { minutes: number; phases: Phases }) => void;
};

const MOST = 600;

/** How many minutes there are, and how they are split: change the whole, and it is split as usual. */
export function PhaseMinutes({ phases, onChange }: Props) {
  const changePhase = (phase: keyof Phases, minutes: number) => {
    const changed = { ...phases, [phase]: minutes };
    if (minutesOf(changed) > 0) onChange({ minutes: Math.min(MOST, minutesOf(changed)), phases: changed });
  };
  return (
    <fieldset class="columns minutes">
      <legend class="visually-hidden">Minutes</legend>
      <NumberField
        label="Minutes in all"
        value={minutesOf(phases)}
        range={{ least: 1, most: MOST }}
        onChange={(minutes) => onChange({ minutes, phases: phasesFor(minutes) })}
      />
      {PHASES.map((phase) => (
        <NumberField
          key={phase}
          label={PHASE_LABELS[phase]}
          value={phases[phase]}
          range={{ least: 0, most: MOST }}
          onChange={(minutes) => changePhase(phase, minutes)}
        />
      ))}
    </fieldset>
  );
}
