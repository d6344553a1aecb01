import { foldText, isSameName } from './clean-text';
import { allIn, linesOf, type Line } from './page-lines';
import { keyOfLink, nameInTitle } from './profile-card';

/** The most lines shown to pick from, and characters in each. */
export const LINE_LIMITS = { lines: 60, text: 300 };

/** Where to look and whom for: `key` is that of the address bar, undefined where it names nobody. */
export type LineSearch = {
  page: Document;
  key: string | undefined;
};

/** What stands near the name: the lines to pick from, and the element they begin at. */
export type Nearby = {
  start: Element | undefined;
  lines: string[];
};

// Parts of a page that hold no card of a person, unless they hold this one.
const APART =
  'nav,footer,aside,form,[role="navigation"],[role="contentinfo"],[role="complementary"],[role="banner"],[role="search"],[role="toolbar"]';
// A sentence that names shared contacts leads to a list of people.
const LISTS = 'a[href*="/search/"],a[href*="/mynetwork/"],a[href*="onnectionOf"]';
const MOST_LOOKED_AT = 500;

/**
 * The visible lines from the name on, in the page's order: each once, none of navigation or forms, none of a part that
 * is about somebody else. Needs no layout: the title names the person (2018 to 2026), else the first heading does.
 */
export function linesNearName(search: LineSearch): Nearby {
  const { page } = search;
  const all = linesOf(page.body);
  const first = nameLine(all, nameInTitle(page.title));
  const after = (first === undefined ? all : all.slice(all.indexOf(first))).slice(0, MOST_LOOKED_AT);
  const foreign = foreignParts(search, first?.at);
  const own = after.filter(({ at }) => isNear(at, first?.at) && !isInside(at, foreign));
  return { start: first?.at, lines: distinct(own) };
}

// A toolbar may repeat the name before the card does (2022 to 2026): a heading in the main part is the surest.
function nameLine(all: Line[], named: string): Line | undefined {
  const same = all.filter(({ text }) => isSameName(text, named));
  const headings = (same.length > 0 ? same : all).filter(({ at }) => at.closest('h1,h2,h3') !== null);
  const inMain = headings.find(({ at }) => at.closest('main,[role="main"]') !== null && isNear(at));
  return inMain ?? headings.find(({ at }) => isNear(at)) ?? same[0];
}

function isNear(at: Element, start?: Element): boolean {
  const part = at.closest(APART);
  const isApart = part !== null && (start === undefined || !part.contains(start));
  const button = at.closest('button,[role="button"]');
  // A button with a picture shows a firm or a school; any other is something to press.
  const isPressed = button !== null && button.querySelector('img,figure') === null;
  return !isApart && !isPressed && at.closest(LISTS) === null;
}

// A link to another profile, and the list entry or section around it where that is not the card itself.
function foreignParts({ page, key }: LineSearch, start?: Element): Set<Element> {
  const parts = new Set<Element>();
  for (const link of allIn(page, 'a[href*="/in/"]').slice(0, MOST_LOOKED_AT)) {
    const other = keyOfLink(link);
    if (other === undefined || other === key) continue;
    const part = link.closest('li,article,section');
    parts.add(part === null || (start !== undefined && part.contains(start)) ? link : part);
  }
  return parts;
}

function isInside(element: Element, parts: Set<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (parts.has(at)) return true;
  }
  return false;
}

function distinct(lines: Line[]): string[] {
  const texts = new Map<string, string>();
  for (const { text } of lines) {
    const folded = foldText(text);
    if (/[\p{L}\p{N}]/u.test(text) && !texts.has(folded)) texts.set(folded, text.slice(0, LINE_LIMITS.text));
  }
  return [...texts.values()].slice(0, LINE_LIMITS.lines);
}
