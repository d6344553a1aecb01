import { useEffect, useState } from 'preact/hooks';
import { FirstRun } from '../../components/FirstRun';
import { useFirstRun } from '../../components/use-first-run';
import { useFocus } from '../../components/use-focus';
import { useLive } from '../../components/use-live';
import { useModule } from '../../components/use-module';
import type { Settings } from '../../outreach/settings';
import { explainFailure } from '../../storage/failure';
import { firstRunStore } from '../../storage/first-run';
import { SAMPLE_ID } from '../../storage/sample';
import { readSelection } from '../../storage/selection';
import { readSettings } from '../../storage/settings';
import { watch } from '../../storage/watch';
import { AddPerson } from './AddPerson';
import { ContactList } from './ContactList';
import { ContactScreen } from './ContactScreen';
import { Today } from './Today';
import type { Route } from './use-route';
import { go, hashOf, useRoute } from './use-route';

const TABS = [
  { route: { at: 'today' }, label: 'Today' },
  { route: { at: 'contacts' }, label: 'Contacts' },
] as const;

// The popup picks a contact a moment before it opens the panel.
const JUST_PICKED_MS = 5000;

function Tabs({ route }: { route: Route }) {
  const current = route.at === 'today' ? 'today' : 'contacts';
  return (
    <nav class="panel-tabs" aria-label="Cuppa">
      {TABS.map(({ route: target, label }) => (
        <a key={label} href={hashOf(target)} aria-current={target.at === current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

/** Goes to the contact that the popup hands over. */
function useSelection(): void {
  const [openedAt] = useState(() => Date.now());
  const selection = useLive(watch, 'selection', readSelection);
  useEffect(() => {
    if (!selection || selection.at < openedAt - JUST_PICKED_MS) return;
    go({ at: 'contact', id: selection.contactId, moment: null });
  }, [selection, openedAt]);
}

const loadMerge = () => import('./MergeScreen');

function Merge(props: { id: string; other: string }) {
  const screen = useModule(loadMerge);
  return screen ? <screen.MergeScreen {...props} /> : null;
}

function Screen({ route, settings }: { route: Route; settings: Settings }) {
  switch (route.at) {
    case 'today':
      return <Today />;
    case 'add':
      return <AddPerson />;
    case 'contacts':
      return <ContactList current={null} />;
    case 'merge':
      return <Merge key={`${route.id} ${route.other}`} id={route.id} other={route.other} />;
    case 'contact':
      return <ContactScreen key={route.id} id={route.id} moment={route.moment} settings={settings} />;
  }
}

/** The panel's home: Today, Contacts, one contact. The same page is Firefox's sidebar and opens as a tab. */
export function Panel() {
  const settings = useLive(watch, 'settings', readSettings);
  const firstRun = useFirstRun(settings);
  const route = useRoute();
  const screen = useFocus(hashOf(route));
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
      <Tabs route={route} />
      <main class="panel" ref={screen} tabIndex={-1} data-split={route.at === 'contact' ? true : undefined}>
        {route.at === 'contact' && (
          <div class="panel-list">
            <ContactList current={route.id} />
          </div>
        )}
        <Screen route={route} settings={settings} />
      </main>
    </>
  );
}
