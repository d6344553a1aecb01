import type { VariableName } from './variables';
import { VARIABLE_NAMES, VARIABLES } from './variables';

/** A place in a text that still waits for the person's words. */
export type Unfilled = {
  variable: VariableName;
  /** The words between the brackets. */
  label: string;
  /** UTF-16 offsets in the text, brackets included; `end` is the first one after. */
  start: number;
  end: number;
};

const BY_LABEL = new Map<string, VariableName>(VARIABLE_NAMES.map((name) => [VARIABLES[name], name]));
// A mark holds no bracket and no line break, so "[see [their company]" still finds the inner one.
const BRACKETS = /\[([^[\]\n]+)\]/gu;

/**
 * The marks left in a text, in reading order, without those whose words were waived. Only the exact words
 * of a variable count: any other brackets are the person's own. Runs on each keystroke, so it stays free
 * of the template engine.
 *
 * @param waived words (without brackets) that the person said are fine as they stand.
 */
export function unfilledIn(text: string, waived: readonly string[] = []): Unfilled[] {
  return [...text.matchAll(BRACKETS)].flatMap((found) => {
    const label = found[1] ?? '';
    const variable = BY_LABEL.get(label);
    if (variable === undefined || waived.includes(label)) return [];
    return [{ variable, label, start: found.index, end: found.index + found[0].length }];
  });
}

/**
 * The text with the marks of these variables filled in, where there is something to fill in; all else stays.
 *
 * @param values by variable; an empty one leaves its mark.
 */
export function fillMarks(text: string, values: Partial<Record<VariableName, string>>): string {
  return text.replaceAll(BRACKETS, (found, label: string) => {
    const variable = BY_LABEL.get(label);
    return (variable && values[variable] && withoutMarks(values[variable])) || found;
  });
}

/**
 * A value that can never be taken for a mark: someone whose company is really called "[their company]"
 * gets round brackets instead.
 */
export function withoutMarks(value: string): string {
  return value.replaceAll(BRACKETS, (found, label: string) => (BY_LABEL.has(label) ? `(${label})` : found));
}
