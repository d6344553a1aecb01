import { cleanText, foldText, isSameName } from './clean-text';
import { allIn, commonParent, linesOf, type Line } from './page-lines';
import { EXPERIENCE_LIMITS, type ReadExperience } from './reading';

// A year before the dash and, after it, a year or words without a digit ("Present", "obecnie"): no UI words needed.
const DATES =
  /^.{0,30}?\p{Nd}{4}.{0,8}?\s*[-\u2013\u2014]\s*(\P{Nd}{1,30}|[^-\u2013\u2014]{0,20}\p{Nd}{4}.{0,8})$/u;
const DIGIT = /\p{Nd}/u;
// LinkedIn joins facts of one line with a middle dot between blanks.
const JOINT = /\s+[\u00B7\u2022]\s+/;
const COLLECTION_ITEM = '[componentkey^="entity-collection-item"]';

/**
 * The entries of an experience section, in the page's order. Every layout of 2017 to 2026 lists role, firm and dates,
 * or, for several roles in one firm, the firm and then a list of roles with dates.
 */
export function experienceIn(section: Element): ReadExperience[] {
  const items = itemsIn(section, COLLECTION_ITEM) ?? itemsAroundDates(section);
  return items.flatMap(entriesOfItem).slice(0, EXPERIENCE_LIMITS.entries);
}

/** Whether the dates of an entry have no end: the year stands before the dash only (seen 2015 to 2026). */
export function isCurrent(entry: ReadExperience): boolean {
  const end = DATES.exec(entry.dates)?.[1];
  return end !== undefined && !DIGIT.test(end);
}

/** The entry of a job the person has now: the top card's firm if it is one of them, else the first; or none. */
export function currentJob(entries: ReadExperience[], topCardCompany?: string): ReadExperience | undefined {
  const current = entries.filter(isCurrent);
  const shown = current.find(
    (entry) => topCardCompany !== undefined && isSameName(entry.company, topCardCompany),
  );
  return shown ?? current[0];
}

/** The dates that a line gives, without the duration after them; undefined when it is no line of dates. */
export function datesOf(text: string): string | undefined {
  const dates = firstFact(text).replace(/\s*\(.*$/, '');
  return DATES.test(dates) ? dates : undefined;
}

// What comes before the first dot of a line: the firm of a firm with a kind of work, the dates of dates with a duration.
function firstFact(text: string): string {
  return text.split(JOINT)[0] ?? '';
}

function itemsIn(root: Element, selector: string): Element[] | undefined {
  const items = allIn(root, selector).filter((item) => {
    const outer = item.parentElement?.closest(selector);
    return outer === null || outer === undefined || !root.contains(outer) || outer === root;
  });
  return items.length === 0 ? undefined : items;
}

// Without the newest layout's keys: the list's entries, or the parts of the smallest element around all the dates.
function itemsAroundDates(section: Element): Element[] {
  const dated = factLines(section).filter(isDates);
  const [first, last] = [dated[0]?.at, dated.at(-1)?.at];
  if (first === undefined || last === undefined) return [];
  const listed = dated.every(({ at }) => at.closest('li') !== null);
  return (listed ? itemsIn(section, 'li') : [...commonParent(first, last).children]) ?? [];
}

function entriesOfItem(item: Element): ReadExperience[] {
  const roles = (itemsIn(item, 'li') ?? []).filter((role) => factLines(role).some(isDates));
  const head = factLines(item).filter((line) => !roles.some((role) => role.contains(line.at)));
  const single = entryOf(head);
  if (single !== undefined) return [single];
  const company = firstFact(head[0]?.text ?? '');
  return roles.flatMap((role) => {
    const entry = entryOf(factLines(role));
    return entry === undefined ? [] : [{ ...entry, company: company || entry.company }];
  });
}

// Signed-out pages put the duration into the line of dates, beside its <time> elements (2015 to 2026); mobile-lite
// breaks the line after the dash (2025).
function factLines(item: Element): Line[] {
  const lines: Line[] = [];
  for (const { text, at } of linesOf(item)) {
    const before = lines.at(-1);
    if (before !== undefined && /\p{Nd}{4}\s*[-\u2013\u2014]$/u.test(before.text)) before.text += ` ${text}`;
    else lines.push({ text: at.querySelector(':scope > time') === null ? text : timesIn(at), at });
  }
  return lines;
}

function timesIn(line: Element): string {
  const parts = [...line.childNodes].filter((node) => node instanceof Text || node.nodeName === 'TIME');
  return cleanText(parts.map((node) => node.textContent ?? '').join(' '));
}

function isDates(line: Line): boolean {
  return datesOf(line.text) !== undefined;
}

function entryOf(lines: Line[]): ReadExperience | undefined {
  const at = lines.findIndex((line, index) => index > 0 && isDates(line));
  const [role, company] = lines;
  const dates = lines[at];
  if (role === undefined || dates === undefined) return undefined;
  return {
    role: role.text,
    company: at > 1 && company !== undefined ? firstFact(company.text) : '',
    dates: datesOf(dates.text) ?? '',
  };
}

const LONGEST_GUESS = 80;

/**
 * The role that a headline such as "Role @ Firm" or "Role at Firm, Country" states, when the firm is known from the top
 * card: what stands before it and before one short joining word. Anything less plain is no role (a guess at best).
 */
export function roleInHeadline(headline: string, company: string): string | undefined {
  const firm = firstWord(company);
  if (firm === undefined) return undefined;
  const at = foldText(headline).search(new RegExp(`(?<![\\p{L}\\p{Nd}])${firm}(?![\\p{L}\\p{Nd}])`, 'u'));
  const [, role] =
    /^([^|,;:/\u00B7\u2022]+?)\s+(?:@|\p{Ll}{1,4})\s*$/u.exec(headline.slice(0, Math.max(at, 0))) ?? [];
  return role === undefined || role.length > LONGEST_GUESS || / [-\u2013\u2014] /.test(role)
    ? undefined
    : role;
}

function firstWord(company: string): string | undefined {
  return /[\p{L}\p{Nd}]{3,}/u.exec(foldText(company))?.[0];
}
