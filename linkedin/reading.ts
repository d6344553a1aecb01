/** The layouts LinkedIn has served a profile in, newest first. */
export const LAYOUTS = ['sdui', 'artdeco', 'pvtopcard', 'mwlite', 'guest', 'guest-2015'] as const;

/** One of the layouts a reader exists for. */
export type Layout = (typeof LAYOUTS)[number];

/** The details a reading can hold. Company and role are those of a job the person has now. */
export const FIELD_NAMES = [
  'name',
  'pronouns',
  'headline',
  'company',
  'role',
  'school',
  'location',
  'degree',
  'connections',
  'mutuals',
  'about',
] as const;

/** The name of a detail. */
export type FieldName = (typeof FIELD_NAMES)[number];

/** A detail and the rule that found it; `from: 'headline'` marks a guess out of the headline. */
export type ReadField = {
  value: string;
  from: string;
};

/** What was found on the page: a detail that the page does not show is absent, never guessed. */
export type ReadFields = { [field in FieldName]?: ReadField };

/** One entry of the experience list; `company` is empty where the page shows none. */
export type ReadExperience = {
  role: string;
  company: string;
  dates: string;
};

/** A profile that was read: `url` as in the address bar, `slug` percent-decoded. */
export type ReadProfile = {
  status: 'read';
  url: string;
  slug: string;
  layout: Layout;
  fields: ReadFields;
  experience: ReadExperience[];
};

/** Why nothing was read. */
export const REFUSAL_REASONS = ['not-a-profile', 'not-loaded', 'page-changed', 'ambiguous'] as const;

/** One of the reasons for reading nothing. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/**
 * A page that was not read; `detail` says more in a word or two of ours, with nothing of the page in it: the kind of page
 * for `not-a-profile`, else what was missing ("no card") or of somebody else ("another name").
 */
export type RefusedProfile = {
  status: 'refused';
  url: string;
  reason: RefusalReason;
  detail: string;
};

/** What the script in the page returns: plain JSON, one profile or the reason why there is none. */
export type ProfileReading = ReadProfile | RefusedProfile;

/** The most characters any detail has; a page cannot make the script carry more. */
export const LONGEST_DETAIL = 4000;

/** The most characters kept of each detail; LinkedIn's own limits are a little lower. */
export const FIELD_LIMITS: { [field in FieldName]: number } = {
  name: 200,
  pronouns: 60,
  headline: 500,
  company: 200,
  role: 200,
  school: 200,
  location: 200,
  degree: 1,
  connections: 12,
  mutuals: 12,
  about: LONGEST_DETAIL,
};

/** The most experience entries kept, and characters in each of their texts. */
export const EXPERIENCE_LIMITS = { entries: 20, text: 200 };
