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
import type { PersonTab, Tab } from './read-tab';
import { readTab } from './read-tab';
import { SavedPerson } from './SavedPerson';
import { UnreadPerson } from './UnreadPerson';

type Props = { settings: Settings; go: (view: View) => void };
type PersonProps = Props & { tab: PersonTab; onAgain: () => void };

function Person({ tab, settings, onAgain, go }: PersonProps) {
  const known = useLive(watch, `profile ${tab.key}`, async () => ({ view: await contactByProfile(tab.key) }));
  if (!known) return null;
  if (known.view) {
    return (
      <div class="stack">
        {tab.refusal && (
          <Notice title={tab.refusal.title} tone="plain">
            <button type="button" class="plain" onClick={onAgain}>
              Try again
            </button>
          </Notice>
        )}
        <SavedPerson id={known.view.contact.id} reading={tab.captured} settings={settings} go={go} />
      </div>
    );
  }
  if (tab.captured) return <NewPerson profileKey={tab.key} captured={tab.captured} go={go} />;
  return <UnreadPerson tab={tab} onAgain={onAgain} go={go} />;
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
  return <Person tab={tab} settings={settings} onAgain={() => setAttempt(attempt + 1)} go={go} />;
}
