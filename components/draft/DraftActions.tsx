import { useState } from 'preact/hooks';
import type { Channel } from '../../outreach/touch';
import { mailtoFor } from '../../templates/mailto';
import { hasSubject } from '../../templates/template';
import type { Template } from '../../templates/template';
import { TextField } from '../TextField';
import { dateToday, instantOn } from '../on-date';
import { oneClick } from '../one-click';
import type { DraftDeskProps } from './DraftDesk';
import { StartFrom } from './StartFrom';
import type { DraftState, Writing } from './use-draft';

type Props = DraftDeskProps & {
  template: Template;
  channel: Channel;
  draft: DraftState;
  writing: Writing;
  /** No unfilled place is left. */
  ready: boolean;
  /** A copy was asked for and refused. */
  onRefused: () => void;
};

const SPOKEN: ReadonlySet<Channel> = new Set(['phone', 'in-person']);
const COPY_FAILED = 'The browser did not let Cuppa copy. Select the text and copy it by hand.';

/** The subject belongs to the text only where the channel has one place for both. */
function textToCopy(channel: Channel, { subject, text }: Writing): string {
  return hasSubject(channel) && subject ? `${subject}\n\n${text}` : text;
}

function OpenElsewhere({ channel, contact, template, writing, profileUrl, ready }: Props) {
  // A report to the referrer is drafted from the contact it is about: never open that one's address with it.
  const toContact = template.to !== 'referrer';
  if (channel === 'email') {
    const link = mailtoFor({ to: toContact ? contact.email : '', ...writing });
    if (!ready || !link.ok) return <span class="quiet">{link.ok ? '' : link.reason}</span>;
    return (
      <a class="button" href={link.href} target="_blank" rel="noreferrer">
        Open in mail
      </a>
    );
  }
  if (!profileUrl || !toContact || SPOKEN.has(channel)) return null;
  return (
    <a class="button" href={profileUrl} target="_blank" rel="noreferrer">
      Open page
    </a>
  );
}

/** Where it could go is not known yet, as of a name that somebody gave: what to do about it. */
function NoAddress({ channel, contact, template, profileUrl }: Props) {
  if (template.to === 'referrer' || SPOKEN.has(channel)) return null;
  const isMail = channel === 'email';
  if (isMail ? contact.email : profileUrl) return null;
  const what = isMail ? 'e-mail address' : 'LinkedIn page';
  const it = isMail ? 'their page on LinkedIn' : 'it';
  const find = profileUrl ? '' : ` Find ${it} and click Cuppa’s button there, or ask who knows them.`;
  return (
    <p class="quiet">
      You have no {what} of theirs yet.{find}
    </p>
  );
}

/** Copy, open, "I sent it"; each by the person, never by Cuppa. */
export function DraftActions(props: Props) {
  const { draft, writing, ready, channel, template, onSent, onRefused } = props;
  // What was said of one wording says nothing of the next.
  const [said, setSaid] = useState({ of: writing, words: '' });
  // Empty for today, which in a page left open overnight is another day by now.
  const [day, setDay] = useState('');

  const copy = async () => {
    setSaid({ of: writing, words: '' });
    if (!ready) {
      onRefused();
      return;
    }
    try {
      await navigator.clipboard.writeText(textToCopy(channel, writing));
      setSaid({ of: writing, words: 'Copied.' });
    } catch {
      setSaid({ of: writing, words: COPY_FAILED });
    }
  };
  const sent = () => {
    const { subject, text } = writing;
    const shared = { draftId: draft.id, kind: template.touch, channel, template: template.id, text };
    onSent({ ...shared, subject: hasSubject(channel) ? subject : '', at: instantOn(day) });
  };

  return (
    <div class="stack stack-tight">
      <div class="row">
        <button type="button" class="primary" aria-disabled={!ready} onClick={copy}>
          Copy
        </button>
        <OpenElsewhere {...props} />
        <button type="button" onClick={oneClick(sent)}>
          {SPOKEN.has(channel) ? 'I said it' : 'I sent it'}
        </button>
      </div>
      <NoAddress {...props} />
      <p class="quiet" role="status">
        {said.of === writing && said.words}
      </p>
      <details>
        <summary>More</summary>
        <div class="stack">
          <TextField label="It went out on" type="date" value={day || dateToday()} onInput={setDay} />
          <StartFrom {...props} />
          {draft.kept && (
            <button type="button" class="plain" onClick={draft.startAgain}>
              Fill in the template again
            </button>
          )}
          {draft.bringBack && (
            <button type="button" class="plain" onClick={draft.bringBack}>
              Bring back my wording
            </button>
          )}
        </div>
      </details>
    </div>
  );
}
