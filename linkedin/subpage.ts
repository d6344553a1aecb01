import { parseProfileUrl } from './profile-url';

/** The parts of a profile that have an address of their own. */
export type Subpage = 'overlay' | 'details' | 'activity' | 'other';

// "/detail/…" in 2018 to 2021, "/details/…" and "/overlay/…" since; the activity has had three places.
const PARTS: [RegExp, Subpage][] = [
  [/^(?:detail\/)?recent-activity(?:\/|$)/, 'activity'],
  [/^(?:overlay|detail\/contact-info)(?:\/|$)/, 'overlay'],
  [/^details?(?:\/|$)/, 'details'],
];

/** Which part of a profile an address shows; undefined where it is no part of one. */
export function subpageOf(url: string): Subpage | undefined {
  if (parseProfileUrl(url)?.kind !== 'subpage') return undefined;
  const rest = URL.parse(url)?.pathname.replace(/^.*?\/in\/[^/]+\//, '') ?? '';
  return PARTS.find(([pattern]) => pattern.test(rest))?.[1] ?? 'other';
}
