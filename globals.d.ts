import type { Browser } from 'webextension-polyfill';

type SidePanel = { open(where: { windowId: number }): Promise<void> };

// The browsers' own names for their API, for the few places that do not go through the polyfill: the worker,
// and the two calls that open our panel, which it does not know or each browser has alone.
declare global {
  // oxlint-disable no-var -- only `var` declares a property of globalThis
  var chrome: Browser & { sidePanel: SidePanel };
  var browser: Browser | undefined;
}
