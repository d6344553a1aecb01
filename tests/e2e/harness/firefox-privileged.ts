/**
 * Runs inside Firefox's own window with the browser's rights: what WebDriver BiDi has no command for. Each function is
 * sent over as text, so it may use nothing from outside of itself.
 */

import type { Look } from './types.ts';

type BrowserElement = {
  permanentKey?: object;
  readonly browsingContext: {
    prefersColorSchemeOverride: string;
    forcedColorsOverride: string;
    mediumOverride: string;
    getAllBrowsingContextsInSubtree(): {
      readonly currentWindowGlobal: { readonly documentURI: { readonly spec: string } } | null;
    }[];
  };
} & Element;
type ExtensionView = {
  readonly viewType: string;
  readonly uri: { readonly spec: string };
  readonly xulBrowser: BrowserElement;
};
type Extension = {
  readonly views: Iterable<ExtensionView>;
  wakeupBackground?(): Promise<void>;
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
};
type Principal = {
  readonly addonId?: string;
  readonly spec?: string;
};
type Channel = {
  readonly URI: { readonly spec: string; readonly scheme: string };
  readonly loadInfo: {
    readonly triggeringPrincipal: Principal | null;
    readonly loadingPrincipal: Principal | null;
    readonly externalContentPolicyType: number;
  };
};
type Subject = {
  QueryInterface(type: unknown): Channel;
};
type NavigableManager = {
  getBrowserById(id: string): BrowserElement | null;
  getIdForBrowser(browser: BrowserElement): string;
};
type Panel = {
  hidePopup(): void;
} & Element;
type Modules = {
  'chrome://remote/content/shared/NavigableManager.sys.mjs': { NavigableManager: NavigableManager };
  'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs': {
    CustomizableUI: { AREA_NAVBAR: string; addWidgetToArea(widget: string, area: string): void };
  };
};
type Probe = {
  readonly requests: { url: string; addon: string; by: string; isTab: boolean }[];
  readonly errors: { where: string; level: string; text: string }[];
  adopt(browser: BrowserElement): string;
};
type ScriptError = {
  readonly sourceName: string;
  readonly flags: number;
  readonly errorMessage: string;
};

declare const ChromeUtils: { importESModule<Url extends keyof Modules>(url: Url): Modules[Url] };
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } };
declare const Services: {
  readonly obs: { addObserver(observer: (subject: Subject) => void, topic: string): void };
  readonly console: { registerListener(listener: { observe(message: Partial<ScriptError>): void }): void };
  readonly prefs: { setIntPref(name: string, value: number): void };
  readonly ppmm: {
    readonly sharedData: {
      has(name: string): boolean;
      set(name: string, value: string): void;
      flush(): void;
    };
    loadProcessScript(url: string, inLaterProcessesToo: boolean): void;
  };
};
declare const Ci: { readonly nsIHttpChannel: unknown };
declare const cuppaProbe: Probe;

/** Watches requests and errors, and lets BiDi commands reach the popup and the event page, which it leaves out. */
export function installProbe(): void {
  const { NavigableManager: navigables } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const adopted = new Map<string, BrowserElement>();
  const find = navigables.getBrowserById.bind(navigables);
  navigables.getBrowserById = (id) => find(id) ?? adopted.get(id) ?? null;
  const probe: Probe = {
    requests: [],
    errors: [],
    adopt: (browser) => {
      browser.permanentKey ??= {};
      const id = navigables.getIdForBrowser(browser);
      adopted.set(id, browser);
      return id;
    },
  };
  Object.assign(globalThis, { cuppaProbe: probe });
  Services.obs.addObserver((subject) => {
    const { URI: uri, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal: trigger, loadingPrincipal: loader } = loadInfo;
    const addon = loader?.addonId || trigger?.addonId || '';
    const isTab = loadInfo.externalContentPolicyType === 6; // nsIContentPolicy.TYPE_DOCUMENT
    probe.requests.push({ url: uri.spec, addon, by: loader?.spec || trigger?.spec || '', isTab });
  }, 'http-on-modify-request');
  Services.console.registerListener({
    observe: ({ sourceName, flags, errorMessage }) => {
      if (errorMessage === undefined) return;
      const level = (flags ?? 0) % 2 === 1 ? 'warn' : 'error';
      probe.errors.push({ where: sourceName ?? '', level, text: errorMessage });
    },
  });
}

/** Keeps the text that each page of an extension is to begin with, where every process finds it. */
export function runFirst({ script, inEachProcess }: { script: string; inEachProcess: string }): void {
  const { sharedData } = Services.ppmm;
  const known = sharedData.has('cuppa-first');
  sharedData.set('cuppa-first', script);
  sharedData.flush();
  if (known) return;
  Services.ppmm.loadProcessScript(`data:text/javascript,${encodeURIComponent(inEachProcess)}`, true);
}

/** Clicks the toolbar button as a person does and gives the popup's BiDi id once it is shown. */
export async function openPopup(addon: string): Promise<{ id: string; url: string }> {
  const widget = `${addon.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-browser-action`;
  const { CustomizableUI: toolbar } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
  );
  toolbar.addWidgetToArea(widget, toolbar.AREA_NAVBAR);
  const control = document.querySelector<HTMLElement>(`#${CSS.escape(widget)} toolbarbutton`);
  if (!control) throw new Error('The toolbar has no button of the extension');
  control.click();
  for (let tries = 0; tries < 200; tries++) {
    const views = [...WebExtensionPolicy.getByID(addon).extension.views];
    const view = views.find((each) => each.viewType === 'popup');
    const panel = view?.xulBrowser.closest('panel');
    if (view && panel?.getAttribute('panelopen') === 'true') {
      return { id: cuppaProbe.adopt(view.xulBrowser), url: view.uri.spec };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The popup did not open');
}

export async function closePopup(addon: string): Promise<void> {
  const shown = () =>
    [...WebExtensionPolicy.getByID(addon).extension.views].find((each) => each.viewType === 'popup');
  for (let tries = 0; tries < 200; tries++) {
    const view = shown();
    if (!view) return;
    view.xulBrowser.closest<Panel>('panel')?.hidePopup();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The popup did not close');
}

/** Wakes the event page if it sleeps and gives its BiDi id. */
export async function adoptBackground(addon: string): Promise<{ id: string; url: string }> {
  const { extension } = WebExtensionPolicy.getByID(addon);
  await extension.wakeupBackground?.();
  const view = [...extension.views].find((each) => each.viewType === 'background');
  if (!view) throw new Error('The event page is not there');
  return { id: cuppaProbe.adopt(view.xulBrowser), url: view.uri.spec };
}

export function stopBackground(addon: string): Promise<void> {
  return WebExtensionPolicy.getByID(addon).extension.terminateBackground({ ignoreDevToolsAttached: true });
}

export function readProbe(): Pick<Probe, 'requests' | 'errors'> {
  return { requests: cuppaProbe.requests, errors: cuppaProbe.errors };
}

/** Colour scheme and contrast theme for one page; the wish for less motion can only be set for all. */
export function setLook({ id, look }: { id: string; look: Look }): void {
  const { NavigableManager: navigables } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = navigables.getBrowserById(id);
  if (!browser) throw new Error('The page is gone');
  browser.browsingContext.prefersColorSchemeOverride = look.scheme ?? 'none';
  browser.browsingContext.forcedColorsOverride = look.forcedColors ? 'active' : 'none';
  browser.browsingContext.mediumOverride = look.medium ?? '';
  Services.prefs.setIntPref('ui.prefersReducedMotion', look.reducedMotion ? 1 : 0);
}

export function framesOf(id: string): string[] {
  const { NavigableManager: navigables } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const contexts = navigables.getBrowserById(id)?.browsingContext.getAllBrowsingContextsInSubtree() ?? [];
  return contexts.map(({ currentWindowGlobal }) => currentWindowGlobal?.documentURI.spec ?? '');
}
