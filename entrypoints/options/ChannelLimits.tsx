import { NumberField } from '../../components/NumberField';
import { dateToday } from '../../components/on-date';
import type { LimitName, Settings } from '../../outreach/settings';
import { LIMIT_NAMES, LIMIT_SIZE } from '../../outreach/settings';
import { sayDate } from '../../outreach/wording';
import type { SettingsPatch } from '../../storage/settings';
import { USUAL_LIMITS } from '../../templates/limits';

type Props = { settings: Settings; onPatch: (patch: SettingsPatch) => void };

const today = () => Temporal.PlainDate.from(dateToday());

function hintFor(name: LimitName, { limits }: Settings): string {
  const { limit, source, checked, unit } = USUAL_LIMITS[name];
  const usual = `${source} (${checked})`;
  const set = limits[name];
  if (!set) return usual;
  const since = sayDate(Temporal.PlainDate.from(set.on), today());
  return `Yours since ${since}. Otherwise ${limit} ${unit}: ${usual}`;
}

function OneLimit({ name, settings, onPatch }: Props & { name: LimitName }) {
  const { label, unit, limit } = USUAL_LIMITS[name];
  const set = settings.limits[name];
  const keep = (number: number) => {
    const own = number === limit ? null : { limit: number, on: today().toString() };
    onPatch({ limits: { ...settings.limits, [name]: own } });
  };
  return (
    <div class="stack stack-tight">
      <NumberField
        label={`${label}, ${unit}`}
        value={set?.limit ?? limit}
        range={LIMIT_SIZE}
        hint={hintFor(name, settings)}
        onChange={keep}
      />
      {set && (
        <button type="button" class="plain" onClick={() => keep(limit)}>
          Back to {limit}
          <span class="visually-hidden"> {`${unit}: ${label}`}</span>
        </button>
      )}
    </div>
  );
}

/** How long a text may be on each channel: LinkedIn changes its numbers, so each can be set, with its source. */
export function ChannelLimits(props: Props) {
  return (
    <>
      <p class="quiet">LinkedIn changes its numbers now and then. Set what holds for you.</p>
      {LIMIT_NAMES.map((name) => (
        <OneLimit key={name} name={name} {...props} />
      ))}
    </>
  );
}
