import { isSameName } from './clean-text';
import { allIn, textOf } from './page-lines';
import { keyOfLink, nameInTitle } from './profile-card';
import { pageKind, parseProfileUrl } from './profile-url';
import type { ProfileReading, RefusalReason } from './reading';
import { artdeco } from './readers/artdeco';
import { guest } from './readers/guest';
import { guest2015 } from './readers/guest-2015';
import { mobileLite } from './readers/mobile-lite';
import { pvTopCard } from './readers/pv-top-card';
import type { Reader } from './readers/reader';
import { sdui } from './readers/sdui';

/** The page as the script finds it; `address` is asked again after reading, for it can change meanwhile. */
export type OpenPage = {
  document: Document;
  address: () => string;
};

// Newest first: a page may carry traces of an older layout, never of a newer one.
const READERS: Reader[] = [sdui, artdeco, pvTopCard, mobileLite, guest, guest2015];

/** The reader of the newest layout that the page shows traces of; undefined when it is none that is known. */
export function readerOf(page: Document): Reader | undefined {
  return READERS.find(({ canRead }) => canRead(page));
}

/**
 * Reads the profile in front of the person: what is visible, of the person in the address bar, or a refusal that says
 * why not. Changes nothing in the page. May throw only where the DOM itself does.
 */
export function readPage({ document, address }: OpenPage): ProfileReading {
  const url = address();
  const title = nameInTitle(document.title);
  const refuse = (reason: RefusalReason, detail: string): ProfileReading => ({
    status: 'refused',
    url,
    reason,
    detail,
  });
  const profile = parseProfileUrl(url);
  if (profile?.kind !== 'profile') return refuse('not-a-profile', pageKind(url));
  const reader = readerOf(document);
  if (reader === undefined) {
    return refuse('not-loaded', isAboutNobody(document, profile.key) ? 'no person' : 'no layout');
  }
  const reading = reader.read({ page: document, key: profile.key });
  if ('reason' in reading) return refuse(reading.reason, reading.detail);
  if (address() !== url || nameInTitle(document.title) !== title)
    return refuse('page-changed', 'while reading');
  return { status: 'read', url, slug: profile.slug, layout: reader.layout, ...reading };
}

// LinkedIn says that a profile is gone under the profile's own address: a page with a heading in its main part, none
// that the title names, and no link that leads to anything of the person.
function isAboutNobody(page: Document, key: string): boolean {
  const headings = allIn(page, 'main :is(h1,h2)');
  return (
    page.readyState !== 'loading' &&
    headings.length > 0 &&
    !headings.some((heading) => isSameName(textOf(heading), nameInTitle(page.title))) &&
    !allIn(page, '[href]').some((link) => keyOfLink(link) === key)
  );
}
