import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** The files that take longest, though they are short to read: most of their tests are told elsewhere. */
const LONGEST = ['ten-thousand', 'story', 'kill-rounds', 'screens', 'chaos'].map(
  (name) => `/${name}.e2e.test.ts`,
);

/**
 * Files that are known to take long come first, so that both browsers end at the same time; else one would work on
 * a long file while the other has none left. Where nothing was measured yet, vitest takes long to read for long to play.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- this sort is vitest’s, and sorts a copy
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONGEST.findIndex((end) => moduleId.endsWith(end));
  return rank < 0 ? LONGEST.length : rank;
}
