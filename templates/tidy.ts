const TAG = /\{%.*?%\}/gu;

function holdsOnlyTags(line: string): boolean {
  const inner = line.trim();
  // Looking at both ends first keeps the search below linear on a line of opening braces.
  return inner.startsWith('{%') && inner.endsWith('%}') && inner.replaceAll(TAG, '').trim() === '';
}

/**
 * The template with lines that hold tags alone taking their line break with them, so that an `if` on its
 * own line leaves no gap in a paragraph. Lines and columns stay where they were, for error messages.
 */
export function withStandaloneTags(source: string): string {
  return source
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => (holdsOnlyTags(line) ? `${line.trimEnd().replace(/-?%\}$/u, '')}-%}` : line))
    .join('\n');
}

/**
 * The text without what filling in leaves behind: doubled blanks, blank ends, doubled empty lines, and the second
 * full stop after a name that ends with its own ("Arup Inc.").
 */
export function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[ \t]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/ (?=[.,](?:\s|$))/gu, '')
    .replaceAll(/(?<!\.)\.\.(?=\s|$)/gu, '.')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}
