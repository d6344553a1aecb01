/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page travels there as one text */
import { ElementHandle } from 'puppeteer-core';
import type { Page } from 'puppeteer-core';

/**
 * Finds what a target means in two or three messages, where puppeteer takes a dozen for a selector and Firefox looks
 * through the whole page for a name: with two browsers on two cores that was a third of all the time. Whoever finds
 * nothing here, or nothing that the browser itself says to have that role and name, asks puppeteer.
 */

type Sought = {
  readonly css: string;
  /** The innermost elements that hold this text. */
  readonly text?: string;
  /** What is called so or has it in its name: the browser has to say which is. */
  readonly name?: string;
};

const INPUTS = 'input, textarea, select';
const BY_ROLE: Readonly<Record<string, string>> = {
  button: 'button, summary, input, [role="button"]',
  checkbox: 'input, [role="checkbox"]',
  combobox: `${INPUTS}, [role="combobox"]`,
  heading: 'h1, h2, h3, h4, h5, h6, [role="heading"]',
  link: 'a[href], [role="link"]',
  radio: 'input, [role="radio"]',
  searchbox: 'input, [role="searchbox"]',
  spinbutton: 'input, [role="spinbutton"]',
  textbox: `${INPUTS}, [contenteditable], [role="textbox"]`,
};

// More than a few that are nearly called so: puppeteer may sort them out.
const MOST_CANDIDATES = 3;

/** The first visible element that the target means, if it is found this way. */
export async function seek(page: Page, target: string): Promise<ElementHandle | null> {
  const sought = soughtBy(target);
  if (!sought) return null;
  if (sought.name === undefined) return candidate(page, sought, 0);
  for (let at = 0; at < MOST_CANDIDATES; at += 1) {
    const found = await candidate(page, sought, at);
    if (!found) return null;
    if ((await found.$$(target)).length > 0) return found;
  }
  return null;
}

/** Whether the target is plain CSS, which every page understands by itself. */
export function isPlainCss(target: string): boolean {
  return !/::-p-|>>>|^(?:aria|text|xpath|pierce)\//.test(target);
}

function soughtBy(target: string): Sought | null {
  return isPlainCss(target) ? { css: target } : (soughtByText(target) ?? soughtByName(target));
}

const BY_TEXT = /^(?:text\/|(?<css>[^/]+?)\s*::-p-text\()(?<text>[^()"']+)\)?$/;

function soughtByText(target: string): Sought | null {
  const { css = 'html', text } = BY_TEXT.exec(target)?.groups ?? {};
  return text === undefined ? null : { css, text };
}

const BY_NAME = /^aria\/(?<name>[^[\]]+)\[role="(?<role>\w+)"\]$/;

function soughtByName(target: string): Sought | null {
  const { name, role = '' } = BY_NAME.exec(target)?.groups ?? {};
  const css = BY_ROLE[role];
  return css === undefined || name === undefined ? null : { css, name };
}

async function candidate(page: Page, sought: Sought, at: number): Promise<ElementHandle | null> {
  const handle = await page.evaluateHandle(findInPage, sought, at);
  return handle instanceof ElementHandle ? handle : null;
}

/** Runs in the page, so it uses nothing from outside. */
function findInPage({ css, text, name }: Sought, at: number): Element | null {
  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && !['hidden', 'collapse'].includes(getComputedStyle(element).visibility);
  };
  const known = new Map<Node, string>();
  const isText = (element: Element) => !['SCRIPT', 'STYLE', 'HEAD'].includes(element.nodeName);
  const hasValue = (element: Element) =>
    element.matches('select, textarea, input:not([type="checkbox" i], [type="radio" i])');
  const read = (element: Element): string => {
    if (hasValue(element)) return String(Reflect.get(element, 'value'));
    const parts = Array.from(element.childNodes, (child) => {
      if (child instanceof Element) return isText(child) ? textOf(child) : '';
      return child.nodeType === Node.TEXT_NODE ? (child.nodeValue ?? '') : '';
    });
    return parts.join('');
  };
  const textOf = (element: Element): string => {
    const words = known.get(element) ?? read(element);
    known.set(element, words);
    return words;
  };
  const innermost = (element: Element, part: string): Element[] => {
    if (!isText(element)) return [];
    const inner = Array.from(element.children).flatMap((child) => innermost(child, part));
    if (inner.length > 0) return inner;
    return textOf(element).includes(part) ? [element] : [];
  };
  const bare = (words: string | null | undefined) => (words ?? '').replaceAll(/\s+/gu, '');
  const namesOf = (element: Element) => {
    const labels: unknown = Reflect.get(element, 'labels');
    const named = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/u);
    const labelled = named.map((id) => (id ? document.getElementById(id)?.textContent : '')).join('');
    const attributes = ['aria-label', 'title', 'placeholder', 'value', 'alt'];
    const own = attributes.map((attribute) => element.getAttribute(attribute));
    const outer = labels instanceof NodeList ? Array.from(labels, ({ textContent }) => textContent) : [];
    return [...own, labelled, ...outer, element.textContent].map(bare);
  };
  const all = Array.from(document.querySelectorAll(css));
  if (text !== undefined) {
    const found = all.flatMap((element) => innermost(element, text));
    return found.filter(isVisible)[at] ?? null;
  }
  if (name === undefined) return all.filter(isVisible)[at] ?? null;
  const called = all.filter(isVisible).map((element) => ({ element, names: namesOf(element) }));
  const wanted = bare(name);
  const exact = called.filter(({ names }) => names.includes(wanted));
  const partly = called.filter(
    ({ names }) => !names.includes(wanted) && names.some((each) => each.includes(wanted)),
  );
  return [...exact, ...partly][at]?.element ?? null;
}
