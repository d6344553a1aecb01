import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/find-browser';
import { MILD_MUTATIONS, MUTATIONS, NOW } from './mutations';
import { comparable, meaningfulTexts, wrongFields, type Truth } from './truth';
import { Table } from './verdicts';

// Saved pages of LinkedIn's real structure, kept beside the project and not in it; without them there is nothing to try.
const PAGES = new URL('../../../shared/linkedin-pages/', import.meta.url);
const SCRIPT = new URL(
  process.env['READ_PROFILE'] ?? '../../.output/chrome-mv3/read-profile.js',
  import.meta.url,
);
const present = existsSync(PAGES);
if (!present) console.log('Saved LinkedIn pages are not here: the corpus test is skipped.');

const truths: Truth[] = present ? JSON.parse(readFileSync(new URL('truth.json', PAGES), 'utf8')) : [];

const script = readFileSync(SCRIPT, 'utf8');
let browser: Browser;
let page: Page;
let served = '';

beforeAll(async () => {
  browser = await launch({
    executablePath: requireBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answer = request.isNavigationRequest()
      ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: served })
      : request.abort();
    answer.catch(() => undefined);
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
});

async function show(html: string, url: string): Promise<void> {
  served = html;
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

async function open(truth: Truth): Promise<void> {
  await show(readFileSync(new URL(truth.file, PAGES), 'utf8'), truth.url);
}

const BARE = new Set(['sdui', 'artdeco']);
const table = new Table();

describe.runIf(present)('the built script on saved pages', () => {
  for (const truth of truths) {
    it(`${truth.expect}s ${truth.file}`, async () => {
      await open(truth);
      const reading = comparable(await page.evaluate(script));
      if (truth.expect === 'read') table.addReading(reading, truth);
      expect(wrongFields(reading, truth)).toEqual([]);
    });
  }

  it('are read with nothing wrong and next to nothing missing', () => {
    console.log(`Fields read, as right/missing/wrong:\n${String(table)}`);
    const { right, missing, wrong } = table.total();
    expect(wrong).toBe(0);
    expect(right / (right + missing)).toBeGreaterThanOrEqual(0.98);
  });

  for (const truth of truths) {
    const mutations = BARE.has(truth.layout) ? MUTATIONS : MILD_MUTATIONS;
    it.each(Object.entries(mutations))(`says the same of ${truth.file} with %s`, async (_, mutate) => {
      await open(truth);
      await page.evaluate(mutate, meaningfulTexts(truth));
      const reading = await page.evaluate(script);
      const said = JSON.parse(JSON.stringify(reading).replaceAll(NOW, 'Present'));
      expect(wrongFields(comparable(said), truth)).toEqual([]);
    });
  }

  it('prints the time of reading beside the page text of the largest page', async () => {
    const largest = truths
      .filter((truth) => truth.expect === 'read')
      .reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
    await open(largest);
    const reading = await medianTime(page, script);
    const text = await medianTime(page, '(document.querySelector("main") ?? document.body).innerText');
    console.log(
      `${largest.file}: reading ${reading.toFixed(1)} ms, innerText ${text.toFixed(1)} ms, ${(reading / text).toFixed(2)} x`,
    );
    expect(reading).toBeGreaterThan(0);
  });
});

describe('the built script', () => {
  it('is plain ASCII and names nothing that the page could notice', () => {
    expect(script).toMatch(/^[\n -~]*$/);
    const noticed =
      /\b(browser|chrome|console|indexedDB|fetch|localStorage|postMessage|dispatchEvent|extension)\b/;
    expect(script).not.toMatch(noticed);
  });

  it.each([
    ['5,000 nested elements', '<div>'.repeat(5000) + 'x'],
    ['5,000 nested elements with text', '<div>x'.repeat(5000)],
    ['5,000 nested lists', '<ul><li>2020 - x'.repeat(2500)],
    ['5,000 headings', '<h2>Runa Okafor</h2>'.repeat(5000)],
    ['5,000 contact links', '<a href="/in/runa-okafor/overlay/contact-info/">x</a>'.repeat(5000)],
    ['5 MB of text', `<p>${'a 2020 - x '.repeat(500_000)}</p>`],
    ['5 MB in one word', `<p>${'a'.repeat(5_000_000)}</p>`],
  ])('neither throws nor hangs on %s', async (_, filling) => {
    const part = `${filling}</div>`;
    await show(
      `<title>Runa Okafor | LinkedIn</title><main data-sdui-screen="x.profile.Profile"><section><h2>Runa Okafor</h2>
      <div>${part}<a href="/in/runa-okafor/overlay/contact-info/">x</a></div></section>
      <section componentkey="Experience">${part}</section><section componentkey="xAbout">${part}</section></main>`,
      'https://www.linkedin.com/in/runa-okafor/',
    );
    const start = Date.now();
    const reading = comparable(await page.evaluate(script));
    expect(Date.now() - start).toBeLessThan(20_000);
    expect(reading.status === 'read' || reading.detail !== 'reading failed').toBe(true);
  });
});

function sizeOf(truth: Truth): number {
  return readFileSync(new URL(truth.file, PAGES)).length;
}

// The layout is made stale before each round, as a live page's is.
async function medianTime(page: Page, work: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const time: unknown = await page.evaluate(
      `document.body.style.zoom = ${1 + (round % 2) / 100}; start = performance.now(); ${work}; performance.now() - start`,
    );
    times.push(Number(time));
  }
  return times.toSorted((a, b) => a - b)[4] ?? 0;
}
