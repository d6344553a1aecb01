import type { Context, Template as Parsed } from 'liquidjs';
import { Drop, Liquid, LiquidError } from 'liquidjs';
import type { PlacedError } from './fill-error';
import { inPlainWords, unknownVariable } from './fill-error';
import { withoutMarks } from './unfilled';
import type { Values, VariableName } from './variables';
import { isVariableName, markOf, VARIABLE_NAMES } from './variables';
import { firstSentence, joinWords, shorten, withArticle } from './words';

// The only file that imports the template engine (23 kB gzipped), and only `fill` imports it: see
// docs/decisions/0003-templates-in-liquid.md.

/** A value nobody has given: false in `if`, replaced by `default`, and otherwise shown as its mark. */
class Missing extends Drop {
  mark: string;

  constructor(name: VariableName) {
    super();
    this.mark = markOf(name);
  }

  override valueOf(): null {
    return null;
  }
}

function asText(value: unknown): string {
  if (value instanceof Missing) return value.mark;
  if (Array.isArray(value)) return joinWords(value.map(asText));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}

const OWN_FILTERS: Record<string, (value: unknown, argument: unknown) => string> = {
  first_sentence: (value) => firstSentence(asText(value)),
  article: (value) => withArticle(asText(value)),
  shorten: (value, max) => shorten(asText(value), Number(max)),
  join_words: (value, last) =>
    joinWords(Array.isArray(value) ? value.map(asText) : asText(value), asText(last) || 'and'),
};

// No loops, no capture, no files: what is left cannot run long or grow without being counted.
const KEPT_TAGS = new Set(['assign', 'case', 'comment', 'if', 'unless']);
const KEPT_FILTERS = new Set([
  'append',
  'capitalize',
  'downcase',
  'first',
  'last',
  'prepend',
  'remove',
  'remove_first',
  'replace',
  'replace_first',
  'size',
  'split',
  'strip',
  'upcase',
]);

function keepMissing(engine: Liquid, name: string): void {
  const filter = engine.filters[name];
  if (typeof filter !== 'function') return;
  engine.registerFilter(name, function keep(value: unknown, ...rest: unknown[]): unknown {
    // What is missing stays missing through a filter, or its mark would be lost.
    if (value instanceof Missing) return value;
    const spoken = rest.map((argument) => (argument instanceof Missing ? argument.mark : argument));
    return filter.call(this, value, ...spoken);
  });
}

function makeEngine(): Liquid {
  const engine = new Liquid({
    greedy: false,
    lenientIf: true,
    memoryLimit: 200_000,
    outputEscape(this: { context: Context }, value: unknown) {
      const text = asText(value);
      this.context.memoryLimit.use(text.length);
      return text;
    },
    ownPropertyOnly: true,
    parseLimit: 10_000,
    // Milliseconds. Nothing kept can run this long; a laptop going to sleep might.
    renderLimit: 1000,
    strictFilters: true,
    strictVariables: true,
  });
  for (const name of Object.keys(engine.tags)) {
    if (!KEPT_TAGS.has(name)) Reflect.deleteProperty(engine.tags, name);
  }
  for (const name of Object.keys(engine.filters)) {
    // `default` alone looks at what is missing.
    if (name !== 'default' && !KEPT_FILTERS.has(name)) engine.unregisterFilter(name);
  }
  for (const [name, filter] of Object.entries(OWN_FILTERS)) engine.registerFilter(name, filter);
  for (const name of [...KEPT_FILTERS, ...Object.keys(OWN_FILTERS)]) keepMissing(engine, name);
  return engine;
}

const ENGINE = makeEngine();
const KNOWN = { tags: Object.keys(ENGINE.tags), filters: Object.keys(ENGINE.filters) };

/** Values in the shape the engine looks them up in: `contact.company` is `company` of `contact`. */
type Scope = Record<string, Record<string, unknown>>;

function scopeOf(values: Values): Scope {
  const scope: Scope = {};
  for (const name of VARIABLE_NAMES) {
    const [group = '', key = ''] = name.split('.');
    const value = values[name];
    const inert = typeof value === 'string' ? withoutMarks(value) : value.map(withoutMarks);
    scope[group] ??= {};
    scope[group][key] = inert.length > 0 ? inert : new Missing(name);
  }
  return scope;
}

// Looked for before anything is rendered, so that a slip in a branch not taken today is found too.
function findUnknown(parsed: Parsed[]): PlacedError | undefined {
  const used = Object.values(ENGINE.analyzeSync(parsed, { partials: false }).globals).flat();
  const unknown = used.find(({ segments }) => !isVariableName(segments.join('.')));
  if (!unknown) return undefined;
  const { row, col } = unknown.location;
  return { message: unknownVariable(String(unknown), VARIABLE_NAMES), line: row, column: col };
}

// The engine places an unknown filter at the braces it is in; the person looks for the name.
function offsetOfFilter(name: string, { input, begin }: LiquidError['token']): number {
  const uses = input.slice(begin).matchAll(/\|\s*([\w-]+)/gu);
  const found = uses.find((use) => use[1] === name);
  return begin + (found ? found.index + found[0].length - name.length : 0);
}

function placeOf({ message, token }: LiquidError): Omit<PlacedError, 'message'> {
  const filter = /^undefined filter: ([\w-]+)/u.exec(message)?.[1];
  const offset = filter === undefined ? token.begin : offsetOfFilter(filter, token);
  const before = token.input.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function placedErrorOf(thrown: unknown): PlacedError {
  if (LiquidError.is(thrown)) return { message: inPlainWords(thrown.message, KNOWN), ...placeOf(thrown) };
  // What is left are limits met before any place is known: too long a template, or too deep.
  const message = thrown instanceof Error ? thrown.message : '';
  return { message: inPlainWords(message, KNOWN), line: 1, column: 1 };
}

/** What the engine makes of one template text: the raw output, or what is wrong and where. */
export type Rendered = { ok: true; text: string } | { ok: false; error: PlacedError };

/** Renders one template text with the values; whatever the text holds, this neither throws nor hangs. */
export function render(source: string, values: Values): Rendered {
  try {
    const parsed = ENGINE.parse(source);
    const error = findUnknown(parsed);
    if (error) return { ok: false, error };
    return { ok: true, text: String(ENGINE.renderSync(parsed, scopeOf(values))) };
  } catch (thrown) {
    return { ok: false, error: placedErrorOf(thrown) };
  }
}
