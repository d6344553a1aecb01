import { defineBackground } from 'wxt/utils/define-background';
import { DUE_LABELS } from '../outreach/due';
import { now } from '../storage/clock';
import { countDuePeople } from '../storage/due-count';
import type { Told } from '../storage/reminders';
import { takeReminders } from '../storage/reminders';

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

// Every page tells of each change, and is itself about to show what has changed: the badge counts once they have.
const BADGE_AFTER_MS = 250;
let isBadgeAsked = false;

function refreshBadgeSoon(): void {
  if (isBadgeAsked) return;
  isBadgeAsked = true;
  setTimeout(() => {
    isBadgeAsked = false;
    void refreshBadge();
  }, BADGE_AFTER_MS);
}

function sayNews({ hideNames, news }: Told): string {
  const [first] = news;
  if (!first || news.length > 1) return `${news.length} things are due.`;
  return hideNames ? 'Something is due.' : `${first.name}: ${DUE_LABELS[first.kind].toLowerCase()}.`;
}

// Only with the permission, which the person gives in the options; else there is no such thing here. Firefox
// refuses a notification with more than a title, a text and an icon.
async function remind(): Promise<void> {
  if (!api.notifications) return;
  const told = await takeReminders(now());
  if (told.news.length === 0) return;
  const iconUrl = api.runtime.getURL('/icon/128.png');
  await api.notifications.create({ type: 'basic', title: 'Cuppa', message: sayNews(told), iconUrl });
}

async function sweep(): Promise<void> {
  await refreshBadge();
  await remind();
}

// Alarms may be gone after an update or a restart, and a worker that sleeps misses midnight: whatever wakes
// it puts the alarm back and counts anew.
async function wake(): Promise<void> {
  await api.alarms.create(SWEEP, { periodInMinutes: SWEEP_MINUTES });
  await sweep();
}

function openToday(): void {
  void api.tabs.create({ url: api.runtime.getURL('/sidepanel.html#/today') });
}

// There is nothing to listen to before the permission was given.
function hearNotifications(): void {
  api.notifications?.onClicked.addListener(openToday);
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
  api.alarms.onAlarm.addListener(() => void sweep());
  api.permissions.onAdded.addListener(hearNotifications);
  hearNotifications();
  api.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_PERSON) void api.action.openPopup();
    if (menuItemId === MENU_PANEL) openPanel(tab?.windowId);
  });
  api.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND_PANEL) openPanel(tab?.windowId);
  });
  api.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (isOurPage(sender) && asksForBadge(message)) refreshBadgeSoon();
    return undefined;
  });
  void wake();
});
