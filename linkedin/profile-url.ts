/** What kind of LinkedIn page an address is; `other` is everything else, LinkedIn's or not. */
export type PageKind =
  | 'profile'
  | 'subpage'
  | 'editor'
  | 'search'
  | 'connections'
  | 'feed'
  | 'authwall'
  | 'company'
  | 'other';

/**
 * A person's address. `slug` is percent-decoded NFC, as the address spells it; `key` is the same in lower case and
 * stays equal however the address is written: the key contacts are matched by.
 */
export type ProfileAddress = {
  kind: 'profile' | 'subpage' | 'editor';
  slug: string;
  key: string;
};

// www, country hosts (de., uk., se.) and the mobile ones; anything longer is no place for a profile.
const HOST = /^(?:(?:[a-z]{1,3}|touch)\.)?(?:www\.)?linkedin\.com$/;
const LOCALE = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;
const LONGEST_ADDRESS = 2000;
const LONGEST_SLUG = 200;
// The URL parser silently drops tabs and line ends and turns backslashes: an address that holds them is no honest one.
const TRICKS = /[\p{Cc}\p{Z}\\\u200B\u202A-\u202E\u2060-\u206F\uFEFF]/u;

// By the first part of the path.
const KINDS = new Map<string, PageKind>([
  ['', 'feed'],
  ['feed', 'feed'],
  ['search', 'search'],
  ['mynetwork', 'connections'],
  ['authwall', 'authwall'],
  ['login', 'authwall'],
  ['uas', 'authwall'],
  ['checkpoint', 'authwall'],
  ['signup', 'authwall'],
  ['company', 'company'],
  ['school', 'company'],
  ['showcase', 'company'],
]);

/**
 * Parses any text to the profile it is the address of, also from one of the profile's sub-pages (`kind` says which).
 * Only https addresses of LinkedIn's hosts count, with or without the scheme written out; null for everything else,
 * including look-alike hosts, ports, user names in the address and schemes such as `javascript:`.
 */
export function parseProfileUrl(text: string): ProfileAddress | null {
  const url = linkedInUrl(text);
  if (url === null) return null;
  const [, rawSlug, rest = ''] =
    /^(?:\/mwlite(?:\/profile)?)?\/in\/([^/]+)(?:\/(.*))?$/i.exec(url.pathname) ?? [];
  const slug = rawSlug === undefined ? '' : decodeSlug(rawSlug);
  if (!isSlug(slug)) return null;
  return { kind: kindOfRest(rest), slug, key: slug.toLowerCase().normalize('NFC') };
}

/** What kind of page an address is, for saying why nothing can be read there. Never throws. */
export function pageKind(text: string): PageKind {
  const profile = parseProfileUrl(text);
  if (profile !== null) return profile.kind;
  const path = linkedInUrl(text)?.pathname;
  // The editor of 2016; later ones are below the profile's own address.
  if (path?.startsWith('/profile/edit')) return 'editor';
  return (path && KINDS.get(path.split('/')[1] ?? '')) || 'other';
}

/** The clean address of a profile, to open in a tab: always https, always LinkedIn's main host. */
export function profileUrl(slug: string): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(slug.toWellFormed())}/`;
}

function linkedInUrl(text: string): URL | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_ADDRESS || TRICKS.test(trimmed)) return null;
  const url = URL.parse(/^[a-z.]*linkedin\.com\//i.test(trimmed) ? `https://${trimmed}` : trimmed);
  if (url === null || url.protocol !== 'https:') return null;
  const bare = url.username === '' && url.password === '' && url.port === '';
  return bare && HOST.test(url.hostname) ? url : null;
}

// Archives and redirects hold slugs encoded once, twice or badly; a slug itself never holds a per cent sign.
function decodeSlug(raw: string): string {
  let slug = raw;
  for (let round = 0; round < 2 && slug.includes('%'); round += 1) {
    try {
      slug = decodeURIComponent(slug);
    } catch {
      return slug.normalize('NFC');
    }
  }
  return slug.normalize('NFC');
}

function isSlug(slug: string): boolean {
  return slug !== '' && slug.length <= LONGEST_SLUG && !TRICKS.test(slug) && !/[/?#<>"]|^\.+$/.test(slug);
}

function kindOfRest(rest: string): ProfileAddress['kind'] {
  const [first = '', second = ''] = rest.split('/');
  if (first === '' || (LOCALE.test(first) && second === '')) return 'profile';
  return first === 'edit' ? 'editor' : 'subpage';
}
