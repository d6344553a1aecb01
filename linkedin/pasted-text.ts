import { cleanText, foldText, isSameName } from './clean-text';
import { currentJob, datesOf, roleInHeadline } from './experience';
import { LINE_LIMITS } from './nearby-lines';
import type { FieldName, ReadExperience, ReadFields } from './reading';
import { nameGuess, type TabTitle } from './title-name';

/** What pasted text gives: the details that its order and shape tell, and the lines to pick the others from. */
export type PastedText = {
  fields: ReadFields;
  lines: string[];
};

// A page holds some 30,000 characters; what comes after this is no page.
const LONGEST_TEXT = 400_000;
const MOST_LINES = 3000;
const CARD = 14;
const DOT = /^[\u00B7\u2022\u2219]$/;
const DEGREE = /^[\u00B7\u2022\u2219]\s*\P{Nd}{0,3}([123])(?!\p{Nd})\S{0,5}$/u;
const JOINT = / [\u00B7\u2022] /;
const SHORTEST_DOUBLED = 8;
const LONGEST_PRONOUNS = 40;

/**
 * Reads what a person copied off a profile ("select all, copy"), whatever the layout and the language: by the order of
 * its lines, dots and digits, never by words. The tab's title says whose text it should be. What the order does not tell
 * for sure is left out: the person picks it. Never throws.
 */
export function readPastedText(text: string, tab: TabTitle): PastedText {
  const lines = linesIn(text);
  const named = nameGuess(tab);
  const places = named === undefined ? [] : placesOf(lines, named);
  const [first] = places;
  if (first === undefined) return { fields: {}, lines: distinct(lines) };
  const card = findCard(lines, places);
  const fields = { ...field('name', named), ...headOf(card), ...workOf(lines, card) };
  return { fields, lines: distinct(lines.slice(card?.at ?? first)) };
}

function linesIn(text: string): string[] {
  return text
    .slice(0, LONGEST_TEXT)
    .split(/[\r\n\t\u2028\u2029]+/)
    .slice(0, MOST_LINES)
    .map((line) => undoubled(cleanText(line)))
    .filter((line) => line !== '');
}

// Ember's pages hold most texts twice, for the eye and for screen readers; copied, they stand in one line (2022 to 2025).
function undoubled(line: string): string {
  const half = line.slice(0, line.length / 2);
  const isDoubled = line.length >= SHORTEST_DOUBLED && line.length % 2 === 0 && half + half === line;
  return isDoubled ? half.trim() : line;
}

function placesOf(lines: string[], named: string): number[] {
  return lines.flatMap((line, at) => (foldText(line) === foldText(named) ? [at] : []));
}

type Card = {
  /** Where the name stands. */
  at: number;
  lines: string[];
  headline?: string | undefined;
  affiliation?: string | undefined;
  degree?: string | undefined;
  pronouns?: string | undefined;
};

// The name stands in a bar and in the card at least. The card is where a degree follows, or where the same headline does
// as in the bar (2022 to 2026). Posts by the same person repeat name and degree: the first place counts.
function findCard(lines: string[], places: number[]): Card | undefined {
  for (const at of places) {
    const after = lines.slice(at + 1, at + 1 + CARD);
    const card = cardByDegree(at, after);
    if (card !== undefined) return card;
  }
  const headline = headlineTwice(lines, places);
  const at = places.findLast((place) => lines[place + 1] === headline);
  return headline === undefined || at === undefined
    ? undefined
    : { at, lines: lines.slice(at + 1, at + 1 + CARD), headline, affiliation: lines[at + 2] };
}

function cardByDegree(at: number, after: string[]): Card | undefined {
  const start = after.slice(0, 2).findIndex((line) => DEGREE.test(line));
  if (start < 0) return undefined;
  const degrees = after.slice(start, start + 2).filter((line) => DEGREE.test(line));
  const digits = new Set(degrees.map((line) => DEGREE.exec(line)?.[1]));
  const [headline, affiliation] = after.slice(start + degrees.length);
  const [beside] = after.slice(0, start);
  const isShort = beside !== undefined && beside.length <= LONGEST_PRONOUNS;
  return {
    at,
    lines: after,
    headline,
    affiliation,
    degree: digits.size === 1 ? [...digits][0] : undefined,
    pronouns: isShort ? beside.replace(/^[(\uFF08]\s*(.*?)\s*[)\uFF09]$/, '$1') : undefined,
  };
}

function headlineTwice(lines: string[], places: number[]): string | undefined {
  const followers = places.map((at) => lines[at + 1] ?? '').filter((line) => line !== '');
  const repeated = new Set(followers.filter((line, index) => followers.indexOf(line) !== index));
  return repeated.size === 1 ? [...repeated][0] : undefined;
}

function headOf(card: Card | undefined): ReadFields {
  if (card === undefined) return {};
  const dot = card.lines.findIndex((line) => DOT.test(line));
  const location = dot > 1 ? card.lines[dot - 1] : undefined;
  // The line before the dot is the place only where it is none of the lines that have a name already.
  const isTaken =
    location === card.headline || (location !== undefined && (DEGREE.test(location) || JOINT.test(location)));
  const connections = card.lines.some((line) => line.startsWith('500+')) ? '500+' : undefined;
  return {
    ...field('pronouns', card.pronouns),
    ...field('headline', card.headline),
    ...field('degree', card.degree),
    ...field('location', isTaken ? undefined : location),
    ...field('connections', connections),
  };
}

// Firm and school share a line, and stand once more as lines of their own: only then is each of them known.
function halvesOf({ affiliation, lines }: Card): [company?: string | undefined, school?: string | undefined] {
  const halves = affiliation?.split(JOINT) ?? [];
  return halves.length === 2 && halves.every((half) => lines.includes(half)) ? [halves[0], halves[1]] : [];
}

function workOf(lines: string[], card: Card | undefined): ReadFields {
  const [company, school] = card === undefined ? [] : halvesOf(card);
  const entries = entriesIn(lines);
  const isMounted = lines.some((line) => datesOf(line) !== undefined);
  const job = currentJob(entries, company);
  const schoolField = field('school', school);
  // Dates on the page may be those of an ended job: the card's firm is the current one only if they agree.
  if (isMounted) {
    const isAgreed = job !== undefined && (company === undefined || isSameName(job.company, company));
    return isAgreed
      ? { ...schoolField, ...field('company', job.company), ...field('role', job.role) }
      : schoolField;
  }
  const headline = card?.headline;
  const role =
    company === undefined || headline === undefined ? undefined : roleInHeadline(headline, company);
  return {
    ...schoolField,
    ...field('company', company),
    ...(role && { role: { value: role, from: 'headline' } }),
  };
}

// "Role", "Firm · kind of work", "dates": the dot tells a firm's line from the role of a list of roles in one firm.
function entriesIn(lines: string[]): ReadExperience[] {
  return lines.flatMap((line, at) => {
    const dates = datesOf(line);
    const [role, firm] = lines.slice(Math.max(at - 2, 0), at);
    const [company, kind] = firm?.split(JOINT) ?? [];
    const isEntry = dates !== undefined && role !== undefined && company !== undefined && kind !== undefined;
    return isEntry && !/\p{Nd}/u.test(kind) && !JOINT.test(role) ? [{ role, company, dates }] : [];
  });
}

function field(name: FieldName, value: string | undefined): ReadFields {
  return value !== undefined && /[\p{L}\p{N}]/u.test(value) ? { [name]: { value, from: 'pasted' } } : {};
}

function distinct(lines: string[]): string[] {
  const worth = lines
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => cleanText(line, LINE_LIMITS.text));
  return [...new Set(worth)].slice(0, LINE_LIMITS.lines);
}
