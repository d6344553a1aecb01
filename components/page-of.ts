import { parseProfileUrl, profileUrl } from '../linkedin/profile-url';
import type { Contact } from '../outreach/contact';

/**
 * The address at which a contact's page is opened, or null for someone without one: the current address of
 * all they have had. Keys are in lower case, which LinkedIn's addresses made of ids do not survive; the page
 * that was read last knows how its own is written.
 */
export function pageOf({ profileKeys, captured }: Pick<Contact, 'profileKeys' | 'captured'>): string | null {
  const [current] = profileKeys;
  if (current === undefined) return null;
  const read = parseProfileUrl(captured?.url ?? '');
  return profileUrl(read?.key === current ? read.slug : current);
}
