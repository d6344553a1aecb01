import { browser } from 'wxt/browser';

/** This Cuppa's version, as a backup notes it. */
export function appVersion(): string {
  return browser.runtime.getManifest().version;
}

/** What the badge counts may have changed. */
export async function tellWorker(): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'refresh-badge' }).catch(() => {});
}

type Askable = FileSystemDirectoryHandle & {
  requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
};

/** Can this browser write into a folder the person chose? Chromium can, Firefox cannot. */
export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** The folder the person chooses; null when they choose none. Only straight out of a click. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  const pick: unknown = Reflect.get(globalThis, 'showDirectoryPicker');
  if (typeof pick !== 'function') return null;
  try {
    const chosen: unknown = await pick({ id: 'cuppa-backups', mode: 'readwrite' });
    return chosen instanceof FileSystemDirectoryHandle ? chosen : null;
  } catch {
    return null;
  }
}

/** Ask the browser to let Cuppa write into the folder again. Only straight out of a click. */
export async function askForFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  const askable: Askable = folder;
  await askable.requestPermission?.({ mode: 'readwrite' });
}
