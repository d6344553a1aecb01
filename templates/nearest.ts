const LONGEST = 60;

/** How many letters must change to make one word the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const change = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function farness(word: string, name: string): number {
  const own = name.slice(name.lastIndexOf('.') + 1);
  // "company" means contact.company, though most of the longer name is missing from it.
  return Math.min(distance(word, name), distance(word, own) + 0.5);
}

/** The known name that a mistyped word most likely means; the first of equals. */
export function nearestTo(word: string, known: readonly string[]): string {
  const typed = word.slice(0, LONGEST).toLowerCase();
  let nearest = '';
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const far = farness(typed, name);
    if (far < least) [nearest, least] = [name, far];
  }
  return nearest;
}
