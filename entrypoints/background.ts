import { defineBackground } from 'wxt/utils/define-background';
import { now } from '../storage/clock';
import { countDuePeople } from '../storage/due-count';

// Promises are native in both browsers' Manifest V3: the polyfill would be 3 of the worker's 45 kB for nothing.
const api = globalThis.browser ?? globalThis.chrome;

const IN_FIREFOX = import.meta.env.BROWSER === 'firefox';
const MENU_PERSON = 'open-person';
const MENU_PANEL = 'open-panel';
const COMMAND_PANEL = 'open-panel';
const SWEEP = 'sweep';
const SWEEP_MINUTES = 30;
const MOST_SHOWN = 99;

// The one message there is. A schema would be most of the worker's weight for it.
function asksForBadge(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'refresh-badge'
  );
}

type Sender = { id?: string | undefined; url?: string | undefined };

/** How many people need something, on the toolbar button; nothing when nobody does or the data is shut. */
async function refreshBadge(): Promise<void> {
  const count = await countDuePeople(now());
  const shown = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count || '');
  await api.action.setBadgeText({ text: shown });
  await api.action.setTitle({ title: count > 0 ? `Cuppa: ${shown} due today` : 'Cuppa' });
}

// Alarms may be gone after an update or a restart, and a worker that sleeps misses midnight: whatever wakes
// it puts the alarm back and counts anew.
async function wake(): Promise<void> {
  await api.alarms.create(SWEEP, { periodInMinutes: SWEEP_MINUTES });
  await refreshBadge();
}

async function createMenus(): Promise<void> {
  await api.contextMenus.removeAll();
  api.contextMenus.create({
    id: MENU_PERSON,
    title: 'Open this person in Cuppa',
    contexts: ['page', 'selection', 'link', 'image'],
    documentUrlPatterns: ['https://*.linkedin.com/in/*'],
  });
  api.contextMenus.create({ id: MENU_PANEL, title: 'Open the Cuppa panel', contexts: ['action'] });
}

// Browsers open the panel only straight out of a click or key: nothing may be awaited before.
function openPanel(windowId: number | undefined): void {
  if (IN_FIREFOX) void api.sidebarAction.open();
  else if (windowId !== undefined) void globalThis.chrome.sidePanel.open({ windowId });
}

function isOurPage({ id, url = '' }: Sender): boolean {
  return id === api.runtime.id && url.startsWith(api.runtime.getURL('/'));
}

export default defineBackground(() => {
  api.runtime.onInstalled.addListener(() => void createMenus());
  api.runtime.onStartup.addListener(() => void wake());
  api.alarms.onAlarm.addListener(() => void refreshBadge());
  api.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_PERSON) void api.action.openPopup();
    if (menuItemId === MENU_PANEL) openPanel(tab?.windowId);
  });
  api.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND_PANEL) openPanel(tab?.windowId);
  });
  api.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (isOurPage(sender) && asksForBadge(message)) void refreshBadge();
    return undefined;
  });
  void wake();
});
