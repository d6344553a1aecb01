import { browser } from 'wxt/browser';
import type { ProfileAddress } from '../../linkedin/profile-url';
import { parseProfileUrl } from '../../linkedin/profile-url';
import type { ReadProfile } from '../../linkedin/reading';
import { parseReading } from '../../linkedin/reading-schema';
import { nameGuess } from '../../linkedin/title-name';
import type { Captured } from '../../outreach/contact';
import type { Refusal } from './refusals';
import { GARBAGE, isUnsure, MOVED_ON, NO_ACCESS, refusalAt, refusalFor } from './refusals';

/** A person's page in the tab in front. */
export type PersonTab = {
  at: 'person';
  id: number;
  url: string;
  title: string;
  slug: string;
  key: string;
  /** What was read; null where nothing was or could be. */
  captured: Captured | null;
  /** The name out of the tab's title, where it may be offered; see `title-name.ts`. */
  guess: Captured | null;
  /** Why nothing was read; null where it was, and where pages are never read. */
  refusal: Refusal | null;
  /** The rule that failed, as "reason: detail"; empty where reading was not tried or went well. */
  failed: string;
};

/** What the tab in front of the person is; `note` says why a LinkedIn page that is no profile is not read. */
export type Tab = { at: 'elsewhere'; note: Refusal | null } | PersonTab;

// A profile builds up for a second or two after its address is there. Reading again costs nothing.
const TRIES = 6;
const PAUSE_MS = 500;

type Read = { captured: Captured } | { refusal: Refusal; failed: string; again: boolean };

const MOVED: Read = { refusal: MOVED_ON, failed: 'page-changed: while reading', again: true };

function capturedFrom({ url, fields, experience }: ReadProfile): Captured {
  return { at: Date.now(), url, facts: fields, experience };
}

/** Runs one of our two scripts in a tab and gives what it gave. */
export async function inject(tabId: number, file: '/read-profile.js' | '/inspect-page.js'): Promise<unknown> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  return injected?.result;
}

/** Is the tab still at this person's profile? The browser's own word: a page can answer anything (promise 4). */
export async function isStillThere({ id, key }: Pick<PersonTab, 'id' | 'key'>): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(id);
  return parseProfileUrl(url)?.key === key;
}

async function readOnce(id: number, { key }: ProfileAddress): Promise<Read> {
  const parsed = parseReading(await inject(id, '/read-profile.js'));
  if (!parsed.ok) return { refusal: GARBAGE, failed: 'no reading', again: false };
  const { reading } = parsed;
  if (reading.status === 'refused') {
    const { reason, detail } = reading;
    const failed = `${reason}: ${detail}`;
    return { refusal: refusalFor(reading), failed, again: reason !== 'not-a-profile' };
  }
  const same = parseProfileUrl(reading.url)?.key === key && (await isStillThere({ id, key }));
  return same ? { captured: capturedFrom(reading) } : MOVED;
}

async function readPatiently(tabId: number, address: ProfileAddress): Promise<Read> {
  let read = await readOnce(tabId, address);
  for (let tried = 1; tried < TRIES && 'refusal' in read && read.again; tried += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    read = await readOnce(tabId, address);
  }
  return read;
}

async function readPerson(tab: PersonTab, address: ProfileAddress): Promise<PersonTab> {
  try {
    const read = await readPatiently(tab.id, address);
    if ('captured' in read) return { ...tab, captured: read.captured };
    const { refusal, failed } = read;
    // A page between two people may have the title of either.
    const isSure = !isUnsure(failed) && !failed.startsWith('page-changed');
    return { ...tab, refusal, failed, guess: isSure ? tab.guess : null };
  } catch {
    return { ...tab, refusal: NO_ACCESS, failed: 'no access' };
  }
}

function guessFrom({ url, title, slug }: Pick<PersonTab, 'url' | 'title' | 'slug'>): Captured | null {
  const value = nameGuess({ title, slug });
  if (value === undefined) return null;
  return { at: Date.now(), url, facts: { name: { value, from: 'title' } }, experience: [] };
}

/**
 * Looks at the tab in front of the person and reads the profile in it, if there is one and pages may be
 * read. Never throws: what goes wrong comes back as a refusal in words.
 */
export async function readTab(mayRead: boolean): Promise<Tab> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  const { id, url = '', title = '' } = front ?? {};
  const address = parseProfileUrl(url);
  const refusal = refusalAt(url);
  if (!address || id === undefined) return { at: 'elsewhere', note: refusal };
  const { key, slug } = address;
  const guess = guessFrom({ url, title, slug });
  const tab: PersonTab = {
    at: 'person',
    id,
    url,
    title,
    slug,
    key,
    captured: null,
    guess,
    refusal,
    failed: '',
  };
  return address.kind === 'profile' && mayRead ? readPerson(tab, address) : tab;
}
