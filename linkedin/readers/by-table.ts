import { sortAffiliations } from '../affiliations';
import { isSameName } from '../clean-text';
import { currentWork } from '../current-work';
import { experienceIn } from '../experience';
import { allIn, isSeen, linesOf, ownText, textOf } from '../page-lines';
import { keyOfLink, nameInTitle, type NoCard } from '../profile-card';
import { LONGEST_DETAIL, type FieldName, type Layout } from '../reading';
import { fieldsOf, type Reader, type Reading, type Subject } from './reader';

/** A layout whose class names are words and stay: where each detail stands, as selectors. */
export type LayoutTable = {
  layout: Layout;
  /** Stands on every page of the layout and on none of a newer one. */
  mark: string;
  /** The links that hold the address of the person shown. */
  address: string;
  /** Whether the page's title holds the name. */
  titled: boolean;
  fields: { [field in FieldName]?: string };
  /** The list of firm and school, where one selector cannot tell them apart. */
  affiliations: string;
  experience: string;
};

/** The selector of what a layout does not have. */
export const NONE = 'x-none';

/** Makes the reader of a layout from its table. */
export function readerByTable(table: LayoutTable): Reader {
  return {
    layout: table.layout,
    canRead: (page) => page.querySelector(table.mark) !== null,
    read: (subject) => read(table, subject),
  };
}

function read(table: LayoutTable, { page, key }: Subject): Reading {
  const found = (field: FieldName): string | undefined => pick(page, table.fields[field], field);
  const name = found('name');
  if (name === undefined) return { reason: 'not-loaded', detail: 'no name' };
  const stranger = strangerIn(table, { page, key }, name);
  if (stranger !== undefined) return stranger;
  const section = page.querySelector(table.experience);
  const experience = section === null ? [] : experienceIn(section);
  const listed = sortAffiliations(
    allIn(page, table.affiliations).map((item) => ({ text: textOf(item) })),
    { experience, education: page.querySelector('#education-section') },
  );
  const company = found('company') ?? listed.company;
  const headline = found('headline');
  return {
    experience,
    fields: fieldsOf([
      ['name', name, 'heading'],
      ['headline', headline, 'top-card'],
      ...currentWork({ experience, company, headline }),
      ['school', found('school') ?? listed.school, 'top-card'],
      ['location', found('location'), 'top-card'],
      ['degree', found('degree'), 'top-card'],
      ['connections', found('connections'), 'top-card'],
      ['mutuals', found('mutuals'), 'mutuals'],
      ['about', found('about'), 'about'],
    ]),
  };
}

// The page's own link to the person and its title must name the person of the address.
function strangerIn(table: LayoutTable, { page, key }: Subject, name: string): NoCard | undefined {
  const keys = allIn(page, table.address)
    .map(keyOfLink)
    .filter((one) => one !== undefined);
  if (keys.length > 0 && !keys.includes(key)) {
    return { reason: 'page-changed', detail: 'another address' };
  }
  const title = table.titled ? nameInTitle(page.title) : '';
  if (keys.length === 0 && title === '') return { reason: 'not-loaded', detail: 'no address' };
  if (title === '' || isSameName(withoutFormerName(name), title)) return undefined;
  return { reason: 'page-changed', detail: 'another name' };
}

// A former name in brackets stands in the heading and not in the title (seen 2016).
function withoutFormerName(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '');
}

function pick(page: Document, selector: string | undefined, field: FieldName): string | undefined {
  if (selector === undefined) return undefined;
  for (const element of allIn(page, selector)) {
    const text = isSeen(element) ? textAs(element, field) : undefined;
    // Signed-out pages of 2026 hide details behind asterisks.
    if (text !== undefined && !text.includes('***')) return text;
  }
  return undefined;
}

const PATTERNS: { [field in FieldName]?: RegExp } = {
  degree: /[123]/,
  connections: /\d+\+?/,
  mutuals: /\d+/,
  // A card without a place goes on with the number of followers.
  location: /^\P{Nd}.*/u,
};

function textAs(element: Element, field: FieldName): string | undefined {
  const text =
    field === 'about' ? textOf(element, LONGEST_DETAIL) : ownText(element) || linesOf(element)[0]?.text;
  const pattern = PATTERNS[field];
  return pattern === undefined ? text : pattern.exec(text?.replace(/(?<=\d)[.,](?=\d{3})/g, '') ?? '')?.[0];
}
