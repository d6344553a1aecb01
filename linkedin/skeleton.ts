import { isSeen, ownText } from './page-lines';

/** What must not occur in a skeleton, even as the name of a tag or an attribute: title, address and the like. */
export type SkeletonSubject = {
  /** The element to show the surroundings of. */
  start: Element;
  personal: string[];
};

/** The most lines of a skeleton; with the limit of each name a report stays below some 20,000 characters. */
export const SKELETON_LIMITS = { lines: 160, depth: 24, attributes: 12 };

// Bigger surroundings would be other cards.
const MOST_AROUND = 160;
// Values that are LinkedIn's own and tell layouts apart (linkedin.md). Nothing else of a value leaves the page.
const KNOWN_VALUES = new Set(
  (
    'true false button submit text main navigation region dialog list listitem toolbar img presentation heading ' +
    'com.linkedin.sdui.flagshipnav.profile.Profile com.linkedin.sdui.flagshipnav.profile.ProfileContactDetailsOverlay ' +
    'lazy-column expandable-text-box expandable-text-button dialog-content popover-floating ' +
    'profile-card profile-component-entity experience summary educationsDetails currentPositionsDetails'
  ).split(' '),
);
const MAY_KEEP_VALUE = /^(?:role|type|aria-hidden|data-[a-z-]+)$/;
const WITHOUT_INSIDE = 'svg,script,style,template,noscript,select,textarea,iframe';
const NAME = /^[a-z][a-z0-9-]{0,40}$/;

/**
 * Tags and attributes around an element, a line each, with every text and every value that is not on a fixed list
 * replaced by its length: what a bug report may carry. Words of the person's name or address stay out of it everywhere.
 */
export function skeletonAround({ start, personal }: SkeletonSubject): string {
  const words = wordsIn(personal);
  const root = surroundings(start);
  const lines: string[] = [];
  for (
    let at = root.parentElement;
    at !== null && lines.length < SKELETON_LIMITS.depth;
    at = at.parentElement
  ) {
    lines.unshift(`< ${opening(at, words)}`);
  }
  describe(root, 0);
  return lines.join('\n');

  function describe(element: Element, depth: number): void {
    if (lines.length >= SKELETON_LIMITS.lines || depth > SKELETON_LIMITS.depth) return;
    const text = ownText(element).length;
    const marks = `${element === start ? ' *' : ''}${isSeen(element) ? '' : ' unseen'}`;
    lines.push(`${' '.repeat(depth)}${opening(element, words)}${text > 0 ? ` "${text}"` : ''}${marks}`);
    if (element.matches(WITHOUT_INSIDE)) return;
    for (const child of element.children) describe(child, depth + 1);
  }
}

function surroundings(start: Element): Element {
  let root = start;
  for (let up = start.parentElement; up !== null && up.localName !== 'body'; up = up.parentElement) {
    if (up.getElementsByTagName('*').length > MOST_AROUND) break;
    root = up;
  }
  return root;
}

function opening(element: Element, words: string[]): string {
  const attributes = [...element.attributes]
    .slice(0, SKELETON_LIMITS.attributes)
    .map(({ name, value }) => `${plainName(name, words)}=${plainValue(name, value)}`);
  return [plainName(element.localName, words), ...attributes].join(' ');
}

function plainName(name: string, words: string[]): string {
  const lower = name.toLowerCase();
  return NAME.test(lower) && !words.some((word) => lower.includes(word)) ? lower : `?${name.length}`;
}

function plainValue(name: string, value: string): string {
  return MAY_KEEP_VALUE.test(name) && KNOWN_VALUES.has(value) ? value : String(value.length);
}

function wordsIn(texts: string[]): string[] {
  return texts
    .flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !COMMON.has(word));
}

// Of every address and title of LinkedIn; as part of a name they tell nothing of a person.
const COMMON = new Set(['https', 'linkedin']);
