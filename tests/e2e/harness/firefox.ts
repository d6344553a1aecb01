import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { callIn, connectionOf, findBrowserWindow } from './bidi.ts';
import { watchFirefox } from './firefox-watch.ts';
import type { FirefoxWatch } from './firefox-watch.ts';
import * as privileged from './firefox-privileged.ts';
import type { Ground } from './ground.ts';
import type { Background, Driver } from './types.ts';
import { until } from './until.ts';

/** Firefox gives each install a new host; a fixed one lets the tests know the addresses, also after a restart. */
const HOST = '6f2d1c0a-5b3e-4c8d-9a7f-0e1d2c3b4a59';

const manifestSchema = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

type Privileged = <Argument, Result>(
  script: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
) => Promise<Result>;

export async function launchFirefox(ground: Ground): Promise<Driver> {
  const addon = await addonIdOf(ground.extension);
  const browser = await launch({
    browser: 'firefox',
    executablePath: ground.executable,
    headless: ground.headless,
    userDataDir: ground.profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...prefsOf(addon), ...networkOf(ground) },
  });
  const connection = connectionOf(browser);
  const context = await findBrowserWindow(connection);
  const asBrowser: Privileged = (script, argument) => callIn({ connection, context }, script, argument);
  await asBrowser(privileged.installProbe, undefined);
  const watch = await watchFirefox({
    browser,
    connection,
    ground,
    addon,
    readProbe: () => asBrowser(privileged.readProbe, undefined),
  });
  await browser.installExtension(ground.extension);
  return driverOf({ browser, addon, asBrowser, watch });
}

type Parts = {
  readonly browser: Browser;
  readonly addon: string;
  readonly asBrowser: Privileged;
  readonly watch: FirefoxWatch;
};

function driverOf({ browser, addon, asBrowser, watch }: Parts): Driver {
  const origin = `moz-extension://${HOST}`;
  return {
    browser,
    origin,
    newTab: () => browser.newPage(),
    openPopup: async (tab) => {
      await tab.bringToFront();
      return pageOf(browser, await asBrowser(privileged.openPopup, addon));
    },
    closePopup: async (popup) => {
      await asBrowser(privileged.closePopup, addon);
      forget(browser, popup);
    },
    goToOwnPage,
    runFirst: (script) => asBrowser(privileged.runFirst, { script, inEachProcess: IN_EACH_PROCESS }),
    background: async () => backgroundOf(browser, await asBrowser(privileged.adoptBackground, addon)),
    stopBackground: () => asBrowser(privileged.stopBackground, addon),
    framesOf: (page) => asBrowser(privileged.framesOf, contextOf(page)),
    setLook: (page, look) => asBrowser(privileged.setLook, { id: contextOf(page), look }),
    requests: () => watch.requests(),
    messages: () => watch.messages(),
  };
}

function isLoaded(expected: string): boolean {
  return location.href === expected && document.readyState === 'complete';
}

/** Firefox never reports the load of a `moz-extension:` page, so `goto` would not end: the page itself is asked. */
async function goToOwnPage(tab: Page, url: string): Promise<void> {
  tab.goto(url).catch(() => undefined);
  await until(() => tab.evaluate(isLoaded, url), { failure: `${url} did not load` });
}

/**
 * BiDi leaves the popup and the event page out of what it announces, yet its commands reach them (see installProbe).
 * Announcing them to puppeteer ourselves makes them ordinary pages.
 */
async function pageOf(browser: Browser, { id, url }: { id: string; url: string }): Promise<Page> {
  const found = browser.targets().map((target) => target.page());
  const known = (await Promise.all(found)).find((page) => page && contextOf(page) === id);
  if (known) return known;
  const announced = browser.waitForTarget((target) => target.url() === url, { timeout: 10_000 });
  connectionOf(browser).emit('browsingContext.contextCreated', { ...NEW_CONTEXT, context: id, url });
  const page = await (await announced).page();
  if (!page) throw new Error(`puppeteer-core did not take ${url} for a page`);
  return page;
}

/** Runs in every process of Firefox with its rights: puts our text into each page of an extension as it begins. */
const IN_EACH_PROCESS = `Services.obs.addObserver(({ defaultView: window, documentURI }) => {
  const script = Services.cpmm.sharedData.get('cuppa-first');
  if (!window || !script || !documentURI.startsWith('moz-extension:')) return;
  const options = { sandboxPrototype: window, wantXrays: false, sameZoneAs: window };
  Cu.evalInSandbox(script, Cu.Sandbox(window, options));
}, 'document-element-inserted')`;

const NEW_CONTEXT = {
  children: [],
  parent: null,
  userContext: 'default',
  originalOpener: null,
  clientWindow: '',
};

function forget(browser: Browser, page: Page): void {
  connectionOf(browser).emit('browsingContext.contextDestroyed', {
    ...NEW_CONTEXT,
    context: contextOf(page),
    url: page.url(),
  });
}

function contextOf(page: Page): string {
  return z.string().parse(Reflect.get(page.mainFrame(), '_id'));
}

async function backgroundOf(browser: Browser, view: { id: string; url: string }): Promise<Background> {
  const page = await pageOf(browser, view);
  return {
    evaluate: async (script) => page.evaluate(script),
    evaluateWith: async (script, given) => page.evaluate(script, given),
  };
}

async function addonIdOf(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifestSchema.parse(manifest).browser_specific_settings.gecko.id;
}

function prefsOf(addon: string): Record<string, string | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addon]: HOST }),
    // An add-on loaded for a test is gone at the next start; what it has stored must not go with it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'devtools.console.stdout.content': true,
    'browser.dom.window.dump.enabled': true,
    'intl.accept_languages': 'en-GB, en',
  };
}

function networkOf({ blackHole }: Ground): Record<string, string | number | boolean> {
  if (!blackHole) return {};
  const { port } = blackHole;
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
  };
}
