import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { now } from '../storage/clock';
import { openStorage } from '../storage/open';
import { countDue } from '../storage/today';

const IN_FIREFOX = import.meta.env.BROWSER === 'firefox';
const MENU_PERSON = 'open-person';
const MENU_PANEL = 'open-panel';
const COMMAND_PANEL = 'open-panel';
const SWEEP = 'sweep';
const SWEEP_MINUTES = 30;
const MOST_SHOWN = 99;

const messageSchema = z.object({ kind: z.literal('refresh-badge') });

type Sender = { id?: string | undefined; url?: string | undefined };

/** How many people need something, on the toolbar button; nothing when nobody does or the data is shut. */
async function refreshBadge(): Promise<void> {
  const opened = await openStorage();
  const count = opened.ok ? await countDue(now()) : 0;
  await browser.action.setBadgeText({ text: count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count || '') });
  await browser.action.setTitle({ title: count > 0 ? `Cuppa: ${count} due today` : 'Cuppa' });
}

// Alarms may be gone after an update or a restart, and a worker that sleeps misses midnight: whatever wakes
// it puts the alarm back and counts anew.
async function wake(): Promise<void> {
  await browser.alarms.create(SWEEP, { periodInMinutes: SWEEP_MINUTES });
  await refreshBadge();
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_PERSON,
    title: 'Open this person in Cuppa',
    contexts: ['page', 'selection', 'link', 'image'],
    documentUrlPatterns: ['https://*.linkedin.com/in/*'],
  });
  browser.contextMenus.create({ id: MENU_PANEL, title: 'Open the Cuppa panel', contexts: ['action'] });
}

// Browsers open the panel only straight out of a click or key: nothing may be awaited before.
function openPanel(windowId: number | undefined): void {
  if (IN_FIREFOX) void globalThis.browser.sidebarAction.open();
  else if (windowId !== undefined) void globalThis.chrome.sidePanel.open({ windowId });
}

function isOurPage({ id, url = '' }: Sender): boolean {
  return id === browser.runtime.id && url.startsWith(browser.runtime.getURL('/'));
}

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.runtime.onStartup.addListener(() => void wake());
  browser.alarms.onAlarm.addListener(() => void refreshBadge());
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_PERSON) void browser.action.openPopup();
    if (menuItemId === MENU_PANEL) openPanel(tab?.windowId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND_PANEL) openPanel(tab?.windowId);
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (isOurPage(sender) && messageSchema.safeParse(message).success) void refreshBadge();
    return undefined;
  });
  void wake();
});
