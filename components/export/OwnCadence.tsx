import type { Settings } from '../../outreach/settings';
import { OWN_FOLLOW_UPS, OWN_WAIT } from '../../outreach/settings';
import { NumberField } from '../NumberField';

type Own = Settings['ownCadence'];
type Props = { own: Own; onChange: (own: Own) => void };

/** One's own rhythm, in business days (METHOD.md section 3): an empty wait means never. */
export function OwnCadence({ own, onChange }: Props) {
  const change = (part: Partial<Own>) => onChange({ ...own, ...part });
  const days = `${OWN_WAIT.least} to ${OWN_WAIT.most} business days; empty: never`;
  return (
    <fieldset class="stack">
      <legend>My own rhythm</legend>
      <div class="columns rhythm">
        <NumberField
          label="Second person after"
          value={own.secondPersonAfter}
          range={OWN_WAIT}
          hint={days}
          onChange={(secondPersonAfter) => change({ secondPersonAfter })}
          onEmpty={() => change({ secondPersonAfter: null })}
        />
        <NumberField
          label="Follow up after"
          value={own.followUpAfter}
          range={OWN_WAIT}
          hint={days}
          onChange={(followUpAfter) => change({ followUpAfter })}
          onEmpty={() => change({ followUpAfter: null })}
        />
        <NumberField
          label="Follow-ups at most"
          value={own.maxFollowUps}
          range={OWN_FOLLOW_UPS}
          hint={`${OWN_FOLLOW_UPS.least} to ${OWN_FOLLOW_UPS.most}; the method says 1`}
          onChange={(maxFollowUps) => change({ maxFollowUps })}
        />
      </div>
    </fieldset>
  );
}
