/**
 * One property of a calendar or address file, as it stands: `TEL;TYPE=work:+351 …` is TEL, with its type.
 * Both formats write the same lines (RFC 5545 section 3.1 and RFC 6350 section 3.3).
 */
export type ContentLine = {
  /** Upper case, without the group that Apple puts before it ("item1.URL" is URL). */
  name: string;
  /** What ties lines together: "item1" of "item1.URL", in lower case; empty without. */
  group: string;
  /** Values by name in upper case; a value in quotes has lost them. */
  params: ReadonlyMap<string, readonly string[]>;
  /** Still escaped. */
  value: string;
};

const OCTETS = 75;

// Not allowed in either format, and of no use to a person; a tab is.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/gu;

// What most texts have nothing of.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CARE = /[\0-\x1F\\;,\x7F\uD800-\uDFFF]/;

/**
 * A text as the value of a property: line ends, separators and backslashes escaped, what neither format can
 * carry left out (RFC 5545 section 3.3.11, RFC 6350 section 3.4).
 */
export function escapeText(text: string): string {
  if (!CARE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(CONTROL, '')
    .replace(/[\\;,]/gu, String.raw`\$&`)
    .replace(/\r\n|\r|\n/gu, String.raw`\n`);
}

/** The text again. A backslash before anything else stands for itself, as programs in use write it. */
export function unescapeText(value: string): string {
  return value.replace(/\\([nN\\;,:])/gu, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}

/** Splits a value at separators that are not escaped; the parts are still escaped. */
export function splitValue(value: string, separator: ',' | ';'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === separator) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(value.slice(start));
  return parts;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_00_00 ? 3 : 4;
}

const PLAIN = /^[\x20-\x7E]*$/;

// A fold never parts the bytes of one character: some readers decode each line by itself.
function folded(line: string): string {
  // No letter takes more than three octets of each of its units.
  if (line.length * 3 <= OCTETS || (line.length <= OCTETS && PLAIN.test(line))) return line;
  let text = '';
  let room = OCTETS;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (octets > room) {
      text += '\r\n ';
      room = OCTETS - 1;
    }
    text += character;
    room -= octets;
  }
  return text;
}

/** Lines as a file holds them: folded at 75 octets, each ended by CRLF. */
export function writeLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

// What stands before a value is short, whoever wrote it.
const LONGEST_HEAD = 10_000;

const NAME = /^(?:([\w-]+)\.)?([\w-]+)(?=[;:])/u;
const PARAM = /;([\w-]+)(?:=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*))?/uy;

// RFC 6868: what a parameter cannot hold as it is.
const CARETS: Record<string, string> = { '^n': '\n', "^'": '"', '^^': '^' };

function paramValues(written: string): string[] {
  const values = written.match(/"[^"]*"|[^,]+/gu) ?? [];
  return values.map((value) =>
    value.replace(/^"|"$/gu, '').replace(/\^[n'^]/gu, (caret) => CARETS[caret] ?? caret),
  );
}

type Params = { params: ReadonlyMap<string, readonly string[]>; end: number };

function readParams(line: string, start: number): Params | null {
  const params = new Map<string, string[]>();
  let end = start;
  while (line[end] === ';' && end < LONGEST_HEAD) {
    PARAM.lastIndex = end;
    const [whole = '', key = '', values] = PARAM.exec(line) ?? [];
    if (whole === '') return null;
    // vCard 2.1 and careless programmes leave the name of TYPE out.
    const [known, more] = values === undefined ? ['TYPE', [key]] : [key.toUpperCase(), paramValues(values)];
    const before = params.get(known);
    if (before) before.push(...more);
    else params.set(known, more);
    end += whole.length;
  }
  return { params, end };
}

/** One unfolded line; null for what is no property. */
export function readLine(line: string): ContentLine | null {
  // No more of it is looked at: of a value that is a picture, or of a list of signs without end.
  const start = line.slice(0, LONGEST_HEAD);
  const head = NAME.exec(start);
  if (!head) return null;
  const [whole, group = '', name = ''] = head;
  const read = readParams(start, whole.length);
  if (!read || line[read.end] !== ':') return null;
  const { params, end } = read;
  return { name: name.toUpperCase(), group: group.toLowerCase(), params, value: line.slice(end + 1) };
}

const RETURN = 13;
const LINE_FEED = 10;
const TAB = 9;
const BLANK = 32;

/** Does this letter, by its number, end a line? */
export function isLineEnd(letter: number): boolean {
  return letter === LINE_FEED || letter === RETURN;
}

// A line that begins so goes on with the line before it.
function isFold(letter: number): boolean {
  return letter === BLANK || letter === TAB;
}

// Letter by letter: a pattern would go through a long run of empty lines again and again.
function nextLine(text: string, from: number): number {
  let wasEnd = false;
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    const isEnd = isLineEnd(letter);
    if (wasEnd && !isEnd && !isFold(letter)) return at;
    wasEnd = isEnd;
  }
  return text.length;
}

function endOfLine(text: string, from: number, next: number): number {
  let end = next;
  while (end > from && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/**
 * The lines of a file, unfolded, one by one: nothing is parsed before it is asked for. Any line end will do,
 * and empty lines are passed over.
 */
export function* unfolded(text: string): Generator<string> {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  if (isFold(text.charCodeAt(from))) from += 1;
  while (from < text.length) {
    const next = nextLine(text, from);
    const line = text.slice(from, endOfLine(text, from, next)).replace(/[\r\n]+[ \t]/gu, '');
    if (line !== '') yield line;
    from = next;
  }
}
