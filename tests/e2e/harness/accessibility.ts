import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

// target-size is off unless its tag is asked for by name.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(options: object): Promise<AxeResults> };

/** What axe finds wrong on a page, a line each: rule, element, and what it says about it. */
export async function findBarriers(page: Page): Promise<string[]> {
  // evaluate is outside the page's CSP, which would not let any other foreign script in. Once a page: it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  const { violations, passes, inapplicable } = await page.evaluate(
    (values: string[]) =>
      axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
        // With forced colours all colours are the system's, but axe still reads one of ours.
        rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
      }),
    TAGS,
  );
  const tried = [...violations, ...passes, ...inapplicable].map(({ id }) => id);
  if (!tried.includes('target-size')) throw new Error('axe left out the rule of WCAG 2.2');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
