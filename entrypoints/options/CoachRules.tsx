import { Tick } from '../../components/Tick';
import { useModule } from '../../components/use-module';
import type { Settings } from '../../outreach/settings';
import type { SettingsPatch } from '../../storage/settings';

type Props = { settings: Settings; onPatch: (patch: SettingsPatch) => void };

const loadCoach = () => import('../../templates/coach/coach');

/** What the coach looks for in a draft, each to be switched off and on again. */
export function CoachRules({ settings, onPatch }: Props) {
  const coach = useModule(loadCoach);
  const { coachOff } = settings;
  const turn = (rule: string, on: boolean) => {
    const others = coachOff.filter((off) => off !== rule);
    onPatch({ coachOff: on ? others : [...others, rule] });
  };
  return (
    <fieldset class="stack">
      <legend>Tell me when a draft:</legend>
      {coach?.RULES.map(({ id, label }) => (
        <Tick key={id} isOn={!coachOff.includes(id)} onTurn={(isOn) => turn(id, isOn)}>
          {label}
        </Tick>
      ))}
    </fieldset>
  );
}
