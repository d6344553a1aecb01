import { cleanText } from '../clean-text';
import type { NoCard } from '../profile-card';
import {
  LONGEST_DETAIL,
  type FieldName,
  type Layout,
  type ReadExperience,
  type ReadFields,
} from '../reading';

/** What a reader is given: the page and the key of the profile that its address names. */
export type Subject = {
  page: Document;
  key: string;
};

/** What a reader makes of its page: the details found, or why none can be trusted. */
export type Reading = { fields: ReadFields; experience: ReadExperience[] } | NoCard;

/** One layout: can it read this page, and what does it read there. Each layout has one file of this shape. */
export type Reader = {
  layout: Layout;
  canRead: (page: Document) => boolean;
  read: (subject: Subject) => Reading;
};

/** A detail, what a rule found of it, and the rule's name. */
export type Finding = [name: FieldName, text: string | undefined, from: string];

/**
 * Turns what the rules found into the fields of a reading: cleaned, empty ones left out. Each field's own limit is kept
 * by parseReading, on the trusted side.
 */
export function fieldsOf(findings: Finding[]): ReadFields {
  const fields: ReadFields = {};
  for (const [name, text, from] of findings) {
    const value = cleanText(text ?? '', LONGEST_DETAIL);
    // "--" stands where a signed-out page has no headline.
    if (/[\p{L}\p{N}\p{S}]/u.test(value)) fields[name] = { value, from };
  }
  return fields;
}
