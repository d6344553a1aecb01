import type { PageKind } from '../../linkedin/profile-url';
import type { RefusalReason } from '../../linkedin/reading';

/** Why a page was not read, in words: what happened and what to do. */
export type Refusal = { title: string; todo: string };

const BY_HAND = 'You can also add them by hand.';

/** What each reason of the reader means to a person. */
export const REFUSALS: Record<RefusalReason, Refusal> = {
  'not-a-profile': {
    title: 'This is not a profile Cuppa can read.',
    todo: 'Open the person’s own profile page and click the button there.',
  },
  'not-loaded': {
    title: 'The page has not finished loading.',
    todo: `Wait until you see the profile, then try again. ${BY_HAND}`,
  },
  'page-changed': {
    title: 'The page changed while it was being read, so nothing was taken from it.',
    todo: `Wait until it is still and try again. ${BY_HAND}`,
  },
  ambiguous: {
    title: 'The address and the page do not name the same person, so nothing was taken from it.',
    todo: `Reload the page and try again. ${BY_HAND}`,
  },
};

/** The browser did not let us look at the page: the permission of the click was lost. */
export const NO_ACCESS: Refusal = {
  title: 'Cuppa cannot see this page any more.',
  todo: 'Close this, then click Cuppa’s button in the toolbar again while the profile is open.',
};

/** What came back from the page was not a reading. */
export const GARBAGE: Refusal = {
  title: 'What came back from this page made no sense, so nothing was taken from it.',
  todo: `Reload the page and try again. ${BY_HAND}`,
};

const LIST: Refusal = {
  title: 'This is a list of people; Cuppa reads one person’s own profile at a time.',
  todo: 'Open the person you want to talk to and click the button there.',
};

/** Why a page of LinkedIn that is no profile is not read, by what kind of page it is. */
export const NOT_A_PROFILE: Record<PageKind, Refusal | null> = {
  profile: null,
  other: null,
  feed: null,
  search: LIST,
  connections: LIST,
  company: {
    title: 'This is the page of an organisation, not of a person.',
    todo: 'Look for someone who works there and open their profile.',
  },
  subpage: {
    title: 'This is only a part of the profile.',
    todo: 'Go back to the top of the profile, close what lies over it, and click the button there.',
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
