const JOINT = / [\u00B7\u2022|] /;
const SHORTEST = 2;

/** What a person can choose from some lines: each line and, where dots or bars join several things, each of these too. */
export function choicesIn(lines: readonly string[]): string[] {
  const choices = lines.flatMap((line) => {
    const parts = line.split(JOINT).map((part) => part.trim());
    return parts.length > 1 ? [line, ...parts] : [line];
  });
  return [...new Set(choices)].filter((choice) => choice.length >= SHORTEST);
}
