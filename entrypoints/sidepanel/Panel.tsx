import { useCallback, useEffect, useState } from 'preact/hooks';
import { FirstRun } from '../../components/FirstRun';
import { Notice } from '../../components/Notice';
import { useFirstRun } from '../../components/use-first-run';
import { useFocus } from '../../components/use-focus';
import { useLive } from '../../components/use-live';
import { useModule } from '../../components/use-module';
import type { Settings } from '../../outreach/settings';
import { explainFailure } from '../../storage/failure';
import { firstRunStore } from '../../storage/first-run';
import { keepSingleKeys, readSingleKeys } from '../../storage/keys';
import { SAMPLE_ID } from '../../storage/sample';
import { readSelection } from '../../storage/selection';
import { readSettings } from '../../storage/settings';
import { watch } from '../../storage/watch';
import { AddPerson } from './AddPerson';
import { Contacts } from './contacts/Contacts';
import { ContactsBeside } from './contacts/ContactsBeside';
import { ContactScreen } from './ContactScreen';
import type { LoadedModule, ScreenProps } from './screens';
import { LOADERS } from './screens';
import { Tabs } from './Tabs';
import { Today } from './Today';
import { usePanelKeys } from './use-panel-keys';
import type { Place, Route } from './use-route';
import { go, hashOf, useRoute } from './use-route';

// The popup picks a contact a moment before it opens the panel.
const JUST_PICKED_MS = 5000;

/** Goes to the contact that the popup hands over. */
function useSelection(): void {
  const [openedAt] = useState(() => Date.now());
  const selection = useLive(watch, 'selection', readSelection);
  useEffect(() => {
    if (!selection || selection.at < openedAt - JUST_PICKED_MS) return;
    go({ at: 'contact', id: selection.contactId, moment: null });
  }, [selection, openedAt]);
}

function NoScreen() {
  return (
    <Notice title="There is nothing here." todo="This Cuppa does not know the address. Go back to Today.">
      <button type="button" onClick={() => go({ at: 'today' })}>
        Today
      </button>
    </Notice>
  );
}

type Loaded<At extends Place> = ScreenProps<At> & { load: () => Promise<LoadedModule<At>> };

function LoadedScreen<At extends Place>({ load, ...props }: Loaded<At>) {
  const loaded = useModule(load);
  return loaded ? <loaded.Screen {...props} /> : null;
}

function loadedScreen<At extends Place>(at: At, props: ScreenProps<At>) {
  const load = LOADERS[at];
  return load ? <LoadedScreen key={hashOf(props.route)} load={load} {...props} /> : <NoScreen />;
}

type Props = { route: Route; settings: Settings; keysOn: boolean };
type AtOnce = Extract<Route, { at: 'today' | 'add' | 'contacts' | 'contact' }>;

// What one comes for most is there at once.
function ScreenAtOnce({ route, settings, keysOn }: Props & { route: AtOnce }) {
  switch (route.at) {
    case 'today':
      return <Today keysOn={keysOn} />;
    case 'add':
      return <AddPerson company={route.company} />;
    case 'contacts':
      return <Contacts route={route} settings={settings} keysOn={keysOn} />;
    case 'contact':
      return <ContactScreen key={route.id} id={route.id} moment={route.moment} settings={settings} />;
  }
}

function isAtOnce(route: Route): route is AtOnce {
  return ['today', 'add', 'contacts', 'contact'].includes(route.at);
}

function Screen({ route, settings, keysOn }: Props) {
  if (isAtOnce(route)) return <ScreenAtOnce route={route} settings={settings} keysOn={keysOn} />;
  switch (route.at) {
    case 'merge':
      return loadedScreen('merge', { route, settings });
    case 'progress':
      return loadedScreen('progress', { route, settings });
    case 'organisations':
      return loadedScreen('organisations', { route, settings });
    case 'organisation':
      return loadedScreen('organisation', { route, settings });
    case 'field':
      return loadedScreen('field', { route, settings });
    case 'interview':
      return loadedScreen('interview', { route, settings });
  }
}

const loadFind = () => import('./FindAnything');
const loadKeys = () => import('../../components/keys/KeysDialog');

type OverProps = {
  over: 'find' | 'keys' | null;
  keysOn: boolean;
  onOver: (over: 'find' | 'keys' | null) => void;
};

function Find({ onOver }: Pick<OverProps, 'onOver'>) {
  const find = useModule(loadFind);
  return find ? <find.FindAnything onKeys={() => onOver('keys')} onClose={() => onOver(null)} /> : null;
}

function KeyList({ keysOn, onOver }: Omit<OverProps, 'over'>) {
  const keys = useModule(loadKeys);
  if (!keys) return null;
  return (
    <keys.KeysDialog on={keysOn} onToggle={(on) => void keepSingleKeys(on)} onClose={() => onOver(null)} />
  );
}

/** The panel's home: Today, Contacts, one contact. The same page is Firefox's sidebar and opens as a tab. */
export function Panel() {
  const settings = useLive(watch, 'settings', readSettings);
  const keysOn = useLive(watch, 'single keys', readSingleKeys) ?? false;
  const firstRun = useFirstRun(settings);
  const route = useRoute();
  const screen = useFocus(hashOf(route));
  const [over, setOver] = useState<OverProps['over']>(null);
  const onFind = useCallback(() => setOver('find'), []);
  const onKeys = useCallback(() => setOver('keys'), []);
  const running = !settings || firstRun.running;
  usePanelKeys(keysOn && !running, { onFind, onKeys });
  useSelection();
  if (!settings) return null;
  if (firstRun.running) {
    const done = (next: 'start' | 'sample') => {
      if (next === 'sample') go({ at: 'contact', id: SAMPLE_ID, moment: null });
      firstRun.end();
    };
    return <FirstRun settings={settings} store={firstRunStore} explain={explainFailure} onDone={done} />;
  }
  return (
    <>
      <Tabs at={route.at} onFind={onFind} onKeys={onKeys} />
      <main class="panel" ref={screen} tabIndex={-1} data-split={route.at === 'contact' ? true : undefined}>
        {route.at === 'contact' && (
          <div class="panel-list">
            <ContactsBeside current={route.id} />
          </div>
        )}
        <Screen route={route} settings={settings} keysOn={keysOn} />
      </main>
      {over === 'find' && <Find onOver={setOver} />}
      {over === 'keys' && <KeyList keysOn={keysOn} onOver={setOver} />}
    </>
  );
}
