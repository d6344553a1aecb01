import type { Failure } from './failure';
import { database, installedSchema, openDatabase, SCHEMA_VERSION } from './database';
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

async function isOlder(): Promise<boolean> {
  const schema = await installedSchema().catch(() => 0);
  return schema > 0 && schema < SCHEMA_VERSION;
}

// Nothing was being saved when it failed, so that other things help than when something was.
async function whyNotOpened(error: unknown): Promise<Failure> {
  const failure = explainFailure(error);
  if (failure.kind === 'quota') {
    const title = 'Cuppa’s data could not be opened: the disk or the browser’s storage is full.';
    return { ...failure, title, todo: 'Free some space on the disk and try again.' };
  }
  if (failure.kind !== 'unknown' || !(await isOlder())) return failure;
  return {
    ...failure,
    title: 'Cuppa was updated, but your data could not be brought up to date.',
    todo: 'It is as it was before the update. Try again; if that does not help, save what can be read.',
  };
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
    return { ok: false, failure: await whyNotOpened(error) };
  }
  void askToPersist();
  sweepLater();
  return { ok: true };
}
