import { useState } from 'preact/hooks';
import { useAction } from '../../components/use-action';
import { useLive } from '../../components/use-live';
import { Welcome } from '../../components/Welcome';
import type { Consent, Settings } from '../../outreach/settings';
import { CONSENT_VERSION, hasAnswered } from '../../outreach/settings';
import { patchSettings, readSettings } from '../../storage/settings';
import { watch } from '../../storage/watch';
import { FirstSteps } from './FirstSteps';
import { Home } from './Home';
import { NewPerson } from './NewPerson';
import { SavedPerson } from './SavedPerson';
import { TabPerson } from './TabPerson';

/** What the popup shows; it starts with the tab in front of the person. */
export type View =
  | { at: 'tab' }
  | { at: 'home' }
  | { at: 'by-hand' }
  | { at: 'first-steps' }
  | { at: 'contact'; id: string };

type ScreenProps = { view: View; settings: Settings; go: (view: View) => void };

function Screen({ view, settings, go }: ScreenProps) {
  switch (view.at) {
    case 'tab':
      return <TabPerson settings={settings} go={go} />;
    case 'home':
      return <Home go={go} />;
    case 'by-hand':
      return <NewPerson profileKey={null} captured={null} go={go} />;
    case 'first-steps':
      return <FirstSteps me={settings.me} go={go} />;
    case 'contact':
      return <SavedPerson id={view.id} reading={null} settings={settings} go={go} />;
  }
}

/** The popup: the person in this tab, or whoever needs something today. */
export function Popup() {
  const settings = useLive(watch, 'settings', readSettings);
  const [view, setView] = useState<View>({ at: 'tab' });
  const { run } = useAction();
  if (!settings) return null;
  if (hasAnswered(settings)) {
    return (
      <main>
        <Screen view={view} settings={settings} go={setView} />
      </main>
    );
  }
  const choose = (reading: Consent['reading']) => {
    setView({ at: 'first-steps' });
    void run(() => patchSettings({ consent: { version: CONSENT_VERSION, at: Date.now(), reading } }));
  };
  return <Welcome onChoose={choose} />;
}
