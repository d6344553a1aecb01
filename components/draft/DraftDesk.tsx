import { useState } from 'preact/hooks';
import type { Contact, Tie } from '../../outreach/contact';
import type { Me, Settings } from '../../outreach/settings';
import type { Channel, SentKind, Touch } from '../../outreach/touch';
import { CHANNEL_LABELS } from '../../outreach/touch';
import { templatesFor } from '../../templates/choose';
import type { Template } from '../../templates/template';
import { MOMENT_LABELS } from '../../templates/template';
import { SelectField } from '../SelectField';
import type { DraftStore } from './use-draft';
import { DraftText } from './DraftText';

/** What "I sent it" reports: the exact text, how and when. `at` is epoch milliseconds. */
export type Sent = {
  draftId: string;
  kind: SentKind;
  channel: Channel;
  template: string;
  subject: string;
  text: string;
  at: number;
};

/** All that one draft is made from and handed to. */
export type DraftDeskProps = {
  contact: Contact;
  touches: readonly Touch[];
  settings: Settings;
  /** Templates to pick from, and the one to begin with. */
  templates: readonly Template[];
  first: Template;
  firstChannel: Channel;
  store: DraftStore;
  /** The contact's LinkedIn page, when they have one. */
  profileUrl: string | null;
  explain: (error: unknown) => { title: string; todo: string };
  onSent: (sent: Sent) => void;
  /** The contact's tie is this. */
  onTie: (tie: Tie) => void;
  /** What the person says of themselves, for this and every later text. */
  onMe: (me: Partial<Me>) => void;
  /** A rule of the coach is to be silent from now on. */
  onHush: (rule: string) => void;
};

function optionsOf(templates: readonly Template[]) {
  return templates.map(({ id, name, moment }) => ({ value: id, label: name, group: MOMENT_LABELS[moment] }));
}

function channelFor(template: Template, wanted: Channel): Channel {
  return template.channels.includes(wanted) ? wanted : (template.channels[0] ?? wanted);
}

/** Where a text is picked, filled in, edited, copied and marked as sent. It never sends anything itself. */
export function DraftDesk(props: DraftDeskProps) {
  const { templates, first, firstChannel, contact, onTie } = props;
  const [picked, setPicked] = useState({ template: first, channel: channelFor(first, firstChannel) });
  const { template, channel } = picked;

  const pickTemplate = (id: string) => {
    const next = templates.find((candidate) => candidate.id === id);
    if (next) setPicked({ template: next, channel: channelFor(next, channel) });
  };
  const know = (tie: Tie) => {
    const { moment } = template;
    const [better = template] = templatesFor(templates, { moment, channel, tie });
    setPicked({ template: better, channel });
    onTie(tie);
  };
  const channels = template.channels.map((value) => ({ value, label: CHANNEL_LABELS[value] }));

  return (
    <section class="stack" aria-label="Draft">
      <div class="columns">
        <SelectField
          label="What to write"
          value={template.id}
          options={optionsOf(templates)}
          onChange={pickTemplate}
        />
        {channels.length > 1 && (
          <SelectField
            label="Sent by"
            value={channel}
            options={channels}
            onChange={(next) => setPicked({ template, channel: next })}
          />
        )}
      </div>
      <DraftText
        key={[contact.id, template.id, channel, contact.tie.kind, contact.tie.shared].join(' ')}
        {...props}
        template={template}
        channel={channel}
        onKnow={know}
      />
    </section>
  );
}
