import { fold } from './fold';
import type { Jotting, Mark } from './jotting';
import { inOrder } from './jotting';
import { readGivenName } from './names-given';
import type { Touch } from './touch';

/** A marked note line, and whether what it asks for has been done. */
export type MarkedLine = {
  line: Jotting;
  /** Advice was logged, a promise was logged, the name is a contact by now; surprises and plain marks never ask. */
  settled: boolean;
};

/** The marked lines of one talk, each mark in the order of the notes; see `markedLines`. */
export type MarkedLines = Record<Exclude<Mark, ''>, MarkedLine[]>;

const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*(?: [\p{L}\p{M}.’'-]+){0,3}$/u;
// What a note about somebody begins with when it does not begin with the name.
const NO_NAME =
  /^(?:a|an|another|any\w*|ask|call|contact|email|find|her|his|meet|my|one|our|some\w*|speak|talk|the|their|try|write)(?: |$)/iu;
const AFTER_NAME = /\s*[,;:(|/–—]\s*|\s+-\s+|\s+(?:at|from|in|of|who|works?|runs?|is|was)\s+/u;

/**
 * The name a note line begins with, and the rest of it: "Ben Wong, runs the bridge team" is Ben Wong. A guess
 * to start a new contact from; without a name at the start, `name` is empty and the line is all rest.
 */
export function nameIn(text: string): { name: string; rest: string } {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const cut = AFTER_NAME.exec(line);
  const name = (cut ? line.slice(0, cut.index) : line).replace(/\.$/u, '');
  if (!NAME.test(name) || NO_NAME.test(name)) return { name: '', rest: line };
  return { name, rest: cut ? line.slice(cut.index + cut[0].length).replace(/\)$/u, '') : '' };
}

// As a list of names is taken apart, so that what it is settled by is what was kept.
function firstNamed(text: string): string {
  return readGivenName(text.split(/[\n,;]/u)[0] ?? '').name;
}

/** A note line about somebody as one line of names: the name it begins with and the company, else all of it. */
export function givenLine(text: string): string {
  const { name } = nameIn(text);
  const { name: first, company } = readGivenName(text.split(/[,;:|]/u)[0] ?? '');
  if (!name) return text;
  return company && first === name ? `${name} at ${company}` : name;
}

const same = (one: string, other: string) => fold(one) === fold(other);

function isSettled(line: Jotting, touches: readonly Touch[], referred: readonly string[]): boolean {
  const { mark, text, interviewId } = line;
  if (mark === 'name') return referred.some((name) => same(name, nameIn(text).name || firstNamed(text)));
  const kind = mark === 'advice' ? 'advised' : 'promised';
  return touches.some(
    (touch) => touch.kind === kind && touch.interviewId === interviewId && same(touch.text, text),
  );
}

/**
 * What the marks made in a talk ask for afterwards (METHOD.md section 5): names become contacts, promises and
 * advice are logged. What was done already is known by its text, so that nothing is logged twice.
 *
 * @param jottings those of one talk, in any order; lines without text are left out.
 * @param touches the contact's touches, in any order.
 * @param referred names of the contacts that this contact has referred.
 */
export function markedLines(
  jottings: readonly Jotting[],
  touches: readonly Touch[],
  referred: readonly string[],
): MarkedLines {
  const lines: MarkedLines = { advice: [], name: [], promise: [], surprise: [], 'follow-up': [] };
  for (const line of inOrder(jottings)) {
    if (line.mark === '' || line.text.trim() === '') continue;
    const asks = line.mark === 'advice' || line.mark === 'name' || line.mark === 'promise';
    lines[line.mark].push({ line, settled: asks && isSettled(line, touches, referred) });
  }
  return lines;
}
