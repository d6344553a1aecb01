import { useEffect } from 'preact/hooks';
import { Notice } from '../../components/Notice';
import { pageOf } from '../../components/page-of';
import { PersonHead } from '../../components/PersonHead';
import { Timeline } from '../../components/Timeline';
import { useAction } from '../../components/use-action';
import { useLive } from '../../components/use-live';
import { useModule } from '../../components/use-module';
import { MOMENTS } from '../../outreach/moment';
import type { Settings } from '../../outreach/settings';
import { readContact } from '../../storage/contacts';
import { deskFor } from '../../storage/desk';
import { explainFailure } from '../../storage/failure';
import { readOwnTemplates } from '../../storage/own-templates';
import { removeTouch } from '../../storage/touches';
import { watch } from '../../storage/watch';
import { ContactDetails } from './ContactDetails';
import { ContactNext } from './ContactNext';
import { ContactNote } from './ContactNote';
import { ContactTwins } from './ContactTwins';
import { go } from './use-route';

const loadMerge = () => import('../../storage/merge');
const loadDesk = () => import('../../components/draft/StageDesk');

type Props = { id: string; moment: string | null; settings: Settings };

function Gone() {
  return (
    <Notice
      title="This contact is not here any more."
      todo="If you just removed them, Undo brings them back."
    >
      <button type="button" onClick={() => go({ at: 'contacts' })}>
        See your contacts
      </button>
    </Notice>
  );
}

function useEscape(leave: () => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key === 'Escape' && !typing) leave();
    };
    addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, [leave]);
}

const back = () => go({ at: 'contacts' });

/** One contact: how it stands and what is next, the draft, notes, timeline, and everything known. */
export function ContactScreen({ id, moment, settings }: Props) {
  const found = useLive(watch, `contact ${id}`, async () => ({ view: await readContact(id) }));
  const own = useLive(watch, 'own templates', readOwnTemplates);
  const desk = useModule(loadDesk);
  const { run, failure } = useAction();
  useEscape(back);
  if (!found) return null;
  const { view } = found;
  if (!view) return <Gone />;
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
        <ContactNext view={view} settings={settings} run={run} />
      </div>
      {desk && own && !contact.doNotContact && (
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
      )}
      <section class="stack">
        <h2>Timeline</h2>
        <ContactNote contactId={id} run={run} />
        <Timeline touches={touches} onRemove={(touch) => run(() => removeTouch(touch.id))} />
      </section>
      <ContactDetails contact={contact} run={run} />
    </article>
  );
}
