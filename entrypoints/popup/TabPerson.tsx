import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice';
import { useLive } from '../../components/use-live';
import type { Settings } from '../../outreach/settings';
import { mayRead } from '../../outreach/settings';
import { contactByProfile } from '../../storage/contacts';
import { watch } from '../../storage/watch';
import { Home } from './Home';
import { NewPerson } from './NewPerson';
import type { View } from './Popup';
import type { Tab } from './read-tab';
import { readTab } from './read-tab';
import { SavedPerson } from './SavedPerson';

type Props = { settings: Settings; go: (view: View) => void };
type Person = Extract<Tab, { at: 'person' }>;

function Refused({ tab, onAgain, go }: { tab: Person; onAgain: () => void; go: Props['go'] }) {
  if (!tab.refusal) return null;
  return (
    <div class="stack">
      <Notice {...tab.refusal}>
        <button type="button" class="primary" onClick={onAgain}>
          Try again
        </button>
        <button type="button" onClick={() => go({ at: 'by-hand' })}>
          Add by hand
        </button>
      </Notice>
      <button type="button" class="plain" onClick={() => go({ at: 'home' })}>
        Show who needs you today
      </button>
    </div>
  );
}

function ReadPerson({ tab, settings, go }: Props & { tab: Person }) {
  const known = useLive(watch, `profile ${tab.key}`, async () => ({ view: await contactByProfile(tab.key) }));
  if (!known) return null;
  if (!known.view) return <NewPerson profileKey={tab.key} captured={tab.captured} go={go} />;
  return <SavedPerson id={known.view.contact.id} reading={tab.captured} settings={settings} go={go} />;
}

/** The person in the tab in front: read, saved before, or refused with the reason. */
export function TabPerson({ settings, go }: Props) {
  const [tab, setTab] = useState<Tab | null>(null);
  const [attempt, setAttempt] = useState(0);
  const allowed = mayRead(settings);
  useEffect(() => {
    setTab(null);
    void readTab(allowed).then(setTab);
  }, [attempt, allowed]);
  if (!tab) return <p role="status">Reading the page …</p>;
  if (tab.at === 'elsewhere') return <Home go={go} note={tab.note} />;
  if (tab.refusal) return <Refused tab={tab} onAgain={() => setAttempt(attempt + 1)} go={go} />;
  return <ReadPerson tab={tab} settings={settings} go={go} />;
}
