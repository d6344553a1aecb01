import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension's API inside `evaluate` on pages of ours; with promises in both browsers. */
  const chrome: Browser;
}
