import type { PageKind } from '../../linkedin/profile-url';
import { pageKind } from '../../linkedin/profile-url';
import type { RefusedProfile } from '../../linkedin/reading';
import type { Subpage } from '../../linkedin/subpage';
import { subpageOf } from '../../linkedin/subpage';

/** Why a page was not read, in words: what happened and what to do. */
export type Refusal = { title: string; todo: string };

const BY_HAND = 'You can also add them by hand.';

const NOT_LOADED: Refusal = {
  title: 'The page has not finished loading.',
  todo: `Wait until you see the profile, then try again. ${BY_HAND}`,
};

const UNKNOWN: Refusal = {
  title: 'Cuppa does not know this kind of page yet, or it is still loading.',
  todo: 'Try again in a moment, or say yourself which line is what.',
};

const BETWEEN_TWO: Refusal = {
  title: 'The address and the page do not name the same person, so nothing was taken from it.',
  todo: `Reload the page and try again. ${BY_HAND}`,
};

/** The page is that of another address than when the button was clicked. */
export const MOVED_ON: Refusal = {
  title: 'The page changed while it was being read, so nothing was taken from it.',
  todo: `Wait until it is still and try again. ${BY_HAND}`,
};

// By "reason: detail" of the reader, else by the reason alone.
const REFUSALS: Record<string, Refusal> = {
  'not-a-profile': {
    title: 'This is not a profile Cuppa can read.',
    todo: 'Open the person’s own profile page and click the button there.',
  },
  'not-loaded': NOT_LOADED,
  'not-loaded: no layout': UNKNOWN,
  'not-loaded: reading failed': UNKNOWN,
  'not-loaded: no person': {
    title: 'This address shows nobody: the profile may be gone, renamed or hidden from you.',
    todo: 'If you do see a profile here, wait a moment and try again; else look for the person by name.',
  },
  'page-changed': MOVED_ON,
  'page-changed: another address': {
    title: 'The page still shows somebody else than its address says, so nothing was taken from it.',
    todo: `Wait until the right person is there, or reload the page, and try again. ${BY_HAND}`,
  },
  'page-changed: another name': BETWEEN_TWO,
  ambiguous: BETWEEN_TWO,
};

/** What a refusal of the reader means to a person. */
export function refusalFor({ reason, detail }: Pick<RefusedProfile, 'reason' | 'detail'>): Refusal {
  return REFUSALS[`${reason}: ${detail}`] ?? REFUSALS[reason] ?? NOT_LOADED;
}

const ABOUT_SOMEBODY = /^(?:not-loaded: (?!no person)|ambiguous: )/;

/**
 * May the person pick lines off a page that failed in this way ("reason: detail")? Not where it shows somebody
 * else or nobody (promise 4).
 */
export function mayPick(failed: string): boolean {
  return ABOUT_SOMEBODY.test(failed);
}

/** Is it sure whose lines these are? Where it is not, the person is asked to look. */
export function isUnsure(failed: string): boolean {
  return failed.startsWith('ambiguous');
}

/** The browser did not let us look at the page: the permission of the click was lost. */
export const NO_ACCESS: Refusal = {
  title: 'Cuppa cannot see this page any more.',
  todo: 'Close this, then click Cuppa’s button in the toolbar again while the profile is open.',
};

/** There is nothing to pick from. */
export const NO_LINES: Refusal = {
  title: 'No lines of a person were found on this page.',
  todo: 'Wait until you see the profile and try again, or paste the page’s text.',
};

/** What came back from the page was not a reading. */
export const GARBAGE: Refusal = {
  title: 'What came back from this page made no sense, so nothing was taken from it.',
  todo: `Reload the page and try again. ${BY_HAND}`,
};

const NOT_A_PROFILE: Record<PageKind, Refusal | null> = {
  profile: null,
  other: null,
  subpage: null,
  feed: {
    title: 'This is the feed; Cuppa reads one person’s own profile at a time.',
    todo: 'Open the person you want to talk to and click the button there.',
  },
  search: {
    title: 'This is a list of people found by a search; Cuppa reads one person’s own profile at a time.',
    todo: 'Open the person you want to talk to and click the button there.',
  },
  connections: {
    title: 'This is a list of people in your network; Cuppa reads one person’s own profile at a time.',
    todo: 'Open the person you want to talk to and click the button there.',
  },
  company: {
    title: 'This is the page of an organisation, not of a person.',
    todo: 'Look for someone who works there and open their profile.',
  },
  editor: {
    title: 'This is where a profile is edited.',
    todo: 'Open the profile of the person you want to talk to.',
  },
  authwall: {
    title: 'LinkedIn asks you to sign in, so there is no profile to read.',
    todo: 'Sign in, open the profile and click the button there, or add the person by hand.',
  },
};

const SUBPAGES: Record<Subpage, Refusal> = {
  overlay: {
    title: 'Something lies over the profile, so only a part of it is open.',
    todo: 'Close what lies over it and click the button again.',
  },
  details: {
    title: 'This is one list of the profile in full, not the profile itself.',
    todo: 'Go back to the top of the profile and click the button there.',
  },
  activity: {
    title: 'These are things the person wrote or liked, not their profile.',
    todo: 'Open their profile by their name and click the button there.',
  },
  other: {
    title: 'This is only a part of the profile.',
    todo: 'Go back to the top of the profile and click the button there.',
  },
};

/** Why a page of LinkedIn that is no profile is not read; null for profiles and for pages of others. */
export function refusalAt(url: string): Refusal | null {
  const part = subpageOf(url);
  return part === undefined ? NOT_A_PROFILE[pageKind(url)] : SUBPAGES[part];
}
