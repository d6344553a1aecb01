import { foldText } from './clean-text';
import { allIn, commonParent, seenInside, textOf, type Line } from './page-lines';
import type { ProfileCard } from './profile-card';

/** The lines of a signed-in top card, each under what it is. */
export type TopCard = {
  pronouns?: string | undefined;
  degree?: string | undefined;
  headline?: string | undefined;
  /** The line of firm and school under the headline (SDUI only). */
  affiliation?: string | undefined;
  location?: string | undefined;
};

// "· 2nd", "• 2e", "· 1.", "2nd": a few characters around the digit, or a few after a dot, whatever the language.
const DEGREE = /^(?:[\u00B7\u2022\u2219].{1,20}|\P{Nd}{0,3}[123](?!\p{Nd})\S{0,4})$/u;
const DOT = /^[\u00B7\u2022\u2219|,]$/;
const LONGEST_ROW = 160;
const LONGEST_PRONOUNS = 40;

/**
 * Tells the lines between the name and the contact-info link apart by their order and place: pronouns and degree stand
 * in the name's own row, then headline, then firm and school, then the row of the place (SDUI and Ember, 2022 to 2026).
 */
export function readTopCard(card: ProfileCard): TopCard {
  const place = placeLine(card);
  const lines = linesBefore(card, place);
  const degrees = lines.slice(0, -1).filter(isDegree).slice(0, 2);
  const lastDegree = degrees.at(-1);
  const start = lastDegree === undefined ? pronounsCount(card, lines) : lines.indexOf(lastDegree) + 1;
  const beside = lines.slice(0, start).filter((line) => !isDegree(line));
  const [headline, affiliation] = lines.slice(start);
  return {
    pronouns: pronounsIn(beside),
    degree: degreeOf(card, degrees),
    headline: headline?.text,
    affiliation: affiliation?.text,
    location: place?.text,
  };
}

// The place shares a row with the contact-info link: the first line of the smallest part around the link that has one.
function placeLine({ contactLink, heading, lines }: ProfileCard): Line | undefined {
  const end = indexOf(lines, contactLink);
  let row: Element | null = contactLink.parentElement;
  for (let up = 0; up < 4 && row !== null && !row.contains(heading); up += 1) {
    const around: Element = row;
    const inRow = lines.slice(0, end).filter((line) => around.contains(line.at) && !DOT.test(line.text));
    if (inRow.length > 0) return textOf(around).length < LONGEST_ROW ? inRow[0] : undefined;
    row = row.parentElement;
  }
  return undefined;
}

function linesBefore({ element, heading, contactLink, lines }: ProfileCard, place?: Line): Line[] {
  const start = lines.findIndex((line) => heading.contains(line.at) || line.at.contains(heading));
  const end = place === undefined ? indexOf(lines, contactLink) : lines.indexOf(place);
  return lines.slice(start + 1, end).filter(({ text, at }) => !DOT.test(text) && !isApart(at));

  // Entries of a list, buttons and links (an own profile's "add …") are no lines of the card's head.
  function isApart(at: Element): boolean {
    const part = at.closest('li,a,button,[role="button"]');
    return heading.contains(at) || (part !== null && element.contains(part) && !part.contains(heading));
  }
}

function indexOf(lines: Line[], element: Element): number {
  const index = lines.findIndex((line) => element.contains(line.at) || line.at.contains(element));
  return index < 0 ? lines.length : index;
}

function isDegree(line: Line): boolean {
  return DEGREE.test(foldText(line.text));
}

// SDUI has both possible degrees in the page; the false one's wrapper, inside the name's row, is marked
// display-contents (right on every page seen, 2025-11 to 2026-10). Two that differ in nothing tell nothing.
function degreeOf({ heading }: ProfileCard, degrees: Line[]): string | undefined {
  const real = degrees.filter(({ at }) => {
    const row = commonParent(heading, at);
    const marked = at.closest('[data-display-contents="true"]');
    return marked === null || marked === row || !row.contains(marked);
  });
  const digits = new Set(real.map((line) => /[123]/.exec(line.text)?.[0]));
  return digits.size === 1 ? [...digits][0] : undefined;
}

// Without a degree, the first line is pronouns when it stands in a row with the name that the next line is not in.
function pronounsCount({ heading }: ProfileCard, lines: Line[]): number {
  const [first, second] = lines;
  if (first === undefined || second === undefined) return 0;
  return commonParent(heading, first.at).contains(second.at) ? 0 : 1;
}

function pronounsIn(lines: Line[]): string | undefined {
  const texts = lines.map((line) => line.text.replace(/^[(\uFF08]\s*(.*?)\s*[)\uFF09]$/, '$1'));
  const [only] = texts;
  return texts.length === 1 && only !== undefined && only.length <= LONGEST_PRONOUNS ? only : undefined;
}

/**
 * How many mutual connections the card names: the names in bold plus the number in the rest of the sentence, whatever
 * the language (Ember 2022 to SDUI 2026). The link of one's own connections has the same address but no bold name.
 */
export function mutualsIn(card: Element): string | undefined {
  const links = allIn(card, 'a[href*="onnectionOf"],a[href*="mutual-connections"]');
  const counts = links.map(countNamed).filter((count) => count > 0);
  const distinct = new Set(counts);
  return distinct.size === 1 ? String(counts[0]) : undefined;
}

function countNamed(link: Element): number {
  const names = seenInside(link, 'strong');
  if (names.length === 0) return 0;
  let rest = textOf(link);
  for (const name of names) rest = rest.replace(textOf(name), '');
  const numbers = rest.match(/\p{Nd}(?:[\p{Nd}.,'\u2019\s]*\p{Nd})?/gu) ?? [];
  const others = Number((numbers[0] ?? '0').replace(/\D/g, ''));
  return numbers.length > 1 ? 0 : names.length + others;
}

/**
 * How many connections the card shows ("500+", "312"). A number below 500 could be the followers': it counts only in
 * a link to connections or, on Ember's pages, in a part of its own inside the list item (2022 to 2026).
 */
export function connectionsIn({ lines, contactLink }: ProfileCard): string | undefined {
  const after = lines.slice(indexOf(lines, contactLink) + 1);
  if (after.some((line) => line.text.startsWith('500+'))) return '500+';
  const sure = after.filter(
    ({ at }) => at.closest('a[href*="onnection"]') ?? at.parentElement?.matches('li'),
  );
  return sure.flatMap(({ text }) => /^\d{1,3}(?![\d.,])/.exec(text) ?? [])[0];
}
