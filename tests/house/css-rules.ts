import type { Source } from './sources';

/** The one file that names colours, sizes and durations. */
export const TOKENS = 'components/tokens.css';

const COMMENT = /\/\*.*?\*\//gsu;
// What a media query asks for is no size of ours, and cannot come from a token.
const QUERY = /@(?:media|container|supports)[^{]*/gu;
const NAMED =
  'white|black|red|green|blue|gray|grey|silver|yellow|orange|purple|pink|brown|beige|ivory|cyan|magenta|tomato|gold|navy|teal|maroon|olive|lime';

const RULES = [
  {
    what: 'a colour',
    pattern: /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)\(/giu,
  },
  {
    what: 'a colour',
    pattern: new RegExp(String.raw`:[^;{]*\b(?<![-\w])(?:${NAMED})\b(?![-\w])[^;{]*(?=;)`, 'giu'),
  },
  { what: 'a size', pattern: /(?<![\w-])-?\d*\.?\d+(?:px|pt|pc|cm|mm|in)\b/giu },
  { what: 'a duration', pattern: /(?<![\w-])\d*\.?\d+m?s\b/giu },
] as const;

function plain(text: string): string {
  return text.replaceAll(COMMENT, '');
}

/** What a style sheet says that only the tokens may. */
export function styleComplaints({ path, text }: Source): string[] {
  const css = plain(text).replaceAll(QUERY, '@query');
  return RULES.flatMap(({ what, pattern }) =>
    [...css.matchAll(pattern)].map(
      ([found]) => `${path} names ${what}, “${found.replace(/^:\s*/u, '')}”: use a token of ${TOKENS}.`,
    ),
  );
}

/** Tokens a style sheet uses. */
export function usedIn(text: string): string[] {
  return [...plain(text).matchAll(/var\((--[\w-]+)/gu)].map(([, name = '']) => name);
}

/** Tokens a style sheet defines, with their first value. */
export function definedIn(text: string): Map<string, string> {
  const defined = new Map<string, string>();
  for (const [, name = '', value = ''] of plain(text).matchAll(/(--[\w-]+):\s*([^;]+);/gu)) {
    if (!defined.has(name)) defined.set(name, value.trim());
  }
  return defined;
}

/** A colour of a scheme in each. */
export type Shades = { light: string; dark: string };

/** The two shades of a token's value; undefined for what is no plain colour of both schemes. */
export function shadesOf(value: string | undefined): Shades | undefined {
  const [, light, dark] = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/iu.exec(value ?? '') ?? [];
  return light && dark ? { light, dark } : undefined;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
