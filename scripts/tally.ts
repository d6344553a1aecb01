import * as z from 'zod';

export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

const reportSchema = z.object({
  testResults: z
    .array(
      z.object({
        status: z.string(),
        assertionResults: z.array(z.object({ status: z.string() })),
      }),
    )
    .default([]),
});

/** Counts a vitest JSON report. A file that breaks outside of its tests, or a run that does, counts as one failure. */
export function tallyReport(json: string, ok: boolean): Tally {
  const files = reportSchema.parse(JSON.parse(json)).testResults;
  const statuses = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const failedTests = statuses.filter((status) => status === 'failed').length;
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  ).length;
  const failed = failedTests + broken;
  return {
    passed,
    failed: !ok && failed === 0 ? 1 : failed,
    skipped: statuses.length - passed - failedTests,
  };
}

export function addTallies(first: Tally, second: Tally): Tally {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
  };
}
