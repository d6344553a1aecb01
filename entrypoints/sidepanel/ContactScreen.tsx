import { useEffect } from 'preact/hooks';
import { Notice } from '../../components/Notice';
import { pageOf } from '../../components/page-of';
import { PersonHead } from '../../components/PersonHead';
import { Timeline } from '../../components/Timeline';
import type { Action } from '../../components/use-action';
import { useAction } from '../../components/use-action';
import { useLive } from '../../components/use-live';
import { useModule } from '../../components/use-module';
import { MOMENTS } from '../../outreach/moment';
import type { Settings } from '../../outreach/settings';
import { colleaguesOf, secondAt } from '../../storage/colleagues';
import type { ContactView } from '../../storage/contacts';
import { readContact } from '../../storage/contacts';
import { deskFor } from '../../storage/desk';
import { explainFailure } from '../../storage/failure';
import { readOwnTemplates } from '../../storage/own-templates';
import { removeTouch } from '../../storage/touches';
import { watch } from '../../storage/watch';
import { ContactAround } from './contact/ContactAround';
import { ContactDealings } from './contact/ContactDealings';
import { GoneContact } from './contact/GoneContact';
import { SameDayNotice } from './contact/SameDayNotice';
import { ContactDetails } from './ContactDetails';
import { ContactNext } from './ContactNext';
import { ContactNote } from './ContactNote';
import { ContactTwins } from './ContactTwins';
import { go } from './use-route';

const loadMerge = () => import('../../storage/merge');
const loadDesk = () => import('../../components/draft/StageDesk');

type Props = { id: string; moment: string | null; settings: Settings };

function useEscape(leave: () => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
      if (event.key === 'Escape' && !typing && !isTaken) leave();
    };
    addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, [leave]);
}

const back = () => go({ at: 'contacts' });

type DeskProps = { view: ContactView; moment: string | null; settings: Settings; run: Action['run'] };

function Desk({ view: { contact, touches, standing }, moment, settings, run }: DeskProps) {
  const own = useLive(watch, 'own templates', readOwnTemplates);
  const desk = useModule(loadDesk);
  if (contact.doNotContact) return null;
  return (
    <div class="stack desk-room">
      {desk && own && (
        <>
          <SameDayNotice contact={contact} stage={standing.stage} />
          <desk.StageDesk
            contact={contact}
            touches={touches}
            standing={standing}
            own={own}
            moment={MOMENTS.find((known) => known === moment) ?? null}
            settings={settings}
            profileUrl={pageOf(contact)}
            {...deskFor(contact, run)}
          />
        </>
      )}
    </div>
  );
}

async function readWhole(id: string) {
  const view = await readContact(id);
  if (!view) return { view, colleagues: [], second: null };
  const { contact } = view;
  return { view, colleagues: await colleaguesOf(contact), second: await secondAt(contact) };
}

/** One contact: how it stands and what is next, the draft, who stands around them, all that is known, the story. */
export function ContactScreen({ id, moment, settings }: Props) {
  const found = useLive(watch, `contact ${id}`, () => readWhole(id));
  const { run, failure } = useAction();
  useEscape(back);
  if (!found) return null;
  const { view, colleagues, second } = found;
  if (!view) return <GoneContact id={id} run={run} />;
  const { contact, touches, standing } = view;
  return (
    <article class="stack stack-wide">
      <div class="stack">
        <a class="only-narrow" href="#/contacts">
          ← Contacts
        </a>
        <PersonHead contact={contact} standing={standing} />
        <ContactTwins
          contact={contact}
          run={run}
          onDifferent={(other) => run(async () => (await loadMerge()).tellApart(id, other))}
        />
        {failure !== null && <Notice {...explainFailure(failure)} tone="late" />}
        <ContactNext view={view} settings={settings} second={second} run={run} />
      </div>
      <Desk view={view} moment={moment} settings={settings} run={run} />
      <div>
        <ContactDealings view={view} run={run} />
        <ContactAround contact={contact} colleagues={colleagues} />
        <ContactDetails contact={contact} standing={standing} run={run} />
      </div>
      <section class="stack">
        <h2>Timeline</h2>
        <ContactNote contactId={id} run={run} />
        <Timeline touches={touches} onRemove={(touch) => run(() => removeTouch(touch.id))} />
      </section>
    </article>
  );
}
