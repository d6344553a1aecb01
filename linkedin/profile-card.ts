import { cleanText, foldText, isSameName } from './clean-text';
import { allIn, isBefore, isSeen, linesOf, textOf, type Line } from './page-lines';
import { parseProfileUrl } from './profile-url';
import type { RefusalReason } from './reading';

/** The part of the page that names one person, with its lines in order. */
export type ProfileCard = {
  element: Element;
  heading: Element;
  name: string;
  contactLink: Element;
  lines: Line[];
};

/** Why no card could be trusted. */
export type NoCard = {
  reason: RefusalReason;
  detail: string;
};

/** Where to look and whom for: `key` is that of the address bar, `title` the page's. */
export type CardSearch = {
  scope: Element;
  key: string;
  title: string;
};

// "/overlay/contact-info" since artdeco (2022), "/detail/contact-info" before.
const CONTACT_LINKS = 'a[href*="contact-info"]';
// Up to 40 links of a page share the address; the card's is among the first.
const MOST_LINKS = 50;

/**
 * The name a title gives: "(2) Name | LinkedIn" without the count and the site (seen 2018 to 2026); empty when the page
 * has no title. Only the first title element counts: saved pages hold others, of other people.
 */
export function nameInTitle(title: string): string {
  return cleanText(title)
    .replace(/^\(\p{Nd}+\+?\)\s*/u, '')
    .replace(/\s*\|[^|]*$/, '');
}

/**
 * The card of the person in the address: the title, a heading and the card's own contact-info address must name one and
 * the same (SDUI and Ember, 2022 to 2026). Everything else is a page between two people, or not there yet.
 */
export function findCard(search: CardSearch): ProfileCard | NoCard {
  const links = contactLinks(search.scope);
  const own = links.filter((link) => keyOfLink(link) === search.key);
  if (links.length === 0) return { reason: 'not-loaded', detail: 'no card' };
  if (own.length === 0) return { reason: 'page-changed', detail: 'another address' };
  const headings = headingsIn(search.scope);
  const cards = own.slice(0, MOST_LINKS).flatMap((link) => cardAround(link, headings));
  if (cards.length === 0) return { reason: 'not-loaded', detail: 'no heading' };
  const named = nameInTitle(search.title);
  const card =
    cards.find(({ name }) => named === '' || foldText(name) === foldText(named)) ??
    cards.find(({ name }) => isSameName(name, named));
  return card === undefined
    ? { reason: 'ambiguous', detail: 'another name' }
    : { ...card, lines: linesOf(card.element) };
}

function contactLinks(scope: Element): Element[] {
  return allIn(scope, CONTACT_LINKS).filter(
    (link) => link.querySelector('img,figure') === null && textOf(link) !== '' && isShown(link),
  );
}

function headingsIn(scope: Element): Element[] {
  return allIn(scope, 'h1,h2').filter((one) => textOf(one) !== '' && isShown(one));
}

// A card that only screen readers are kept from is a card on its way out.
function isShown(element: Element): boolean {
  return isSeen(element) && element.parentElement?.closest('[aria-hidden="true"]') === null;
}

/** The key of the profile that a link leads to or into; undefined when it is no profile's. */
export function keyOfLink(link: Element): string | undefined {
  const path = link.getAttribute('href') ?? '';
  return parseProfileUrl(URL.parse(path, 'https://www.linkedin.com/')?.href ?? '')?.key;
}

// The name is the first heading before the link in the smallest part around it that has one; the card is the section around both.
function cardAround(contactLink: Element, headings: Element[]): Omit<ProfileCard, 'lines'>[] {
  for (let at = contactLink.parentElement; at !== null; at = at.parentElement) {
    const part: Element = at;
    const heading = headings.find((one) => part.contains(one) && isBefore(one, contactLink));
    if (heading === undefined) continue;
    const name = linesOf(heading)[0]?.text ?? '';
    return [{ element: part.closest('section') ?? part, heading, name, contactLink }];
  }
  return [];
}
