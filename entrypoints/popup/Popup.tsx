import { useState } from 'preact/hooks';
import { FirstRun } from '../../components/FirstRun';
import { useFirstRun } from '../../components/use-first-run';
import { useFocus } from '../../components/use-focus';
import { useLive } from '../../components/use-live';
import type { Settings } from '../../outreach/settings';
import { explainFailure } from '../../storage/failure';
import { firstRunStore } from '../../storage/first-run';
import { SAMPLE_ID } from '../../storage/sample';
import { readSettings } from '../../storage/settings';
import { watch } from '../../storage/watch';
import { Home } from './Home';
import { NewPerson } from './NewPerson';
import { SavedPerson } from './SavedPerson';
import { TabPerson } from './TabPerson';

/** What the popup shows; it starts with the tab in front of the person. */
export type View = { at: 'tab' } | { at: 'home' } | { at: 'by-hand' } | { at: 'contact'; id: string };

type ScreenProps = { view: View; settings: Settings; go: (view: View) => void };

function Screen({ view, settings, go }: ScreenProps) {
  switch (view.at) {
    case 'tab':
      return <TabPerson settings={settings} go={go} />;
    case 'home':
      return <Home go={go} note={null} />;
    case 'by-hand':
      return <NewPerson profileKey={null} captured={null} go={go} />;
    case 'contact':
      return <SavedPerson id={view.id} reading={null} settings={settings} go={go} />;
  }
}

/** The popup: the person in this tab, or whoever needs something today. */
export function Popup() {
  const settings = useLive(watch, 'settings', readSettings);
  const firstRun = useFirstRun(settings);
  const [view, setView] = useState<View>({ at: 'tab' });
  const screen = useFocus(firstRun.running ? 'first run' : view.at);
  if (!settings) return null;
  if (firstRun.running) {
    const done = (next: 'start' | 'sample') => {
      if (next === 'sample') setView({ at: 'contact', id: SAMPLE_ID });
      firstRun.end();
    };
    return <FirstRun settings={settings} store={firstRunStore} explain={explainFailure} onDone={done} />;
  }
  return (
    <main ref={screen} tabIndex={-1}>
      <Screen view={view} settings={settings} go={setView} />
    </main>
  );
}
