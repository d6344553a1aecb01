import { useState } from 'preact/hooks';
import { NextSteps } from '../../components/NextSteps';
import { PlanTalk } from '../../components/PlanTalk';
import type { TalkPlan } from '../../components/PlanTalk';
import type { Action } from '../../components/use-action';
import { WhatHappened } from '../../components/WhatHappened';
import type { Happened } from '../../components/WhatHappened';
import type { DueItem } from '../../outreach/due';
import { factsOf } from '../../outreach/facts';
import type { Settings } from '../../outreach/settings';
import type { Stage } from '../../outreach/stage';
import type { Touch } from '../../outreach/touch';
import type { ContactView } from '../../storage/contacts';
import { logTouch } from '../../storage/touches';
import { go } from './use-route';

const LIKELY: Record<Stage, readonly Happened[]> = {
  saved: [],
  asked: ['accepted', 'replied', 'declined'],
  accepted: ['replied', 'declined'],
  replied: ['scheduled', 'met'],
  scheduled: ['met', 'scheduled'],
  met: ['thanked'],
  thanked: ['replied'],
  declined: [],
  'let-go': ['replied'],
};

type Props = { view: ContactView; settings: Settings; run: Action['run'] };

// A thank-you logged by hand went out the way the last text did, as far as anyone can know.
function lastChannel(touches: readonly Touch[]) {
  return touches.findLast((touch) => 'channel' in touch)?.channel ?? 'email';
}

/** What is next with one contact and why, and what can be said to have happened. */
export function ContactNext({ view, settings, run }: Props) {
  const { contact, touches, standing } = view;
  const [planning, setPlanning] = useState(false);
  const contactId = contact.id;

  const happened = (what: Happened, at?: number) => {
    const when = at === undefined ? {} : { at };
    if (what === 'scheduled') setPlanning(true);
    else if (what === 'thanked') {
      const channel = lastChannel(touches);
      void run(() =>
        logTouch({ kind: what, contactId, channel, template: '', subject: '', text: '', ...when }),
      );
    } else void run(() => logTouch({ kind: what, contactId, text: '', ...when }));
  };
  const plan = async (talk: TalkPlan) => {
    const done = await run(() => logTouch({ kind: 'scheduled', contactId, text: '', ...talk }));
    if (done) setPlanning(false);
  };
  const step = ({ next }: DueItem) => {
    if (next.kind === 'let-go' || next.kind === 'met') happened(next.kind);
    else go({ at: 'contact', id: contactId, moment: next.moment });
  };
  return (
    <section class="stack" aria-label="Next">
      <NextSteps
        name={factsOf(contact).name.value}
        stage={standing.stage}
        due={standing.due}
        onStep={step}
        onLater={(until) => run(() => logTouch({ kind: 'snoozed', contactId, until }))}
      />
      {planning ? (
        <PlanTalk minutes={settings.minutes} onPlan={plan} onCancel={() => setPlanning(false)} />
      ) : (
        <WhatHappened likely={LIKELY[standing.stage]} onHappened={happened} />
      )}
    </section>
  );
}
