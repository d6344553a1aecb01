import { useState } from 'preact/hooks';
import { GaveNames } from '../../components/contact/GaveNames';
import { TalkCard } from '../../components/contact/TalkCard';
import { isDoneByStep, stepLabel } from '../../components/due-words';
import { likelyAt } from '../../components/likely';
import { NextSteps } from '../../components/NextSteps';
import { PlanTalk } from '../../components/PlanTalk';
import type { TalkPlan } from '../../components/PlanTalk';
import type { Action } from '../../components/use-action';
import { WhatHappened } from '../../components/WhatHappened';
import type { Happened } from '../../components/WhatHappened';
import type { Contact } from '../../outreach/contact';
import type { DueItem } from '../../outreach/due';
import { factsOf } from '../../outreach/facts';
import type { Settings } from '../../outreach/settings';
import type { PlannedTalk } from '../../outreach/stage';
import { readStory } from '../../outreach/story';
import type { ContactView } from '../../storage/contacts';
import { addReferrals, readNamesakes } from '../../storage/referrals';
import { likelyChannel, settleDue } from '../../storage/settle';
import { logTouch } from '../../storage/touches';
import { ContactTalks } from './interview/ContactTalks';
import { saveForCalendar } from './save-for-calendar';
import { goToReflection } from './interview/open';
import { go } from './use-route';

type Props = {
  view: ContactView;
  settings: Settings;
  /** Whom to write to next at the same place, where somebody there is saved and not written to. */
  second: Contact | null;
  run: Action['run'];
};

type Asking = { kind: 'plan' | 'move' } | { kind: 'names'; at?: number } | null;

type AskingProps = Props & { asking: NonNullable<Asking>; talk: PlannedTalk | null; done: () => void };

/** The form for what takes more than a click: a talk to plan or move, names they gave. */
function AskMore({ view, settings, run, asking, talk, done }: AskingProps) {
  const { contact } = view;
  const contactId = contact.id;
  if (asking.kind === 'names') {
    const when = asking.at === undefined ? {} : { at: asking.at };
    return (
      <GaveNames
        name={factsOf(contact).callName.value || factsOf(contact).name.value}
        onFind={(names) => run(() => readNamesakes(names, contactId))}
        onCancel={done}
        onNames={async (names) => {
          const change = await run(() => addReferrals({ contactId, ...names, ...when }));
          if (change) done();
          return Boolean(change);
        }}
      />
    );
  }
  const plan = async (planned: TalkPlan) => {
    if (await run(() => logTouch({ kind: 'scheduled', contactId, text: '', ...planned }))) done();
  };
  return (
    <PlanTalk
      minutes={settings.minutes}
      before={asking.kind === 'move' ? talk : null}
      onPlan={plan}
      onCancel={done}
    />
  );
}

// Nothing to write and nothing to log, but somewhere to go. To prepare has its own button, below.
function isPlace({ kind }: DueItem): boolean {
  return kind === 'second-person' || kind === 'reflect';
}

function stepTo({ view: { contact }, second, run }: Props, item: DueItem): void {
  if (item.kind === 'reflect') void goToReflection(contact.id, run);
  else if (item.kind !== 'second-person') go({ at: 'contact', id: contact.id, moment: item.next.moment });
  else if (second) go({ at: 'contact', id: second.id, moment: 'first-request' });
  else go({ at: 'add', company: factsOf(contact).company.value });
}

/** What is next with one contact and why, the talk that is planned, and what can be said to have happened. */
export function ContactNext(props: Props) {
  const { view, second, run } = props;
  const { contact, touches, standing } = view;
  const [asking, setAsking] = useState<Asking>(null);
  const contactId = contact.id;
  const talk = standing.stage === 'scheduled' ? readStory(touches).talk : null;

  const happened = (kind: Happened, at?: number) => {
    const when = at === undefined ? {} : { at };
    const asked = standing.due.find((item) => item.kind === 'log-talk');
    if (kind === 'scheduled') setAsking({ kind: 'plan' });
    // A planned talk took place when it was planned, unless another time is said.
    else if (kind === 'met' && asked && at === undefined) void run(() => settleDue(contactId, asked));
    else if (kind === 'referred') setAsking({ kind: 'names', ...when });
    else if (kind === 'thanked') {
      const channel = likelyChannel(touches, contact);
      void run(() => logTouch({ kind, contactId, channel, template: '', subject: '', text: '', ...when }));
    } else void run(() => logTouch({ kind, contactId, text: '', ...when }));
  };
  const step = (item: DueItem) => {
    if (item.next.kind === 'let-go' || item.next.kind === 'met') happened(item.next.kind);
    else if (isDoneByStep(item)) void run(() => settleDue(contactId, item));
    else stepTo(props, item);
  };
  return (
    <section class="stack" aria-label="Next">
      <NextSteps
        name={factsOf(contact).name.value}
        stage={standing.stage}
        due={standing.due}
        label={(item) => stepLabel({ item, second })}
        isPlace={isPlace}
        onStep={step}
        onLater={(until) => run(() => logTouch({ kind: 'snoozed', contactId, until }))}
        onDone={(item) => run(() => settleDue(contactId, item))}
        onCalendar={({ kind }) => run(() => saveForCalendar({ contactId, item: kind }))}
      />
      {talk && !asking && (
        <TalkCard
          talk={talk}
          onMove={() => setAsking({ kind: 'move' })}
          onCalendar={() => void run(() => saveForCalendar({ contactId, item: 'talk' }))}
          onCallOff={() => void run(() => logTouch({ kind: 'cancelled', contactId, text: '' }))}
        />
      )}
      {!asking && <ContactTalks contactId={contactId} stage={standing.stage} run={run} />}
      {asking ? (
        <AskMore {...props} asking={asking} talk={talk} done={() => setAsking(null)} />
      ) : (
        <WhatHappened likely={likelyAt(standing.stage, touches)} onHappened={happened} />
      )}
    </section>
  );
}
