import type { Failure } from './failure';
import { database, openDatabase } from './database';
import { explainFailure } from './failure';

/** The data is there to work with, or why it is not. */
export type Opened = { ok: true } | { ok: false; failure: Failure };

// A browser may throw away data of a site that did not ask. Chromium answers "no" even where it keeps the
// data for good (extensions with unlimitedStorage), so the answer is no reason to alarm anyone.
async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Not offered here; the data is kept as well as this browser keeps any.
  }
}

async function keepCopy(schema: number): Promise<void> {
  const { keepBeforeUpgrade } = await import('./backup/before-upgrade');
  await keepBeforeUpgrade(schema);
}

// Not before the page has shown something, and nobody's business when it fails: the next day has another.
function sweepLater(): void {
  setTimeout(() => {
    void import('./erase').then(({ sweepRemoved }) => sweepRemoved()).catch(() => {});
  }, 5000);
}

/**
 * Open the data; each page does so before anything else. Older data is copied aside, then brought up to date.
 * When it cannot be opened it stays as it is, for `exportRaw` and another attempt: nothing here deletes or
 * creates anew.
 */
export async function openStorage(): Promise<Opened> {
  try {
    await openDatabase(keepCopy);
  } catch (error) {
    database.close({ disableAutoOpen: true });
    return { ok: false, failure: explainFailure(error) };
  }
  void askToPersist();
  sweepLater();
  return { ok: true };
}
