import { existsSync, readFileSync } from 'node:fs';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/find-browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInspection } from '../../linkedin/inspection-schema';
import { readPastedText } from '../../linkedin/pasted-text';
import type { Truth } from './truth';
import { Table } from './verdicts';

// See corpus.browser.test.ts. What "select all, copy" gives is close to the page's inner text.
const PAGES = new URL('../../../shared/linkedin-pages/', import.meta.url);
const present = existsSync(PAGES);
const all: Truth[] = present ? JSON.parse(readFileSync(new URL('truth.json', PAGES), 'utf8')) : [];
// Spans that run together where the style sheet is missing are no lines that anybody copies.
const truths = all.filter(({ expect: wanted, file }) => wanted === 'read' && file !== 'mutated-h1-span.html');

const INSPECT = new URL(
  process.env['INSPECT_PAGE'] ?? '../../.output/chrome-mv3/inspect-page.js',
  import.meta.url,
);

describe.runIf(present)('saved pages that no reader reads', () => {
  let browser: Browser;
  let page: Page;
  const table = new Table();

  beforeAll(async () => {
    browser = await launch({
      executablePath: requireBrowser('chromium'),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await browser.newPage();
    await page.setOfflineMode(true);
  }, 60_000);

  afterAll(() => browser.close());

  async function show({ file }: Truth): Promise<void> {
    await page.setContent(readFileSync(new URL(file, PAGES), 'utf8'), { waitUntil: 'domcontentloaded' });
  }

  for (const truth of truths) {
    it(`gives nothing wrong from the copied text of ${truth.file}`, async () => {
      await show(truth);
      const [title, text] = await page.evaluate(() => [document.title, document.body.innerText] as const);
      const { fields } = readPastedText(text, { title, slug: String(truth.fields['slug']) });
      const before = table.total().wrong;
      table.add(truth.layout, fields, truth);
      expect({ wrong: table.total().wrong - before, fields }).toMatchObject({ wrong: 0 });
    });

    it(`shows the shape of ${truth.file} without a word of the person`, async () => {
      await show(truth);
      const seen = parseInspection(await page.evaluate(readFileSync(INSPECT, 'utf8')));
      const skeleton = seen.ok ? seen.inspection.skeleton : '';
      const { name, headline, company, school, location } = truth.fields;
      const texts = [name, headline, company, school, location].join(' ').toLowerCase();
      const words = new Set(texts.match(/\p{L}{4,}/gu));
      const shape = new Set(skeleton.toLowerCase().match(/\p{L}{4,}/gu));
      // Words of tags, attributes and values on the list, which can also be words of a headline.
      const own = new Set([
        'button',
        'code',
        'data',
        'form',
        'label',
        'main',
        'open',
        'profile',
        'section',
        'test',
        'title',
        'view',
      ]);
      expect([...words].filter((word) => shape.has(word) && !own.has(word))).toEqual([]);
      expect(shape.size).toBeGreaterThan(3);
    });
  }

  it('print what a copied text gives', () => {
    console.log(`Fields out of copied text, as right/missing/wrong:\n${String(table)}`);
    const { right, missing } = table.total();
    expect(right / (right + missing)).toBeGreaterThan(0.3);
  });
});
