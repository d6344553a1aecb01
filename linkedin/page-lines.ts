import { cleanText } from './clean-text';

/** A line of the page as the eye reads it, and the element that holds it. */
export type Line = {
  text: string;
  at: Element;
};

// Legacy layouts hide texts for screen readers by these class names (2017 to 2026, never hashed); newer ones keep the
// names where they have a copy for the eye beside it.
const UNSEEN =
  'script,style,template,noscript,svg,code,select,textarea,[hidden],[role=dialog],' +
  '.visually-hidden,.a11y-text,.sr-only,.separator,.lt-line-clamp__ellipsis,[style*="display: none"],[style*="display:none"]';
const BLOCKS = 'h1,h2,h3,section,ul,ol,li,p,div,form';
const LEAF_ONLY = 'a,button,section,li,h1,h2';
const DEEPEST = 600;

/** The elements inside a root that a selector matches, in document order. */
export function allIn(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

/** The lines of text that the eye sees inside an element, in document order; a text that stands twice comes once. */
export function linesOf(root: Element): Line[] {
  const lines: Line[] = [];
  collect(root, lines, 0);
  return lines;
}

function collect(element: Element, lines: Line[], depth: number): void {
  if (depth > DEEPEST) return;
  const text = ownText(element);
  if (text !== '' && element.querySelector(BLOCKS) === null) {
    addLine({ text: textOf(element), at: element }, lines);
    return;
  }
  addLine({ text, at: element }, lines);
  for (const child of seenChildren(element)) collect(child, lines, depth + 1);
}

function addLine(line: Line, lines: Line[]): void {
  if (line.text !== '' && isRendered(line.at)) lines.push(line);
}

/** The text of an element as one line: no hidden parts, no buttons inside, a line break counts as a blank. */
export function textOf(element: Element, limit?: number): string {
  return cleanText(rawText(element, 0), limit);
}

function rawText(element: Element, depth: number): string {
  if (depth > DEEPEST) return '';
  const seen = new Set<Node>(seenChildren(element));
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && seen.has(node) && !node.matches('button')) {
      text += node.matches(`br,${BLOCKS}`) ? ` ${rawText(node, depth + 1)} ` : rawText(node, depth + 1);
    }
  }
  return text;
}

/** The text that stands directly in an element, without its child elements. */
export function ownText(element: Element): string {
  return cleanText([...element.childNodes].map((node) => (node instanceof Text ? node.data : ' ')).join(''));
}

/** The elements inside a root that match and that the eye sees, each copy for screen readers left out. */
export function seenInside(root: Element, selector: string): Element[] {
  return seenChildren(root).flatMap((child) =>
    child.matches(selector) ? [child] : seenInside(child, selector),
  );
}

function seenChildren(element: Element): Element[] {
  return withoutCopies([...element.children].filter((child) => !child.matches(UNSEEN)));
}

// Ember shows most texts twice, in one element for the eye (aria-hidden) and one for screen readers. The classes are
// hashed on some pages, so only the pair tells them apart (seen 2022-03 to 2025-12).
function withoutCopies(children: Element[]): Element[] {
  const forTheEye = children.filter(isForTheEye);
  if (forTheEye.length !== 1) return children;
  const texts = children.filter((child) => child.textContent.trim() !== '');
  const areCopies =
    texts.length === 2 &&
    texts[0]?.tagName === texts[1]?.tagName &&
    !texts.some((child) => child.querySelector(LEAF_ONLY));
  return areCopies ? forTheEye : children;
}

function isForTheEye(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' && element.textContent.trim() !== '';
}

/** Whether an element is there for the eye: not hidden by itself or by anything around it. */
export function isSeen(element: Element): boolean {
  return element.closest(UNSEEN) === null && isRendered(element);
}

// Style sheets hide what no attribute tells; test DOMs without a renderer show everything.
function isRendered(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** The first element above or at this one that also holds the other. */
export function commonParent(element: Element, other: Element): Element {
  let at = element;
  while (!at.contains(other) && at.parentElement !== null) at = at.parentElement;
  return at;
}

/** Whether one element begins before another in the page. */
export function isBefore(one: Element, other: Element): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
