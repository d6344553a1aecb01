import { useId, useState } from 'preact/hooks';
import { MOMENTS } from '../../outreach/moment';
import type { OwnTemplate } from '../../outreach/own-template';
import { TEMPLATE_LENGTHS } from '../../outreach/own-template';
import type { Settings } from '../../outreach/settings';
import type { Channel } from '../../outreach/touch';
import { CHANNEL_LABELS, CHANNELS } from '../../outreach/touch';
import { factsFor } from '../../templates/facts-for';
import type { Sources } from '../../templates/facts-for';
import { fill } from '../../templates/fill';
import { templateOf, TOUCH_OF_MOMENT } from '../../templates/overlay';
import { sampleSources } from '../../templates/sample-facts';
import { hasSubject, MOMENT_LABELS } from '../../templates/template';
import { SelectField } from '../SelectField';
import { TextField } from '../TextField';
import { TemplatePreview } from './TemplatePreview';
import { TemplateText } from './TemplateText';
import type { Keep } from './use-typed';
import { useTyped } from './use-typed';

/** Someone a template can be seen on. */
export type PreviewPerson = Pick<Sources, 'contact' | 'touches'>;

/** Whom to see a template on: those there are, and who was picked (`''` for someone invented). */
export type PreviewOn = {
  people: readonly { id: string; name: string }[];
  picked: string;
  person: PreviewPerson | null;
  onPick: (id: string) => void;
};

type Props = {
  stored: OwnTemplate;
  /** Is the text the person's own? Then it is there to be typed on; else what it says comes first. */
  isOwn: boolean;
  settings: Settings;
  on: PreviewOn;
  onKeep: Keep;
};

const MOMENT_OPTIONS = MOMENTS.map((value) => ({ value, label: MOMENT_LABELS[value] }));

function Channels({ typed, write }: { typed: OwnTemplate; write: Keep }) {
  const turn = (channel: Channel, on: boolean) => {
    const others = typed.channels.filter((other) => other !== channel);
    const channels = on ? [...others, channel] : others;
    // A template for no channel could never be offered.
    if (channels.length > 0) write({ ...typed, channels });
  };
  return (
    <fieldset class="stack stack-tight">
      <legend class="label">Sent by</legend>
      <div class="row">
        {CHANNELS.map((channel) => (
          <label key={channel} class="choice">
            <input
              type="checkbox"
              checked={typed.channels.includes(channel)}
              disabled={typed.channels.length === 1 && typed.channels[0] === channel}
              onChange={(event) => turn(channel, event.currentTarget.checked)}
            />
            {CHANNEL_LABELS[channel]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function sourcesFor(
  { typed, settings, on }: Pick<Props, 'settings' | 'on'> & { typed: OwnTemplate },
  channel: Channel,
) {
  const now = Date.now();
  if (on.person) return { ...on.person, settings, channel, now };
  return sampleSources(templateOf(typed), settings, { channel, now, zone: Temporal.Now.timeZoneId() });
}

/** One template to change, with what it says for someone right below. Each keystroke is kept. */
export function TemplateForm({ stored, isOwn, settings, on, onKeep }: Props) {
  const id = useId();
  // As it was when the template was opened: what is being typed in must not fold away.
  const [wasOwn] = useState(isOwn);
  const [typed, write] = useTyped(stored, onKeep);
  const [wanted, setWanted] = useState<Channel | null>(null);
  const [first = 'email'] = typed.channels;
  const channel = wanted && typed.channels.includes(wanted) ? wanted : first;
  const filledBy = (by: Channel) =>
    fill(templateOf(typed), factsFor(sourcesFor({ typed, settings, on }, by)), by);
  const filled = filledBy(channel);
  // The subject is looked at too, though the text is being seen as one without.
  const checked = filled.ok ? filledBy(typed.channels.find(hasSubject) ?? channel) : filled;
  const people = [
    { value: '', label: 'Someone invented' },
    ...on.people.map((one) => ({ value: one.id, label: one.name })),
  ];
  return (
    <div class="stack">
      <TextField
        label="Name"
        value={typed.name}
        maxLength={TEMPLATE_LENGTHS.name}
        onInput={(name) => write({ ...typed, name }, 'name')}
      />
      <SelectField
        label="When"
        value={typed.moment}
        options={MOMENT_OPTIONS}
        onChange={(moment) =>
          write({ ...typed, moment, touch: TOUCH_OF_MOMENT[moment], toReferrer: moment === 'tell-referrer' })
        }
      />
      <Channels typed={typed} write={write} />
      <details open={wasOwn}>
        <summary>Change the text</summary>
        <TemplateText typed={typed} write={write} mistake={checked.ok ? null : checked.error} />
      </details>
      <section class="stack" aria-label="Preview">
        <div class="columns">
          <SelectField label="See it on" value={on.picked} options={people} onChange={on.onPick} />
          <SelectField
            label="As"
            value={channel}
            options={typed.channels.map((value) => ({ value, label: CHANNEL_LABELS[value] }))}
            onChange={setWanted}
          />
        </div>
        <TemplatePreview id={`${id}-length`} filled={filled} channel={channel} account={settings} />
      </section>
      <label class="choice">
        <input
          type="checkbox"
          checked={!typed.hidden}
          onChange={(event) => write({ ...typed, hidden: !event.currentTarget.checked })}
        />
        Offer it when I write
      </label>
    </div>
  );
}
