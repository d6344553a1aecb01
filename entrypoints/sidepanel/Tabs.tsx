import { browser } from 'wxt/browser';
import { hasScreen } from './screens';
import type { Place, Route } from './use-route';
import { hashOf } from './use-route';

const TABS: readonly { route: Route; label: string; holds: readonly Place[] }[] = [
  { route: { at: 'today' }, label: 'Today', holds: ['today'] },
  {
    route: { at: 'contacts' },
    label: 'Contacts',
    holds: ['contacts', 'add', 'contact', 'merge', 'organisations', 'organisation', 'interview'],
  },
  { route: { at: 'progress' }, label: 'Progress', holds: ['progress', 'field'] },
];

const isApple = /mac|iphone|ipad/iu.test(navigator.userAgent);

type Props = { at: Place; onFind: () => void; onKeys: () => void };

/** The head of the panel: where one is, finding anyone from anywhere, the keys and the options. */
export function Tabs({ at, onFind, onKeys }: Props) {
  return (
    <header class="panel-head">
      <nav class="panel-tabs" aria-label="Cuppa">
        {TABS.filter(({ route }) => hasScreen(route.at)).map(({ route, label, holds }) => (
          <a key={label} href={hashOf(route)} aria-current={holds.includes(at) ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <div class="panel-tools">
        <button type="button" class="plain" aria-keyshortcuts="Control+K Meta+K" onClick={onFind}>
          Find
          <kbd class="only-wide" aria-hidden="true">
            {isApple ? '⌘K' : 'Ctrl K'}
          </kbd>
        </button>
        <button type="button" class="plain" onClick={onKeys}>
          Keys
        </button>
        <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
          Options
        </button>
      </div>
    </header>
  );
}
