import type { Browser } from 'webextension-polyfill';

interface Management {
  getPermissionWarningsByManifest(manifest: string): Promise<string[]>;
}

declare global {
  /** The extension's API inside `evaluate` on pages of ours; with promises in both browsers. */
  const chrome: Omit<Browser, 'management'> & { readonly management: Management };
}
