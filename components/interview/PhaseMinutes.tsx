import { useState } from 'preact/hooks';
import type { Phases } from '../../outreach/interview';
import { PHASE_LABELS, PHASES, phasesFor } from '../../outreach/interview';
import { minutesOf } from '../../outreach/talk-clock';
import { TextField } from '../TextField';

type Props = {
  phases: Phases;
  onChange: (changed: { minutes: number; phases: Phases }) => void;
};

const MOST = 600;

function minutesIn(text: string): number | null {
  const minutes = Number(text);
  return text.trim() !== '' && Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST ? minutes : null;
}

/** How many minutes there are, and how they are split: change the whole, and it is split as usual. */
export function PhaseMinutes({ phases, onChange }: Props) {
  const [typed, setTyped] = useState<Partial<Record<keyof Phases | 'all', string>>>({});
  const all = minutesOf(phases);
  const typeAll = (text: string) => {
    setTyped({ all: text });
    const minutes = minutesIn(text);
    if (minutes) onChange({ minutes, phases: phasesFor(minutes) });
  };
  const typePhase = (phase: keyof Phases, text: string) => {
    const { all: _, ...rest } = typed;
    setTyped({ ...rest, [phase]: text });
    const minutes = minutesIn(text);
    if (minutes === null) return;
    const changed = { ...phases, [phase]: minutes };
    if (minutesOf(changed) > 0) onChange({ minutes: Math.min(MOST, minutesOf(changed)), phases: changed });
  };
  return (
    <fieldset class="columns minutes">
      <legend class="visually-hidden">Minutes</legend>
      <TextField label="Minutes in all" type="number" value={typed.all ?? String(all)} onInput={typeAll} />
      {PHASES.map((phase) => (
        <TextField
          key={phase}
          label={PHASE_LABELS[phase]}
          type="number"
          value={typed[phase] ?? String(phases[phase])}
          onInput={(text) => typePhase(phase, text)}
        />
      ))}
    </fieldset>
  );
}
