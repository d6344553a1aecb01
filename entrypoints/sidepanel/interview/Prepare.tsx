import { useState } from 'preact/hooks';
import { BackTo } from '../../../components/BackTo';
import { Part } from '../../../components/contact/Part';
import { TalkCard } from '../../../components/contact/TalkCard';
import { OthersSaid, WhoTheyAre } from '../../../components/interview/Background';
import { Introduction } from '../../../components/interview/Introduction';
import { KeptText } from '../../../components/interview/KeptText';
import { PhaseMinutes } from '../../../components/interview/PhaseMinutes';
import { oneClick } from '../../../components/one-click';
import { PlanTalk } from '../../../components/PlanTalk';
import { Timeline } from '../../../components/Timeline';
import type { Action } from '../../../components/use-action';
import { factsOf } from '../../../outreach/facts';
import type { Settings } from '../../../outreach/settings';
import type { InterviewPage, InterviewPatch } from '../../../storage/interviews';
import { patchInterview, startTalk } from '../../../storage/interviews';
import { logTouch, removeTouch } from '../../../storage/touches';
import { saveForCalendar } from '../save-for-calendar';
import { hashOf } from '../use-route';
import { ConfirmFirst } from './ConfirmFirst';
import { Questions } from './Questions';
import { usePreparation } from './use-preparation';

type Props = { page: InterviewPage; settings: Settings; run: Action['run'] };

/** When and where: planned, moved or called off here as on the contact's own page. */
function Appointment({ page: { interview, talk }, run }: Pick<Props, 'page' | 'run'>) {
  const [asking, setAsking] = useState<'plan' | 'move' | null>(null);
  const { contactId, minutes } = interview;
  if (asking) {
    return (
      <PlanTalk
        minutes={minutes}
        before={asking === 'move' ? talk : null}
        onCancel={() => setAsking(null)}
        onPlan={async (plan) => {
          if (await run(() => logTouch({ kind: 'scheduled', contactId, text: '', ...plan }))) setAsking(null);
        }}
      />
    );
  }
  if (!talk) {
    return (
      <div class="row">
        <button type="button" class="plain" onClick={() => setAsking('plan')}>
          Say when you talk
        </button>
      </div>
    );
  }
  return (
    <TalkCard
      talk={talk}
      onMove={() => setAsking('move')}
      onCalendar={() => void run(() => saveForCalendar({ contactId, item: 'talk' }))}
      onCallOff={() => void run(() => logTouch({ kind: 'cancelled', contactId, text: '' }))}
    />
  );
}

type TextsProps = Pick<Props, 'page'> & { patch: (patch: InterviewPatch) => unknown };

function Research({ page: { interview, contact }, patch }: TextsProps) {
  const { organisation, role, person } = interview.research;
  const company = factsOf(contact).company.value;
  const written = [organisation, role, person].filter((text) => text.trim() !== '').length;
  return (
    <Part title="What I read up on" gist={written > 0 ? `${written} of 3` : ''} open={written > 0}>
      <div class="stack">
        <KeptText
          label={company ? `About ${company}` : 'About the organisation'}
          value={organisation}
          onKeep={(text) => patch({ research: { organisation: text } })}
        />
        <KeptText
          label="About the role"
          value={role}
          onKeep={(text) => patch({ research: { role: text } })}
        />
        <KeptText
          label="About the person"
          value={person}
          onKeep={(text) => patch({ research: { person: text } })}
        />
      </div>
    </Part>
  );
}

/** Everything for one talk on one page: what I want to know, what to ask, and all that is known already. */
export function Prepare({ page, settings, run }: Props) {
  const { interview, contact, touches } = page;
  const { id } = interview;
  const patch = (change: InterviewPatch) => run(() => patchInterview(id, change));
  const preparation = usePreparation(contact, run);
  const said = preparation?.said ?? [];
  return (
    <article class="stack stack-wide">
      <header class="stack">
        <BackTo
          href={hashOf({ at: 'contact', id: contact.id, moment: null })}
          name={factsOf(contact).name.value}
        />
        <h1>Prepare the talk</h1>
        <Appointment page={page} run={run} />
        {page.talk && <ConfirmFirst contactId={contact.id} run={run} />}
        <div class="row">
          <button type="button" class="primary" onClick={oneClick(() => void run(() => startTalk(id)))}>
            Start the talk
          </button>
          <button type="button" class="plain" onClick={() => print()}>
            Print the sheet
          </button>
          <a class="button plain" href={location.href} target="_blank" rel="noreferrer">
            Open in a tab
          </a>
        </div>
      </header>
      <KeptText
        label="What I want to find out"
        value={interview.objective}
        onKeep={(objective) => patch({ objective })}
      />
      {preparation && <Questions page={page} preparation={preparation} patch={patch} />}
      <PhaseMinutes phases={interview.phases} onChange={patch} />
      <Introduction value={interview.introduction} onKeep={(introduction) => patch({ introduction })} />
      <div>
        <Part title="Who they are" open>
          <WhoTheyAre contact={contact} me={settings.me} />
        </Part>
        <Research page={page} patch={patch} />
        <Part title="What others told me" gist={said.length > 0 ? String(said.length) : ''}>
          <OthersSaid said={said} />
        </Part>
        <Part title="Our history" gist={String(touches.length)}>
          <Timeline touches={touches} onRemove={(touch) => void run(() => removeTouch(touch.id))} />
        </Part>
      </div>
    </article>
  );
}
