import { browser } from 'wxt/browser';
import type { ProfileAddress } from '../../linkedin/profile-url';
import { pageKind, parseProfileUrl } from '../../linkedin/profile-url';
import type { ReadProfile } from '../../linkedin/reading';
import { parseReading } from '../../linkedin/reading-schema';
import type { Captured } from '../../outreach/contact';
import type { Refusal } from './refusals';
import { GARBAGE, NO_ACCESS, NOT_A_PROFILE, REFUSALS } from './refusals';

/** What the tab in front of the person is. */
export type Tab =
  /** `note` says why a LinkedIn page that is no profile is not read. */
  | { at: 'elsewhere'; note: Refusal | null }
  /** A person's page; `captured` is null where nothing was or could be read, `refusal` says why. */
  | { at: 'person'; key: string; captured: Captured | null; refusal: Refusal | null };

// A profile builds up for a second or two after its address is there. Reading again costs nothing.
const TRIES = 6;
const PAUSE_MS = 500;

function capturedFrom({ url, fields, experience }: ReadProfile): Captured {
  return { at: Date.now(), url, facts: fields, experience };
}

async function inject(tabId: number): Promise<unknown> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/read-profile.js'],
  });
  return injected?.result;
}

async function isStillThere(tabId: number, key: string): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(tabId);
  return parseProfileUrl(url)?.key === key;
}

type Read = { captured: Captured } | { refusal: Refusal; again: boolean };

async function readOnce(tabId: number, address: ProfileAddress): Promise<Read> {
  const parsed = parseReading(await inject(tabId));
  if (!parsed.ok) return { refusal: GARBAGE, again: false };
  const { reading } = parsed;
  if (reading.status === 'refused') {
    return { refusal: REFUSALS[reading.reason], again: reading.reason !== 'not-a-profile' };
  }
  // The page answered for itself; the browser's own word on where the tab is now decides (promise 4).
  const same = parseProfileUrl(reading.url)?.key === address.key && (await isStillThere(tabId, address.key));
  if (!same) return { refusal: REFUSALS['page-changed'], again: true };
  return { captured: capturedFrom(reading) };
}

async function readPatiently(tabId: number, address: ProfileAddress): Promise<Read> {
  let read = await readOnce(tabId, address);
  for (let tried = 1; tried < TRIES && 'refusal' in read && read.again; tried += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    read = await readOnce(tabId, address);
  }
  return read;
}

async function readPerson(tabId: number, address: ProfileAddress): Promise<Tab> {
  const person = { at: 'person', key: address.key } as const;
  try {
    const read = await readPatiently(tabId, address);
    if ('refusal' in read) return { ...person, captured: null, refusal: read.refusal };
    return { ...person, captured: read.captured, refusal: null };
  } catch {
    return { ...person, captured: null, refusal: NO_ACCESS };
  }
}

/**
 * Looks at the tab in front of the person and reads the profile in it, if there is one and pages may be
 * read. Never throws: what goes wrong comes back as a refusal in words.
 */
export async function readTab(mayRead: boolean): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { id, url = '' } = tab ?? {};
  const address = parseProfileUrl(url);
  if (!address || id === undefined) return { at: 'elsewhere', note: NOT_A_PROFILE[pageKind(url)] };
  if (address.kind === 'profile' && mayRead) return readPerson(id, address);
  return { at: 'person', key: address.key, captured: null, refusal: NOT_A_PROFILE[address.kind] };
}
