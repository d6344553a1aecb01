import { foldText, isSameName } from './clean-text';
import type { Line } from './page-lines';

/** A firm or school that the top card names, with its kind where the page itself tells it. */
export interface Affiliation {
  text: string;
  kind?: 'company' | 'school' | undefined;
}

/** The mounted cards that tell a firm from a school. */
export interface Witnesses {
  experience: Line[];
  education: Line[];
}

/**
 * Which of the top card's one or two names is the firm and which the school: by the page's own mark, by their order
 * when both are there, else by the one card below that names it too. What nothing tells stays open.
 */
export function sortAffiliations(
  found: Affiliation[],
  witnesses: Witnesses,
): { company?: string | undefined; school?: string | undefined } {
  const marked = found.every((one) => one.kind !== undefined);
  if (found.length === 2 && !marked) return { company: found[0]?.text, school: found[1]?.text };
  const kinds = found.map((one) => ({ ...one, kind: one.kind ?? kindByCards(one.text, witnesses) }));
  return { company: only(kinds, 'company'), school: only(kinds, 'school') };
}

function only(found: Affiliation[], kind: Affiliation['kind']): string | undefined {
  const texts = found.filter((one) => one.kind === kind).map((one) => one.text);
  return texts.length === 1 ? texts[0] : undefined;
}

function kindByCards(text: string, { experience, education }: Witnesses): Affiliation['kind'] {
  const works = names(experience, text);
  const studies = names(education, text);
  if (works === studies) return undefined;
  return works ? 'company' : 'school';
}

function names(lines: Line[], text: string): boolean {
  return lines.some((line) => foldText(line.text) === foldText(text) || isSameName(line.text, text));
}
