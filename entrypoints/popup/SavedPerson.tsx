import { useState } from 'preact/hooks';
import { Differences } from '../../components/Differences';
import { sameDayWords } from '../../components/due-words';
import { NextSteps } from '../../components/NextSteps';
import { Notice } from '../../components/Notice';
import { pageOf } from '../../components/page-of';
import { PersonHead } from '../../components/PersonHead';
import type { Action } from '../../components/use-action';
import { useAction } from '../../components/use-action';
import { useLive } from '../../components/use-live';
import { useModule } from '../../components/use-module';
import type { Captured } from '../../outreach/contact';
import type { DueItem } from '../../outreach/due';
import { changesIn, factsOf } from '../../outreach/facts';
import type { Settings } from '../../outreach/settings';
import type { Stage } from '../../outreach/stage';
import { now } from '../../storage/clock';
import { acceptReading, readContact } from '../../storage/contacts';
import type { ContactView } from '../../storage/contacts';
import { deskFor } from '../../storage/desk';
import { explainFailure } from '../../storage/failure';
import { readOwnTemplates } from '../../storage/own-templates';
import { settleDue } from '../../storage/settle';
import { logTouch } from '../../storage/touches';
import { watch } from '../../storage/watch';
import { readWrittenToday } from '../../storage/written-today';
import { OpenPanel } from './OpenPanel';
import type { View } from './Popup';

const loadDesk = () => import('../../components/draft/StageDesk');

type Props = {
  id: string;
  /** What the page in front says now; null when this is not the page of this contact. */
  reading: Captured | null;
  settings: Settings;
  go: (view: View) => void;
};

function News({ view, reading, run }: { view: ContactView; reading: Captured | null; run: Action['run'] }) {
  const [ignored, setIgnored] = useState(false);
  const changes = reading ? changesIn(view.contact, reading) : [];
  if (!reading || ignored || changes.length === 0) return null;
  return (
    <Differences
      changes={changes}
      onAccept={() => run(() => acceptReading(view.contact.id, reading))}
      onIgnore={() => setIgnored(true)}
    />
  );
}

// Whoever has answered waits to hear from me on whatever day.
const UNANSWERED: ReadonlySet<Stage> = new Set(['saved', 'asked', 'accepted']);

// Said above the draft, before it is sent: two people of one place on one day look like a mailing.
function SameDay({ contact, standing }: ContactView) {
  const company = factsOf(contact).company.value;
  const names = useLive(watch, `written today ${contact.id} ${standing.stage} ${company}`, async () =>
    UNANSWERED.has(standing.stage) ? (await readWrittenToday(now())).beside(contact) : [],
  );
  const words = sameDayWords(company, names ?? []);
  return words ? <Notice title={words} todo="Tomorrow is soon enough." /> : null;
}

/** Someone saved before: how it stands, what is new on their page, and the draft for the next step. */
export function SavedPerson({ id, reading, settings, go }: Props) {
  const found = useLive(watch, `contact ${id}`, async () => ({ view: await readContact(id) }));
  const own = useLive(watch, 'own templates', readOwnTemplates);
  const [step, setStep] = useState<DueItem | null>(null);
  const { run, failure } = useAction();
  const desk = useModule(loadDesk);
  if (!found) return null;
  const { view } = found;
  if (!view) {
    return (
      <Notice title="This contact was removed." todo="You can bring them back with Undo.">
        <button type="button" onClick={() => go({ at: 'home' })}>
          Back
        </button>
      </Notice>
    );
  }
  const { contact, touches, standing } = view;
  const act = (item: DueItem) => {
    if (item.next.moment) setStep(item);
    else void run(() => settleDue(id, item));
  };
  return (
    <div class="stack">
      <PersonHead contact={contact} standing={standing} />
      {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
      <News view={view} reading={reading} run={run} />
      <NextSteps
        name={factsOf(contact).name.value}
        stage={standing.stage}
        due={standing.due}
        onStep={act}
        onLater={(until) => run(() => logTouch({ kind: 'snoozed', contactId: id, until }))}
        onDone={(item) => run(() => settleDue(id, item))}
      />
      <hr class="rule" />
      <SameDay {...view} />
      {desk && own && !contact.doNotContact && (
        <desk.StageDesk
          contact={contact}
          touches={touches}
          standing={standing}
          own={own}
          moment={step?.next.moment ?? null}
          settings={settings}
          profileUrl={pageOf(contact)}
          {...deskFor(contact, run)}
        />
      )}
      <OpenPanel contactId={id} />
    </div>
  );
}
